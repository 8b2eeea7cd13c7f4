package strongly.console.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time: what it is now, and what happens later. Injected everywhere, so that tests turn the clock
 * by hand.
 */
public interface Scheduler extends InstantSource {
    /**
     * Runs an action after a delay, on a background thread (tests: in the thread that turns the
     * clock). The action must be short; longer work is started through a {@link TaskRunner}.
     */
    Cancellable schedule(Duration delay, Runnable action);

    /** Nanoseconds of a clock that only goes forward; for durations, never for dates. */
    long nanoTime();

    /** The date and time by the machine's clock, which people may set back. */
    @Override
    Instant instant();
}
