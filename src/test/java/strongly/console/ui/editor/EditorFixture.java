package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.fake.ChosenFile;
import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.RecordingClipboard;
import strongly.console.fake.RecordingDialogs;
import strongly.console.fake.RecordingNavigator;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.forms.DraftStore;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.Protection;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toast;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Forms over a scripted instance, on a clock turned by hand. */
public final class EditorFixture {
    final ScriptedClient client = new ScriptedClient();
    final MemoryCatalog catalog = new MemoryCatalog();
    final ManualScheduler clock = new ManualScheduler();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final RecordingNavigator navigator = new RecordingNavigator();
    final MemoryDrafts drafts = new MemoryDrafts();
    final List<Toast> toasts = new ArrayList<>();
    final List<String> clips = new ArrayList<>();
    final EditorPorts ports;
    int closed;
    @Nullable Path chosenFile;

    /** No app is there yet. */
    public EditorFixture() {
        ports = ports(drafts);
    }

    /** No app is there yet; drafts are kept here. */
    EditorFixture(DraftStore store) {
        ports = ports(store);
    }

    private EditorPorts ports(DraftStore store) {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        LifecycleOperations operations = polled.operations;
        return new EditorPorts(
                "here",
                client,
                catalog,
                operations,
                store,
                () -> Protection.DEFAULT,
                dialogs,
                toasts::add,
                navigator,
                new RecordingClipboard(clips),
                files(),
                runner,
                clock,
                ui);
    }

    private FileChooser files() {
        return new ChosenFile(() -> chosenFile);
    }

    /** The instance and the catalog hold this app. */
    App holds(App app) {
        client.with(app);
        catalog.put(app);
        return app;
    }

    /** A running staging app "a". */
    App staging() {
        return holds(SampleApps.app("a", AppStatus.RUNNING));
    }

    /** A running production app "p". */
    App production() {
        return holds(SampleApps.app("p", AppStatus.RUNNING, AppEnvironment.PRODUCTION, 3));
    }

    AppFormViewModel form(FormStart start) {
        return new AppFormViewModel(ports, start, () -> closed++);
    }

    DeployFormViewModel deploy(App app, boolean rollback, KnownDeployments known) {
        return new DeployFormViewModel(ports, app, rollback, known, () -> closed++);
    }

    void seconds(int count) {
        clock.advance(Duration.ofSeconds(count));
    }
}
