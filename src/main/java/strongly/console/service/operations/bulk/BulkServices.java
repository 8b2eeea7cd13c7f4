package strongly.console.service.operations.bulk;

import strongly.console.api.AppsClient;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.Operations;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

/**
 * What bulk runs of one connection work with.
 *
 * @param client reads apps afresh
 * @param operations does one thing to one app
 * @param allowed which actions make sense
 * @param journals keeps what was done and what was not
 */
public record BulkServices(
        AppsClient client,
        Operations operations,
        AllowedActions allowed,
        TaskRunner runner,
        Scheduler scheduler,
        UiDispatcher ui,
        BulkJournals journals) {}
