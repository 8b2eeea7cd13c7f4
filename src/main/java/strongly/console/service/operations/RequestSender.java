package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;

/** Turns a request into its one call of the API. Blocks; background threads only. */
final class RequestSender {
    /**
     * The answer.
     *
     * @param app the app as it was written, null where the answer holds none
     * @param result the answer to an action, else null
     */
    record Answer(@Nullable App app, @Nullable ActionResult result) {}

    private final AppsClient client;

    RequestSender(AppsClient client) {
        this.client = client;
    }

    Answer send(OperationRequest request) {
        return switch (request.kind()) {
            case CREATE -> written(client.createApp(creation(request)));
            case EDIT, SCALE, RELABEL -> written(client.updateApp(id(request), update(request)));
            case DEPLOY, ROLL_BACK -> accepted(client.deploy(id(request), deployment(request)));
            case START -> accepted(client.start(id(request)));
            case STOP -> accepted(client.stop(id(request)));
            case RESTART -> accepted(client.restart(id(request)));
            case DELETE -> {
                client.deleteApp(id(request));
                yield new Answer(null, null);
            }
        };
    }

    private static Answer written(App app) {
        return new Answer(app, null);
    }

    private static Answer accepted(ActionResult result) {
        return new Answer(null, result);
    }

    private static String id(OperationRequest request) {
        App app = request.app();
        if (app == null) {
            throw new IllegalArgumentException(request.kind() + " without an app");
        }
        return app.id();
    }

    private static NewApp creation(OperationRequest request) {
        NewApp creation = request.creation();
        if (creation == null) {
            throw new IllegalArgumentException("CREATE without a body");
        }
        return creation;
    }

    private static AppUpdate update(OperationRequest request) {
        AppUpdate update = request.update();
        if (update == null) {
            throw new IllegalArgumentException(request.kind() + " without a body");
        }
        return update;
    }

    private static DeployRequest deployment(OperationRequest request) {
        DeployRequest deployment = request.deployment();
        return deployment == null ? DeployRequest.PLAIN : deployment;
    }
}
