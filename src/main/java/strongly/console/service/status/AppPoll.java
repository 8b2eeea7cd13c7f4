package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.RequestDescription;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnreadableAnswerException;
import strongly.console.task.Cancellable;

import java.time.Duration;

/** The polling of one app; UI thread only. */
final class AppPoll {
    final String appId;
    final long since;
    Cancellable timer = Cancellable.NONE;
    Cancellable call = Cancellable.NONE;

    /** Reads the record where the runtime is said to be missing. */
    Cancellable check = Cancellable.NONE;

    boolean inFlight;
    boolean again;
    boolean answered;
    boolean halted;
    long answeredAt;

    /** Since when every answer says the same state. */
    long sameSince;

    int failures;
    double jitter;
    @Nullable Duration retryAfter;

    AppPoll(String appId, long since) {
        this.appId = appId;
        this.since = since;
        this.sameSince = since;
    }

    /** Takes note of a good answer. */
    void succeeded() {
        failures = 0;
        retryAfter = null;
    }

    /**
     * Takes note of a failure; what no repeat can mend ends the polling until somebody asks.
     *
     * @return the failure as one of the API
     */
    ApiException failed(Exception failure) {
        ApiException error = asApiException(failure);
        failures++;
        retryAfter = error instanceof RateLimitedException limited ? limited.retryAfter() : null;
        halted = error instanceof ForbiddenException || error instanceof UnauthorizedException;
        return error;
    }

    private ApiException asApiException(Exception failure) {
        return failure instanceof ApiException known
                ? known
                : new UnreadableAnswerException(
                        "The status could not be read",
                        new RequestDescription(
                                "read status", "GET", "/apps/" + appId + "/status", null),
                        false,
                        failure);
    }

    /** Drops what is planned and what is under way. */
    void stop() {
        timer.cancel();
        timer = Cancellable.NONE;
        call.cancel();
        check.cancel();
    }
}
