package strongly.console.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Time as the repeating of requests sees it, so that tests wait for nothing.
 *
 * @param clock what date it is, for {@code Retry-After} as a date
 * @param sleeper how to wait
 * @param random the jitter
 * @param nanoTime a clock that only goes on, in nanoseconds, for the time limit
 */
public record RetryTiming(
        InstantSource clock, Sleeper sleeper, RandomGenerator random, LongSupplier nanoTime) {
    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Time whose limits run by the machine's clock. */
    public RetryTiming(InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this(clock, sleeper, random, System::nanoTime);
    }

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        /**
         * Waits this long.
         *
         * @throws InterruptedException when the task was cancelled meanwhile
         */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** The machine's clock. */
    public static RetryTiming system() {
        return new RetryTiming(InstantSource.system(), Thread::sleep, RandomGenerator.getDefault());
    }

    /** How long to wait before a repeat: exponential, with full jitter. */
    Duration backoff(int repeat) {
        long bound = Math.min(LONGEST.toMillis(), FIRST.toMillis() << repeat);
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    long nanos() {
        return nanoTime.getAsLong();
    }

    Instant now() {
        return clock.instant();
    }
}
