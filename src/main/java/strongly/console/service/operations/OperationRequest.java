package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;

import java.util.Map;

/**
 * What is to be done to one app.
 *
 * @param kind what is done
 * @param app the app as it is known, null for CREATE
 * @param creation the body of CREATE, else null
 * @param update the body of EDIT, SCALE and RELABEL, else null
 * @param deployment the body of DEPLOY and ROLL_BACK, else null; its variables are secrets and are
 *     dropped once sent
 */
public record OperationRequest(
        OperationKind kind,
        @Nullable App app,
        @Nullable NewApp creation,
        @Nullable AppUpdate update,
        @Nullable DeployRequest deployment) {

    /** Start, stop, restart or delete. */
    public static OperationRequest simple(OperationKind kind, App app) {
        return new OperationRequest(kind, app, null, null, null);
    }

    /** Create. */
    public static OperationRequest create(NewApp creation) {
        return new OperationRequest(OperationKind.CREATE, null, creation, null, null);
    }

    /** Edit, scale or relabel. */
    public static OperationRequest update(OperationKind kind, App app, AppUpdate update) {
        return new OperationRequest(kind, app, null, update, null);
    }

    /** Deploy or roll back. */
    public static OperationRequest deploy(App app, DeployRequest deployment) {
        return new OperationRequest(
                deployment.rollback() ? OperationKind.ROLL_BACK : OperationKind.DEPLOY,
                app,
                null,
                null,
                deployment);
    }

    /** This request without the values of variables, which are secrets and not kept once sent. */
    public OperationRequest withoutVariables() {
        if (deployment == null || deployment.variables().isEmpty()) {
            return this;
        }
        DeployRequest bare =
                new DeployRequest(
                        deployment.image(), deployment.replicas(), Map.of(), deployment.rollback());
        return new OperationRequest(kind, app, creation, update, bare);
    }

    /** The app's name for people. */
    public String appName() {
        if (app != null) {
            return app.displayName();
        }
        return creation != null ? creation.name() : "";
    }
}
