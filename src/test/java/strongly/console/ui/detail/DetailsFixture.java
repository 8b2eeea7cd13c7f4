package strongly.console.ui.detail;

import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.RecordingClipboard;
import strongly.console.fake.RecordingDialogs;
import strongly.console.fake.RecordingNavigator;
import strongly.console.fake.RecordingNotifications;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.history.StatusSample;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.Protection;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.operations.LifecycleActions;
import strongly.console.ui.timeline.StatusChartViewModel;
import strongly.console.ui.timeline.TimelineServices;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The details over a scripted instance, on a clock turned by hand. */
public final class DetailsFixture {
    private final RecordingNotifications notifications = new RecordingNotifications();
    final ScriptedClient client = new ScriptedClient();
    final MemoryCatalog catalog = new MemoryCatalog();
    final MemoryHistory history = new MemoryHistory();
    final ManualScheduler clock = new ManualScheduler();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final RecordingNavigator navigator = new RecordingNavigator();
    final List<Toast> toasts = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    final List<String> bulk = new ArrayList<>();
    final PollingStatusMonitor monitor;
    final LifecycleOperations operations;
    final LifecycleActions actions;
    final DetailsViewModel model;

    /** The chart of what is shown. */
    final StatusChartViewModel chart;

    /** Details with nothing selected. */
    public DetailsFixture() {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        monitor = polled.monitor;
        operations = polled.operations;
        actions =
                new LifecycleActions(
                        operations,
                        monitor,
                        new AllowedActions(scope -> false),
                        () -> Protection.DEFAULT,
                        new LifecycleActions.Ports(
                                dialogs,
                                toasts::add,
                                navigator,
                                (kind, apps) -> bulk.add(kind + " " + apps.size())));
        model =
                new DetailsViewModel(
                        new DetailsServices(
                                client,
                                catalog,
                                monitor,
                                operations,
                                history,
                                runner,
                                clock,
                                ui,
                                () -> ZoneOffset.UTC),
                        new DetailsPorts(
                                actions,
                                actions,
                                navigator,
                                new RecordingClipboard(copied),
                                opened::add,
                                notifications,
                                apps -> bulk.add("incident " + apps.size())));
        chart =
                new StatusChartViewModel(
                        new TimelineServices(
                                history,
                                monitor,
                                operations,
                                runner,
                                clock,
                                ui,
                                () -> ZoneOffset.UTC));
        model.appIdProperty().addListener((source, before, now) -> chart.show(now));
        model.activate();
    }

    /** Keeps in the journal what is seen from now on. */
    void keepHistory() {
        monitor.observe(
                seen -> {
                    RuntimeStatus status = seen.status();
                    history.recordSample(
                            seen.appId(),
                            seen.error() != null || status == null
                                    ? StatusSample.blind(clock.instant())
                                    : new StatusSample(
                                            clock.instant(),
                                            status.state().value(),
                                            Objects.requireNonNullElse(status.readyReplicas(), -1),
                                            Objects.requireNonNullElse(status.replicas(), -1)));
                });
    }

    /** What is muted and awaited. */
    RecordingNotifications notifications() {
        return notifications;
    }

    /** The instance and the catalog hold this app, and its runtime is so. */
    App holds(String id, AppStatus state, AppEnvironment tier, RuntimeStatus runtime) {
        App app = SampleApps.app(id, state, tier, 3);
        client.with(app).setStatus(id, runtime);
        catalog.put(app);
        return app;
    }

    /** A running production app "a" with all of its three replicas, shown. */
    App showRunning() {
        App app =
                holds(
                        "a",
                        AppStatus.RUNNING,
                        AppEnvironment.PRODUCTION,
                        new RuntimeStatus(
                                AppStatus.RUNNING,
                                "All replicas healthy",
                                3,
                                3,
                                "https://a.acme.example"));
        model.show("a");
        return app;
    }

    void seconds(int count) {
        clock.advance(Duration.ofSeconds(count));
    }
}
