package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A deployment as this console saw it. The API has no list of deployments, so this is all that can
 * be known of an earlier one.
 *
 * @param appId the app
 * @param at when it was sent
 * @param deploymentId the server's id, null where it sent none
 * @param image the image deployed, null where unknown
 * @param replicas the replicas asked for, null where unknown
 * @param variableNames names of the additional variables; their values are never kept
 * @param actor who deployed
 * @param outcome how it ended, as a word
 * @param rollback whether it was a roll back
 */
public record DeploymentRecord(
        String appId,
        Instant at,
        @Nullable String deploymentId,
        @Nullable String image,
        @Nullable Integer replicas,
        List<String> variableNames,
        String actor,
        String outcome,
        boolean rollback) {
    public DeploymentRecord {
        variableNames = List.copyOf(variableNames);
    }
}
