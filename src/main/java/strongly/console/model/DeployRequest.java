package strongly.console.model;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The optional body of POST /apps/:id/deploy; null leaves a field out.
 *
 * @param image image for this deployment
 * @param replicas replicas for this deployment
 * @param variables additional environment variables (the document's {@code environment} object, not
 *     the app's tier); empty leaves the field out. Values are secrets.
 * @param rollback true rolls back to the previous deployment
 */
public record DeployRequest(
        @Nullable String image,
        @Nullable Integer replicas,
        Map<String, String> variables,
        boolean rollback) {
    /** Deploys what the record says: no body. */
    public static final DeployRequest PLAIN = new DeployRequest(null, null, Map.of(), false);

    /** Rolls back to the previous deployment. */
    public static final DeployRequest ROLLBACK = new DeployRequest(null, null, Map.of(), true);

    /** Copies the variables, keeping their order. */
    public DeployRequest {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Names the variables only: their values are secrets. */
    @Override
    public String toString() {
        return "DeployRequest[image=%s, replicas=%s, variables=%s, rollback=%s]"
                .formatted(image, replicas, variables.keySet(), rollback);
    }
}
