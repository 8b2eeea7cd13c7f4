package strongly.console.ui.detail;

import strongly.console.api.AppsClient;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.history.History;
import strongly.console.service.operations.Operations;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What the details know from.
 *
 * @param client reads single apps
 * @param history tells since when an app has been in its state
 * @param zone the zone times are shown in, as it is set now
 */
public record DetailsServices(
        AppsClient client,
        AppCatalog catalog,
        StatusMonitor monitor,
        Operations operations,
        History history,
        TaskRunner runner,
        Scheduler scheduler,
        UiDispatcher ui,
        Supplier<ZoneId> zone) {}
