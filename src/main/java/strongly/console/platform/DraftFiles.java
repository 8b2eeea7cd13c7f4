package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unfinished forms, each in a file of its own, so that they survive a crash. Methods block and are
 * called on background threads; a draft that cannot be kept is logged and nothing else.
 */
public final class DraftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DraftFiles.class);

    private final Path folder;
    private final JsonMapper mapper =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Drafts in this folder, which is made when the first is kept. */
    public DraftFiles(Path folder) {
        this.folder = folder;
    }

    private Path file(String key) {
        String name = URLEncoder.encode(key, StandardCharsets.UTF_8);
        return folder.resolve(name.substring(0, Math.min(200, name.length())) + ".json");
    }

    /** Keeps a draft in place of the one before. */
    public void save(String key, Object values) {
        try {
            AtomicFile.write(file(key), mapper.writeValueAsBytes(values));
        } catch (IOException | JacksonException failure) {
            LOG.warn("A draft could not be kept", failure);
        }
    }

    /** The draft of this key, null where there is none that can be read. */
    public <T> @Nullable T load(String key, Class<T> type) {
        Path file = file(key);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return mapper.readValue(Files.readAllBytes(file), type);
        } catch (IOException | JacksonException failure) {
            LOG.warn("A draft cannot be read", failure);
            return null;
        }
    }

    /** Forgets a draft. */
    public void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException failure) {
            LOG.warn("A draft could not be deleted", failure);
        }
    }
}
