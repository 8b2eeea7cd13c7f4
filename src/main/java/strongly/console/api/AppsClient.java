package strongly.console.api;

import org.jspecify.annotations.Nullable;

import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.model.NewApp;
import strongly.console.model.RuntimeStatus;

/**
 * The operations of the API document on one instance with one key. Immutable and safe for use from
 * many threads.
 *
 * <p>Every method blocks until the answer is read and is called on a background (virtual) thread,
 * never on the UI thread. Interrupting that thread cancels the HTTP call. Every method raises an
 * {@link ApiException} when there is no good answer, {@link CallCancelledException} when
 * interrupted.
 */
public interface AppsClient {
    /** This client with another place in the queue of the connection's request budget. */
    AppsClient withPriority(RequestPriority priority);

    /** GET /api/v1/apps: one page of the apps the key can see. */
    AppPage listApps(AppListQuery query);

    /** POST /api/v1/apps. Never repeated by itself after an ambiguous failure. */
    App createApp(NewApp app);

    /** GET /api/v1/apps/:id. */
    App getApp(String id);

    /**
     * GET /api/v1/apps/:id as the JSON text of the app itself (unwrapped), unknown fields included.
     */
    String getAppJson(String id);

    /** PUT /api/v1/apps/:id: only the fields that are set are sent. */
    App updateApp(String id, AppUpdate update);

    /** DELETE /api/v1/apps/:id. */
    void deleteApp(String id);

    /** POST /api/v1/apps/:id/deploy. */
    ActionResult deploy(String id, DeployRequest request);

    /** POST /api/v1/apps/:id/start. */
    ActionResult start(String id);

    /** POST /api/v1/apps/:id/stop. */
    ActionResult stop(String id);

    /** POST /api/v1/apps/:id/restart. */
    ActionResult restart(String id);

    /** GET /api/v1/apps/:id/status. */
    RuntimeStatus getStatus(String id);

    /** GET /api/v1/apps/:id/logs. */
    LogAnswer getLogs(String id, LogQuery query);

    /**
     * GET /api/v1/auth/whoami, which newer instances have.
     *
     * @return null where the instance does not have it
     */
    @Nullable Identity whoAmI();
}
