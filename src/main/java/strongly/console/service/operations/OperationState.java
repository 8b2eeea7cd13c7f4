package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;

import java.time.Instant;

/**
 * Where an operation stands; immutable, one a step.
 *
 * @param id the operation's id, unique for this console
 * @param kind what is done
 * @param appId the app's id, null for a create before its answer
 * @param appName the app's name for people
 * @param phase where it stands
 * @param message what is going on or how it ended, for people
 * @param startedAt when it was asked for
 * @param endedAt when it ended, null while it goes on
 * @param ready replicas ready, -1 where unknown
 * @param desired replicas aimed at, -1 where unknown
 * @param deploymentId the server's deployment id (deploy, roll back), null where none
 * @param before the app as it was before, null for a create
 * @param after the app as the answer showed it (create and updates), else null
 * @param error why it failed, null where it did not
 * @param request what is asked of the instance, as {@link RequestLine} writes it
 * @param order what a deployment was asked to bring, null where nothing is deployed
 */
public record OperationState(
        String id,
        OperationKind kind,
        @Nullable String appId,
        String appName,
        Phase phase,
        String message,
        Instant startedAt,
        @Nullable Instant endedAt,
        int ready,
        int desired,
        @Nullable String deploymentId,
        @Nullable App before,
        @Nullable App after,
        @Nullable ApiException error,
        String request,
        @Nullable DeployOrder order) {

    /** Where an operation can stand. */
    public enum Phase {
        /** Held back for some seconds, so that it can be called off. */
        HOLDING,
        /** The request is under way. */
        SENDING,
        /** Accepted; the runtime is followed until it is there. */
        FOLLOWING,
        /** The answer got lost; the app is being read to see what happened. */
        CHECKING,
        /** Done. */
        SUCCEEDED,
        /** Failed; the message says what to do. */
        FAILED,
        /** Nobody can say whether it was done. */
        UNKNOWN,
        /** Called off before it was sent. */
        CANCELLED;

        /** Whether it has ended. */
        public boolean isEnd() {
            return this == SUCCEEDED || this == FAILED || this == UNKNOWN || this == CANCELLED;
        }
    }
}
