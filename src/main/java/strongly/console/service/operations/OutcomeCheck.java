package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.NotFoundException;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.RuntimeStatus;

/**
 * Finds out what became of a request whose answer got lost, by reading only. Blocks; background
 * threads only.
 */
final class OutcomeCheck {
    /** What the instance shows. */
    enum Finding {
        /** It was done. */
        DONE,
        /** The platform is at work on it. */
        UNDER_WAY,
        /** There is no sign of it. */
        NOT_SEEN,
        /** The app does not exist. */
        GONE
    }

    /**
     * What was found.
     *
     * @param app the app as it is now, null where there is none
     * @param status its runtime, null where it was not read
     * @param words what was found, as half a sentence
     */
    record Found(
            Finding finding, @Nullable App app, @Nullable RuntimeStatus status, String words) {}

    private final AppsClient client;

    OutcomeCheck(AppsClient client) {
        this.client = client;
    }

    /** Reads what became of the request. */
    Found read(OperationRequest request) {
        App app = request.app();
        if (app == null) {
            return lookUp(request.appName());
        }
        App now;
        try {
            now = client.getApp(app.id());
        } catch (NotFoundException gone) {
            return new Found(Finding.GONE, null, null, request.appName() + " is gone");
        }
        AppUpdate update = request.update();
        if (update != null) {
            boolean there = update.applyTo(now).equals(now);
            return new Found(
                    there ? Finding.DONE : Finding.NOT_SEEN,
                    now,
                    null,
                    there ? "the change is there" : request.appName() + " shows no change");
        }
        if (request.kind() == OperationKind.DELETE) {
            return new Found(Finding.NOT_SEEN, now, null, request.appName() + " still exists");
        }
        return action(request, app, now);
    }

    private Found lookUp(String name) {
        AppListQuery query = new AppListQuery(null, null, name, 100, null, null);
        for (App app : client.listApps(query).apps()) {
            if (app.name().equals(name)) {
                return new Found(Finding.DONE, app, null, "an app of this name exists");
            }
        }
        return new Found(Finding.NOT_SEEN, null, null, "no app named " + name + " was found");
    }

    private Found action(OperationRequest request, App before, App now) {
        RuntimeStatus status = client.getStatus(now.id());
        boolean moved = isMoved(request.kind(), before.status(), status.state());
        DeployRequest deployment = request.deployment();
        boolean newImage =
                deployment != null
                        && deployment.image() != null
                        && !deployment.image().equals(before.image())
                        && deployment.image().equals(now.image());
        return new Found(
                moved || newImage ? Finding.UNDER_WAY : Finding.NOT_SEEN,
                now,
                status,
                request.appName() + " is " + status.state().value());
    }

    private static boolean isMoved(OperationKind kind, AppStatus before, AppStatus now) {
        return switch (kind) {
            case START ->
                    now.equals(AppStatus.STARTING)
                            || (now.equals(AppStatus.RUNNING) && !before.equals(now));
            case STOP -> now.equals(AppStatus.STOPPING) || now.equals(AppStatus.STOPPED);
            case RESTART -> now.equals(AppStatus.RESTARTING);
            default -> now.equals(AppStatus.DEPLOYING) || now.equals(AppStatus.BUILDING);
        };
    }
}
