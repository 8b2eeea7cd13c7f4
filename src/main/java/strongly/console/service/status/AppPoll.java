package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import strongly.console.task.Cancellable;

import java.time.Duration;

/** The polling of one app; UI thread only. */
final class AppPoll {
    final String appId;
    final long since;
    Cancellable timer = Cancellable.NONE;
    Cancellable call = Cancellable.NONE;
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

    /** Drops what is planned and what is under way. */
    void stop() {
        timer.cancel();
        timer = Cancellable.NONE;
        call.cancel();
    }
}
