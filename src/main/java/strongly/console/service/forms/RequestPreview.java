package strongly.console.service.forms;

import strongly.console.api.RequestBodies;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;
import strongly.console.service.export.AppJson;

/** The exact body of a request, indented for people. */
public final class RequestPreview {
    private RequestPreview() {}

    /** The body of POST /apps. */
    public static String of(NewApp creation) {
        return AppJson.indent(RequestBodies.creation(creation));
    }

    /** The body of PUT /apps/:id. */
    public static String of(AppUpdate update) {
        return AppJson.indent(RequestBodies.update(update));
    }

    /** The body of POST /apps/:id/deploy, its variables' values masked. */
    public static String of(DeployRequest deployment) {
        return AppJson.indent(RequestBodies.maskedDeployment(deployment));
    }
}
