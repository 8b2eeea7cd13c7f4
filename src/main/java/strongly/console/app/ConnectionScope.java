package strongly.console.app;

import strongly.console.api.HttpAppsClient;
import strongly.console.api.RetryTiming;
import strongly.console.service.catalog.CatalogMemory;
import strongly.console.service.catalog.CatalogPolling;
import strongly.console.service.catalog.SynchronisedCatalog;
import strongly.console.service.connection.BudgetSettings;
import strongly.console.service.connection.RequestBudget;
import strongly.console.service.history.History;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.OperationLimits;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;
import strongly.console.task.VirtualThreads;

import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/**
 * What belongs to one instance and key, and is closed and rebuilt on a switch: the client and the
 * services on top of it.
 */
final class ConnectionScope implements AutoCloseable {
    final ConnectionTarget target;
    final HttpAppsClient client;
    final SynchronisedCatalog catalog;
    private final CatalogMemory memory;
    private final TaskRunner runner;
    final PollingStatusMonitor statuses;
    final LifecycleOperations operations;
    final RequestBudget budget;
    final History history;

    /** The log lines kept on disk, which the log viewers write and incident bundles read. */
    final LogArchive logArchive;

    private final ExecutorService executor;

    ConnectionScope(ApplicationScope application, ConnectionTarget target) {
        this.target = target;
        this.executor = VirtualThreads.executor("http-");
        this.budget =
                new RequestBudget(
                        application.settings.read(
                                budgetSection(target),
                                BudgetSettings.class,
                                target.sandbox() ? BudgetSettings.LOCAL : BudgetSettings.DEFAULT),
                        application.scheduler);
        this.client =
                new HttpAppsClient(
                        target.url(),
                        target.key(),
                        target.options(),
                        budget,
                        RetryTiming.system(),
                        executor);
        this.catalog =
                new SynchronisedCatalog(
                        client,
                        CatalogPolling.DEFAULT,
                        application.runner,
                        application.scheduler,
                        application.ui);
        this.memory =
                new CatalogMemory(
                        catalog, application.data.catalogs(), target.id(), application.scheduler);
        this.runner = application.runner;
        this.statuses =
                new PollingStatusMonitor(
                        client,
                        catalog,
                        application.runner,
                        application.scheduler,
                        application.ui,
                        RandomGenerator.getDefault(),
                        application.settings.read(
                                StatusPolling.SECTION, StatusPolling.class, StatusPolling.DEFAULT));
        this.operations =
                new LifecycleOperations(
                        client,
                        catalog,
                        statuses,
                        application.runner,
                        application.scheduler,
                        application.ui,
                        RandomGenerator.getDefault(),
                        application.settings.read(
                                OperationLimits.SECTION,
                                OperationLimits.class,
                                OperationLimits.DEFAULT));
        this.history = application.history.of(target.id());
        this.logArchive =
                new LogArchive(
                        application.data.appLogs().resolve(target.id()),
                        application.settings.read(
                                DiskLimits.SECTION, DiskLimits.class, DiskLimits.DEFAULT));
    }

    /** The section of the settings that keeps the budget of a connection. */
    static String budgetSection(ConnectionTarget target) {
        return "budget-" + target.id();
    }

    /** Begins to read the instance, and to show what was known of it before. UI thread. */
    void start() {
        memory.follow();
        runner.run(
                BackgroundTask.of(
                        "recall",
                        () -> {
                            memory.recall();
                            return true;
                        }));
        catalog.start();
    }

    @Override
    public void close() {
        memory.close();
        operations.close();
        statuses.close();
        catalog.close();
        client.close();
        executor.shutdownNow();
    }
}
