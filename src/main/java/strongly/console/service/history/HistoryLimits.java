package strongly.console.service.history;

import java.time.Duration;

/**
 * How much is kept (section {@code history} of the settings).
 *
 * @param age older records are deleted
 * @param bytes beyond this size the oldest records are deleted, status samples first
 */
public record HistoryLimits(Duration age, long bytes) {
    /** The section's name. */
    public static final String SECTION = "history";

    /** One mebibyte. */
    public static final long MEBIBYTE = 1024L * 1024;

    /** Thirty days, 256 MB. */
    public static final HistoryLimits DEFAULT =
            new HistoryLimits(Duration.ofDays(30), 256 * MEBIBYTE);

    /** Keeps a hand-edited settings file from deleting everything or filling the disk. */
    public HistoryLimits {
        age = clamp(age, Duration.ofDays(1), Duration.ofDays(3650));
        bytes = Math.clamp(bytes, MEBIBYTE, 65_536 * MEBIBYTE);
    }

    private static Duration clamp(Duration value, Duration least, Duration most) {
        Duration bounded = value.compareTo(least) < 0 ? least : value;
        return bounded.compareTo(most) > 0 ? most : bounded;
    }
}
