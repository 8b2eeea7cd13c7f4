package strongly.console.fake;

import strongly.console.api.AppsClient;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.OperationLimits;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;

import java.util.SplittableRandom;

/** Operations and the monitor that follows them, as the console has them, over fakes. */
public final class PolledOperations {
    /** Who asks for {@code /status}. */
    public final PollingStatusMonitor monitor;

    /** What sends. */
    public final LifecycleOperations operations;

    /** Operations of this client, whose results are published at once. */
    public PolledOperations(
            AppsClient client, AppCatalog catalog, TaskRunner runner, Scheduler clock) {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SplittableRandom random = new SplittableRandom(1);
        monitor =
                new PollingStatusMonitor(
                        client, catalog, runner, clock, ui, random, StatusPolling.DEFAULT);
        operations =
                new LifecycleOperations(
                        client,
                        catalog,
                        monitor,
                        runner,
                        clock,
                        ui,
                        random,
                        OperationLimits.DEFAULT);
    }
}
