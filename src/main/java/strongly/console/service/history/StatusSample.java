package strongly.console.service.history;

import java.time.Instant;

/**
 * One look at an app's runtime.
 *
 * @param at when
 * @param state the state's name; {@link #BLIND} where the look failed
 * @param ready replicas ready, -1 where unknown
 * @param desired replicas aimed at, -1 where unknown
 */
public record StatusSample(Instant at, String state, int ready, int desired) {
    /** In place of a state: nothing could be seen. */
    public static final String BLIND = "";

    /** A look that failed. */
    public static StatusSample blind(Instant at) {
        return new StatusSample(at, BLIND, -1, -1);
    }
}
