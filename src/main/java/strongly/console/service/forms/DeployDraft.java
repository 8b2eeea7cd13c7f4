package strongly.console.service.forms;

import java.time.Instant;
import java.util.List;

/**
 * The unfinished form of a deployment. Values of variables are secrets and are not in it.
 *
 * @param savedAt when it was kept
 * @param image as it was typed, empty where nothing was
 * @param replicas as they were typed, empty where nothing was
 * @param variableNames names of the additional variables
 * @param rollback whether to roll back
 */
public record DeployDraft(
        Instant savedAt,
        String image,
        String replicas,
        List<String> variableNames,
        boolean rollback)
        implements Draft {
    public DeployDraft {
        variableNames = List.copyOf(variableNames);
    }
}
