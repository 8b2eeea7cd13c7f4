package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What one look at the logs brought.
 *
 * @param fresh how many lines were new
 * @param moreWaits whether the server has more that is new already
 * @param clockOffset how far the server's clock is ahead of ours, null where it does not tell
 */
record TailOutcome(int fresh, boolean moreWaits, @Nullable Duration clockOffset) {}
