package strongly.console.service.status;

import strongly.console.api.AppsClient;
import strongly.console.api.NotFoundException;
import strongly.console.api.RequestPriority;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.TaskRunner;

/**
 * Tells an app that is gone from one whose runtime is said to be missing: an app without a runtime
 * and a gateway in trouble answer alike, only the record says which it is. UI thread only.
 */
final class RecordCheck {
    private final AppsClient client;
    private final TaskRunner runner;
    private final AppCatalog catalog;

    RecordCheck(AppsClient client, TaskRunner runner, AppCatalog catalog) {
        this.client = client;
        this.runner = runner;
        this.catalog = catalog;
    }

    /** Reads the record into the catalog, or says that it is gone too. */
    Cancellable read(String appId, RequestPriority priority, Runnable gone) {
        AppsClient asking = client.withPriority(priority);
        return runner.run(
                BackgroundTask.of("record of " + appId, () -> asking.getApp(appId))
                        .onSuccess(catalog::put)
                        .onFailure(
                                failure -> {
                                    if (failure instanceof NotFoundException) {
                                        gone.run();
                                    }
                                }));
    }
}
