package strongly.console.ui.editor;

import strongly.console.model.App;
import strongly.console.model.DeployRequest;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Tone;

import java.util.ArrayList;
import java.util.List;

/** The question before something is deployed to a protected environment. */
final class DeployQuestion {
    private DeployQuestion() {}

    /**
     * The question for a request; values of variables are not part of it.
     *
     * @param previous what is known of the deployment before, in lines
     */
    static Confirmation of(App app, DeployRequest request, List<String> previous) {
        String action = request.rollback() ? "Roll back" : "Deploy";
        return Confirmation.of(
                        "%s %s in %s?".formatted(action, app.displayName(), app.environment()),
                        request.rollback()
                                ? String.join("\n", previous)
                                : "Its replicas are replaced while it runs.",
                        action,
                        Tone.WARNING)
                .withDetails(summary(app, request));
    }

    private static List<String> summary(App app, DeployRequest request) {
        List<String> lines = new ArrayList<>();
        if (request.image() != null) {
            lines.add("image: " + app.image() + " → " + request.image());
        }
        if (request.replicas() != null) {
            lines.add("replicas: " + app.replicas() + " → " + request.replicas());
        }
        if (!request.variables().isEmpty()) {
            lines.add("variables: " + String.join(", ", request.variables().keySet()));
        }
        return lines;
    }
}
