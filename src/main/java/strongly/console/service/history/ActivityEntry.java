package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that was done from this console; holds no secret.
 *
 * @param operationId the operation's id; recording the same id again replaces the entry
 * @param at when it was asked for
 * @param actor who did it: the key's owner where the instance tells, else the name of this
 *     computer's user
 * @param action what was done, as the verb for people ("Stop")
 * @param appId the app's id, null where there was none yet
 * @param appName the app's name for people
 * @param request what was asked, as a short text without secrets
 * @param outcome how it ended
 * @param message the end in words
 * @param duration from asking to the end
 * @param before the app's record before, as JSON, null where unknown; what an undo needs
 */
public record ActivityEntry(
        String operationId,
        Instant at,
        String actor,
        String action,
        @Nullable String appId,
        String appName,
        String request,
        Outcome outcome,
        String message,
        Duration duration,
        @Nullable String before) {
    /** How something ended. */
    public enum Outcome {
        /** It was sent and has not ended, as far as the journal knows. */
        STARTED,
        /** It was done. */
        SUCCEEDED,
        /** It was refused, or did not get there. */
        FAILED,
        /** Nobody can say. */
        UNKNOWN,
        /** It was called off. */
        CANCELLED
    }
}
