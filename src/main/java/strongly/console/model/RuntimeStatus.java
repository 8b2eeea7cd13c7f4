package strongly.console.model;

import org.jspecify.annotations.Nullable;

/**
 * The real-time status of an app (GET /apps/:id/status).
 *
 * @param state the state now
 * @param message free text, null where absent
 * @param replicas the replicas aimed at now (0 when stopped), null where absent
 * @param readyReplicas replicas that are ready, null where absent; may exceed {@code replicas}
 *     while scaling down
 * @param url where the app answers, null where it has none
 */
public record RuntimeStatus(
        AppStatus state,
        @Nullable String message,
        @Nullable Integer replicas,
        @Nullable Integer readyReplicas,
        @Nullable String url) {
    /** A count below zero is none: it is taken as absent. */
    public RuntimeStatus {
        replicas = count(replicas);
        readyReplicas = count(readyReplicas);
    }

    private static @Nullable Integer count(@Nullable Integer value) {
        return value == null || value < 0 ? null : value;
    }

    /** Whether the app runs with every replica ready. */
    public boolean isFullyReady() {
        return state.equals(AppStatus.RUNNING)
                && replicas != null
                && readyReplicas != null
                && readyReplicas >= replicas;
    }

    /** Whether the app runs with fewer replicas ready than wanted; unknown counts lack nothing. */
    public boolean lacksReplicas() {
        return state.equals(AppStatus.RUNNING)
                && replicas != null
                && readyReplicas != null
                && readyReplicas < replicas;
    }
}
