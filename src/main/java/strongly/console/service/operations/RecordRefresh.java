package strongly.console.service.operations;

import strongly.console.api.AppsClient;
import strongly.console.api.NotFoundException;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;

/** Brings the record of an app that something was done to up to date in the catalog. */
final class RecordRefresh {
    private final AppsClient client;
    private final AppCatalog catalog;
    private final TaskRunner runner;

    RecordRefresh(AppsClient client, AppCatalog catalog, TaskRunner runner) {
        this.client = client;
        this.catalog = catalog;
        this.runner = runner;
    }

    /** Reads the app again; where that fails the catalog's next poll does it. */
    void refresh(String appId) {
        runner.run(
                BackgroundTask.of("read " + appId, () -> client.getApp(appId))
                        .onSuccess(catalog::put)
                        .onFailure(
                                failure -> {
                                    if (failure instanceof NotFoundException) {
                                        catalog.remove(appId);
                                    }
                                }));
    }
}
