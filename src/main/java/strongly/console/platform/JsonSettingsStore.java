package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The settings file. Sections it does not know are kept as they are, so that an older console loses
 * nothing of a newer one's. A file that cannot be read is set aside, and the console begins anew.
 */
public final class JsonSettingsStore implements SettingsStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JsonSettingsStore.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(500);
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Path file;
    private final Scheduler scheduler;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final ObjectNode root;
    private final @Nullable String problem;
    private Cancellable pending = Cancellable.NONE;
    private boolean dirty;

    /**
     * Loads what reading settings takes, which is more work than the reading: for a thread that has
     * nothing else to do while the toolkit starts. Reads no file.
     */
    public static void prepare() {
        MAPPER.treeToValue(MAPPER.readTree("{}"), Prepared.class);
    }

    private record Prepared(List<String> texts, double number, boolean flag) {}

    /** Reads the file; blocks for as long as that takes. */
    public JsonSettingsStore(Path file, Scheduler scheduler) {
        this.file = file;
        this.scheduler = scheduler;
        ObjectNode read = MAPPER.createObjectNode();
        String found = null;
        if (Files.exists(file)) {
            try {
                JsonNode node = MAPPER.readTree(Files.readAllBytes(file));
                if (node instanceof ObjectNode object) {
                    read = object;
                } else {
                    found = setAside();
                }
            } catch (JacksonException damaged) {
                LOG.warn("The settings cannot be read and are set aside", damaged);
                found = setAside();
            } catch (IOException unreadable) {
                LOG.warn("The settings cannot be read", unreadable);
                found = "The settings could not be read: " + unreadable.getMessage();
            }
        }
        root = read;
        problem = found;
    }

    private String setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.warn("The damaged settings could not be set aside", failure);
        }
        return "The settings could not be read; the old file is kept as " + aside.getFileName();
    }

    /** What was wrong with the file at the start, for people; null where nothing was. */
    public @Nullable String problem() {
        return problem;
    }

    @Override
    public <T> T read(String section, Class<T> type, T fallback) {
        lock.lock();
        try {
            JsonNode node = root.get(section);
            if (node == null) {
                return fallback;
            }
            T value = MAPPER.treeToValue(node, type);
            return value == null ? fallback : value;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.warn("The section '{}' of the settings cannot be read", section, unreadable);
            keepAside(section);
            return fallback;
        } finally {
            lock.unlock();
        }
    }

    private void keepAside(String section) {
        JsonNode unreadable = root.get(section);
        if (unreadable != null) {
            root.set(section + ".unreadable", unreadable);
        }
    }

    @Override
    public void write(String section, Object value) {
        lock.lock();
        try {
            JsonNode node = MAPPER.valueToTree(value);
            if (node.equals(root.get(section))) {
                return;
            }
            root.set(section, node);
            if (!dirty) {
                dirty = true;
                pending = scheduler.schedule(DEBOUNCE, this::flush);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes what changed; blocks. */
    public void flush() {
        writing.lock();
        try {
            byte[] content;
            lock.lock();
            try {
                if (!dirty) {
                    return;
                }
                dirty = false;
                content = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
            } finally {
                lock.unlock();
            }
            AtomicFile.write(file, content);
        } catch (IOException failure) {
            LOG.error("The settings could not be written", failure);
        } finally {
            writing.unlock();
        }
    }

    /** Writes what changed. */
    @Override
    public void close() {
        pending.cancel();
        flush();
    }
}
