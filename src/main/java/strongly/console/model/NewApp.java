package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of POST /apps; null leaves a field out, so that the server's default holds.
 *
 * @param name unique name, lowercase letters, digits and hyphens
 * @param labels empty leaves the field out
 */
public record NewApp(
        String name,
        @Nullable String description,
        @Nullable String image,
        @Nullable Integer port,
        @Nullable Integer replicas,
        @Nullable AppEnvironment environment,
        Resources resources,
        @Nullable String projectId,
        Map<String, String> labels) {
    /** Copies the labels, keeping their order. */
    public NewApp {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
