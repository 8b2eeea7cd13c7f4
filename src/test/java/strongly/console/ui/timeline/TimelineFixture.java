package strongly.console.ui.timeline;

import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.ScriptedClient;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.StatusSample;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A chart over a journal in memory, on a clock turned by hand. */
public final class TimelineFixture {
    final ScriptedClient client = new ScriptedClient();
    final MemoryCatalog catalog = new MemoryCatalog();
    final ManualScheduler clock = new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
    final MemoryHistory history = new MemoryHistory();
    final PollingStatusMonitor monitor;
    final StatusChartViewModel model;

    /** A chart of no app yet. */
    public TimelineFixture() {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        monitor = polled.monitor;
        LifecycleOperations operations = polled.operations;
        model =
                new StatusChartViewModel(
                        new TimelineServices(
                                history,
                                monitor,
                                operations,
                                runner,
                                clock,
                                ui,
                                () -> ZoneOffset.UTC));
    }

    void sample(Instant at, String state, int ready) {
        history.recordSample("a", new StatusSample(at, state, ready, ready < 0 ? -1 : 3));
    }

    void activity(String id, Instant at, String action, ActivityEntry.Outcome outcome) {
        history.recordActivity(
                new ActivityEntry(
                        id,
                        at,
                        "me",
                        action,
                        "a",
                        "shop",
                        "",
                        outcome,
                        "",
                        Duration.ofSeconds(2),
                        null));
    }
}
