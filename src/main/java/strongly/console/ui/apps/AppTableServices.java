package strongly.console.ui.apps;

import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.operations.Operations;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

/**
 * What the table's models stand on.
 *
 * @param catalog the apps
 * @param statuses what the runtimes say
 * @param operations what is being done to apps
 * @param runner runs searches, sorts and exports
 * @param scheduler the clocks
 * @param ui brings scheduled actions to the UI thread
 */
public record AppTableServices(
        AppCatalog catalog,
        StatusMonitor statuses,
        Operations operations,
        TaskRunner runner,
        Scheduler scheduler,
        UiDispatcher ui) {}
