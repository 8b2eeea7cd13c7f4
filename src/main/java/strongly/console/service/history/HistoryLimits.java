package strongly.console.service.history;

import java.time.Duration;

/**
 * How much is kept.
 *
 * @param age older records are deleted
 * @param bytes beyond this size the oldest samples are deleted
 */
public record HistoryLimits(Duration age, long bytes) {
    /** Thirty days, 256 MB. */
    public static final HistoryLimits DEFAULT =
            new HistoryLimits(Duration.ofDays(30), 256L * 1024 * 1024);
}
