package strongly.console.ui.logs.list;

import java.time.Duration;

/** Spans of time in few letters. */
public final class Ages {
    private Ages() {}

    /** {@code 40 s}, {@code 3 min}, {@code 5 h} or {@code 2 d}; never less than nothing. */
    public static String of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }
}
