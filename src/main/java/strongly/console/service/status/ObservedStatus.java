package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.RuntimeStatus;

import java.time.Duration;
import java.time.Instant;

/**
 * One look at an app's runtime.
 *
 * @param appId the app
 * @param status the newest good answer, null where there never was one
 * @param observedAt when that answer came, null where there never was one
 * @param latency how long the last answer took
 * @param error why the last look failed, null where it did not
 * @param nextPoll when the next look is due, null where none is planned
 */
public record ObservedStatus(
        String appId,
        @Nullable RuntimeStatus status,
        @Nullable Instant observedAt,
        Duration latency,
        @Nullable ApiException error,
        @Nullable Instant nextPoll) {
    /** A look that was answered. */
    static ObservedStatus answered(
            String appId, RuntimeStatus status, Instant now, Duration latency) {
        return new ObservedStatus(appId, status, now, latency, null, null);
    }

    /** A look that failed, with what was seen before it, null where nothing was. */
    static ObservedStatus failed(
            String appId, @Nullable ObservedStatus before, Duration latency, ApiException error) {
        return new ObservedStatus(
                appId,
                before == null ? null : before.status(),
                before == null ? null : before.observedAt(),
                latency,
                error,
                null);
    }

    /** The same look, with another time for the next one. */
    ObservedStatus withNextPoll(@Nullable Instant next) {
        return new ObservedStatus(appId, status, observedAt, latency, error, next);
    }
}
