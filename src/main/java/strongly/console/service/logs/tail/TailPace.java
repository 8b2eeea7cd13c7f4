package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.RateLimitedException;

import java.time.Duration;

/** How long to wait between looks: as short as the lines flow, longer after failures. */
final class TailPace {
    static final Duration FASTEST = Duration.ofMillis(500);
    static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final int BUSY = 20;

    private Duration pause = FASTEST;
    private Duration retry = FIRST_RETRY;

    /** The wait after a look. */
    Duration after(TailOutcome outcome) {
        retry = FIRST_RETRY;
        if (outcome.fresh() >= BUSY || outcome.moreWaits()) {
            pause = FASTEST;
        } else if (outcome.fresh() > 0) {
            pause = STEADY;
        } else {
            pause = shorter(pause.multipliedBy(3).dividedBy(2), SLOWEST);
        }
        return pause;
    }

    /** The wait after a failure: twice as long each time, and no shorter than the server asks. */
    Duration after(ApiException failure) {
        Duration wait = retry;
        retry = shorter(retry.multipliedBy(2), LONGEST_RETRY);
        Duration asked = asked(failure);
        return asked == null || asked.compareTo(wait) < 0 ? wait : asked;
    }

    private static @Nullable Duration asked(ApiException failure) {
        return failure instanceof RateLimitedException limited ? limited.retryAfter() : null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
