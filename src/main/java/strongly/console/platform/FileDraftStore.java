package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.service.forms.Draft;
import strongly.console.service.forms.DraftStore;
import strongly.console.service.forms.KeptDraft;
import strongly.console.task.SerialWorker;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final String KEY = "key";
    private static final String DRAFT = "draft";
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
            JsonNode kept = mapper.readTree(Files.readAllBytes(file));
            return kept.hasNonNull(DRAFT) ? mapper.treeToValue(kept.get(DRAFT), type) : null;
        } catch (IOException | JacksonException failure) {
            LOG.warn("A draft cannot be read: {}", failure.getClass().getSimpleName());
            return null;
        }
    }

    @Override
    public List<KeptDraft> kept(String prefix) {
        // before the files: what the writer is done with meanwhile is in them, or gone from them
        Map<String, Optional<Draft>> unwritten = Map.copyOf(waiting);
        Map<String, KeptDraft> found = new HashMap<>();
        for (Path file : files()) {
            readKept(file, prefix, found);
        }
        unwritten.forEach(
                (key, draft) -> {
                    if (key.startsWith(prefix)) {
                        found.remove(key);
                        draft.ifPresent(
                                newest ->
                                        found.put(
                                                key,
                                                new KeptDraft(
                                                        key.substring(prefix.length()),
                                                        newest.savedAt())));
                    }
                });
        return found.values().stream()
                .sorted(Comparator.comparing(KeptDraft::savedAt).reversed())
                .toList();
    }

    private void readKept(Path file, String prefix, Map<String, KeptDraft> found) {
        try {
            JsonNode kept = mapper.readTree(Files.readAllBytes(file));
            String key = kept.path(KEY).asString("");
            if (key.startsWith(prefix) && kept.hasNonNull(DRAFT)) {
                Instant savedAt =
                        mapper.treeToValue(kept.get(DRAFT).path("savedAt"), Instant.class);
                found.put(key, new KeptDraft(key.substring(prefix.length()), savedAt));
            }
        } catch (IOException | JacksonException failure) {
            LOG.warn("A draft cannot be read: {}", failure.getClass().getSimpleName());
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("Drafts cannot be listed", failure);
            return List.of();
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
                    // the name of the file is a digest, so the key stands in it
                    Map<String, Object> kept = Map.of(KEY, key, DRAFT, newest.get());
                    AtomicFile.write(file(key), mapper.writeValueAsBytes(kept));
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
        try {
            List<Path> oldest =
                    files().stream()
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
