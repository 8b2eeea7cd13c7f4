package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The deployments of an app that were seen from this console. The API has no list of them, so this
 * is all that can be known.
 */
@FunctionalInterface
public interface KnownDeployments {
    /** None are known. */
    KnownDeployments NONE = (appId, limit) -> List.of();

    /**
     * A deployment.
     *
     * @param at when it was sent
     * @param image the image, null where unknown
     * @param replicas the replicas, null where unknown
     * @param variableNames names of its additional variables
     * @param outcome how it ended, as a word
     * @param rollback whether it was a roll back
     */
    record Known(
            Instant at,
            @Nullable String image,
            @Nullable Integer replicas,
            List<String> variableNames,
            String outcome,
            boolean rollback) {
        public Known {
            variableNames = List.copyOf(variableNames);
        }
    }

    /** The newest deployments of an app, newest first; blocks, called on a background thread. */
    List<Known> newest(String appId, int limit);
}
