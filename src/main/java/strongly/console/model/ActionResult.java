package strongly.console.model;

import org.jspecify.annotations.Nullable;

/**
 * The answer to deploy, start, stop and restart. It comes before the work is done: follow {@link
 * RuntimeStatus}.
 *
 * @param message the server's text, null where absent
 * @param deploymentId the new deployment's id (deploy only), null where absent
 * @param status the status the app goes into, null where absent
 * @param appId the app's id, null where absent
 */
public record ActionResult(
        @Nullable String message,
        @Nullable String deploymentId,
        @Nullable AppStatus status,
        @Nullable String appId) {}
