package strongly.console.api;

import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;

import java.util.Map;

/** Every write of the client. */
enum WriteCall {
    CREATE,
    UPDATE,
    DELETE,
    DEPLOY,
    ROLL_BACK,
    START,
    STOP,
    RESTART;

    void on(AppsClient client) {
        switch (this) {
            case CREATE -> client.createApp(app());
            case UPDATE -> client.updateApp("a1", AppUpdate.scale(2));
            case DELETE -> client.deleteApp("a1");
            case DEPLOY -> client.deploy("a1", DeployRequest.PLAIN);
            case ROLL_BACK -> client.deploy("a1", DeployRequest.ROLLBACK);
            case START -> client.start("a1");
            case STOP -> client.stop("a1");
            case RESTART -> client.restart("a1");
        }
    }

    private static NewApp app() {
        return new NewApp(
                "web", null, null, null, null, null, Resources.NONE, null, Map.of("team", "a"));
    }
}
