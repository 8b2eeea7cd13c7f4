package strongly.console.ui.timeline;

import strongly.console.service.history.History;
import strongly.console.service.operations.Operations;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What the chart knows from.
 *
 * @param history the journal
 * @param monitor tells when something was seen
 * @param operations tells when something is done
 * @param zone the zone times are shown in, as it is set now
 */
public record TimelineServices(
        History history,
        StatusMonitor monitor,
        Operations operations,
        TaskRunner runner,
        Scheduler scheduler,
        UiDispatcher ui,
        Supplier<ZoneId> zone) {}
