package strongly.console.service.history;

import java.time.Instant;

/**
 * One look at an app's runtime, or a span of looks that were thinned to one.
 *
 * @param at when
 * @param state the state's name
 * @param ready replicas ready (the fewest of the span), -1 where unknown
 * @param desired replicas aimed at (the most of the span), -1 where unknown
 */
public record StatusSample(Instant at, String state, int ready, int desired) {}
