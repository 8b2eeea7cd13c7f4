package strongly.console.service.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A time during which every look at an app's runtime found the same.
 *
 * @param at when it was first seen so
 * @param until how long it is known to have been so; where the next stretch begins later, nobody
 *     looked in between
 * @param state the state's name
 * @param ready replicas ready (the fewest, where several stretches were thinned to one), -1 where
 *     unknown
 * @param desired replicas aimed at (the most), -1 where unknown
 */
public record StatusStretch(Instant at, Instant until, String state, int ready, int desired) {
    /** How long it is known to have lasted. */
    public Duration length() {
        return Duration.between(at, until);
    }
}
