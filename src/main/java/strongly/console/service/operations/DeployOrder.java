package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.DeployRequest;

import java.util.List;

/**
 * What a deployment was asked to bring, as far as it may be kept: values of variables are secrets
 * and are not part of it.
 *
 * @param image the image asked for, else the record's; null where unknown, as for a roll back
 * @param replicas the replicas asked for, else the record's; null where unknown
 * @param variableNames names of the additional variables, in their order
 */
public record DeployOrder(
        @Nullable String image, @Nullable Integer replicas, List<String> variableNames) {
    public DeployOrder {
        variableNames = List.copyOf(variableNames);
    }

    /** The order of a request, before its variables are dropped; null where it deploys nothing. */
    static @Nullable DeployOrder of(OperationRequest request) {
        DeployRequest asked = request.deployment();
        App app = request.app();
        if (asked == null || app == null) {
            return null;
        }
        String image = asked.image() == null ? app.image() : asked.image();
        Integer replicas = asked.replicas() == null ? app.replicas() : asked.replicas();
        return asked.rollback()
                ? new DeployOrder(null, asked.replicas(), List.of())
                : new DeployOrder(image, replicas, List.copyOf(asked.variables().keySet()));
    }
}
