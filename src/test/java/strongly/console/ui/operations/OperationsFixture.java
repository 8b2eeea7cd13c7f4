package strongly.console.ui.operations;

import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.RecordingDialogs;
import strongly.console.fake.RecordingNavigator;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.Protection;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Toast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Operations over a scripted instance, with what the screen says of them. */
final class OperationsFixture {
    final ScriptedClient client = new ScriptedClient();
    final MemoryCatalog catalog = new MemoryCatalog();
    final ManualScheduler clock = new ManualScheduler();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final RecordingNavigator navigator = new RecordingNavigator();
    final List<Toast> toasts = new ArrayList<>();
    final List<String> bulk = new ArrayList<>();
    final Set<String> quiet = new HashSet<>();
    final LifecycleOperations operations;
    final LifecycleActions actions;
    final OperationsBarViewModel bar;

    OperationsFixture() {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        PollingStatusMonitor monitor = polled.monitor;
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
        bar = new OperationsBarViewModel(operations, clock, ui, navigator, actions);
    }

    App holds(App app) {
        client.with(app);
        catalog.put(app);
        return app;
    }
}
