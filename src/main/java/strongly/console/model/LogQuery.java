package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The query parameters of GET /apps/:id/logs; null leaves a parameter out.
 *
 * @param lines most lines to return (default of the API: 100)
 * @param since only lines after this moment; sent in whole seconds
 * @param container only lines of this container
 */
public record LogQuery(
        @Nullable Integer lines, @Nullable Instant since, @Nullable String container) {
    /** The newest lines of all containers. */
    public static LogQuery newest(int lines) {
        return new LogQuery(lines, null, null);
    }
}
