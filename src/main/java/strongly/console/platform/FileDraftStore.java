package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.service.forms.Draft;
import strongly.console.service.forms.DraftStore;
import strongly.console.task.SerialWorker;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps each draft in a JSON file of its own, written by one worker in the order of the calls. Only
 * the newest drafts are kept, so that the folder stays small.
 */
public final class FileDraftStore implements DraftStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileDraftStore.class);
    private static final int MOST_DRAFTS = 50;
    private static final int MOST_WAITING = 1_000;

    private final Path folder;
    private final JsonMapper mapper =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final Map<String, Optional<Draft>> waiting = new ConcurrentHashMap<>();
    private final SerialWorker<String> worker;

    /** Drafts in this folder, which is made when the first is kept. */
    public FileDraftStore(Path folder) {
        this.folder = folder;
        this.worker = new SerialWorker<>("drafts", MOST_WAITING, this::write);
    }

    @Override
    public void save(String key, Draft draft) {
        waiting.put(key, Optional.of(draft));
        worker.offer(key);
    }

    @Override
    public void delete(String key) {
        waiting.put(key, Optional.empty());
        worker.offer(key);
    }

    @Override
    public <T extends Draft> @Nullable T load(String key, Class<T> type) {
        Optional<Draft> newest = waiting.get(key);
        if (newest != null) {
            return newest.filter(type::isInstance).map(type::cast).orElse(null);
        }
        Path file = file(key);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return mapper.readValue(Files.readAllBytes(file), type);
        } catch (IOException | JacksonException failure) {
            LOG.warn("A draft cannot be read: {}", failure.getClass().getSimpleName());
            return null;
        }
    }

    private Path file(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".json");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(List<String> keys) {
        for (String key : new LinkedHashSet<>(keys)) {
            Optional<Draft> newest = waiting.get(key);
            if (newest == null) {
                continue;
            }
            try {
                if (newest.isPresent()) {
                    AtomicFile.write(file(key), mapper.writeValueAsBytes(newest.get()));
                } else {
                    Files.deleteIfExists(file(key));
                }
            } catch (IOException | JacksonException failure) {
                LOG.warn("A draft could not be kept", failure);
            }
            waiting.remove(key, newest);
        }
        prune();
    }

    private void prune() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .sorted(Comparator.comparing(FileDraftStore::written).reversed())
                            .skip(MOST_DRAFTS)
                            .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("Old drafts could not be removed", failure);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        worker.close();
    }
}
