package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/**
 * The body of POST /apps/:id/deploy.
 *
 * @param image null for the app's own
 * @param replicas null for the app's own
 */
record DeployOrder(@Nullable String image, @Nullable Integer replicas, boolean rollback) {
    private static final Set<String> FIELDS =
            Set.of("image", "replicas", "environment", "rollback");

    static DeployOrder of(ObjectNode body) {
        Fields fields = new Fields(body, FIELDS);
        String image = fields.image();
        Integer replicas = fields.replicas();
        boolean rollback = Boolean.TRUE.equals(fields.rollback());
        fields.checkVariables();
        if (rollback && image != null) {
            fields.problem("image", "cannot be combined with 'rollback'");
        }
        fields.refuseProblems();
        return new DeployOrder(image, replicas, rollback);
    }
}
