package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What this console saw of an app's runtime in a span of time.
 *
 * @param from where the span begins
 * @param to where it ends
 * @param stretches in the order of time, none overlapping another; times between them were not
 *     observed
 * @param failures how often it was seen to become failed
 * @param restarts how often it was seen to begin a restart
 * @param sinceState since when the state at the span's end holds, as far as was observed without a
 *     gap; it may lie before {@code from}; null where nobody looks at the end
 * @param sinceIsExact whether the change into that state was seen, so that {@code sinceState} is
 *     exact and not the earliest look
 */
public record StatusTimeline(
        Instant from,
        Instant to,
        List<StatusStretch> stretches,
        int failures,
        int restarts,
        @Nullable Instant sinceState,
        boolean sinceIsExact) {
    public StatusTimeline {
        stretches = List.copyOf(stretches);
    }

    /** A span in which nothing was seen. */
    public static StatusTimeline empty(Instant from, Instant to) {
        return new StatusTimeline(from, to, List.of(), 0, 0, null, false);
    }

    /** What was seen at a moment, null where nobody looked then. */
    public @Nullable StatusStretch at(Instant moment) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            StatusStretch stretch = stretches.get(middle);
            if (stretch.at().isAfter(moment)) {
                high = middle - 1;
            } else if (stretch.until().isBefore(moment)) {
                low = middle + 1;
            } else {
                return stretch;
            }
        }
        return null;
    }
}
