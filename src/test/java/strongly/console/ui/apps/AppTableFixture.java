package strongly.console.ui.apps;

import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.fake.ChosenFile;
import strongly.console.fake.RecordingNotifications;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.export.CurlCommand;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.operations.OperationKind;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.AppActions;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An app table on services the test holds in its hands; what it asks for is written down. */
public final class AppTableFixture {
    public final FakeCatalog catalog = new FakeCatalog();
    public final FakeStatusMonitor statuses = new FakeStatusMonitor();
    public final FakeOperations operations = new FakeOperations();
    public final ManualScheduler scheduler = new ManualScheduler();
    public final MemorySettingsStore settings = new MemorySettingsStore();
    public final SimpleObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    public final List<String> asked = new ArrayList<>();
    public final List<Toast> toasts = new ArrayList<>();
    public String copied = "";
    public @Nullable Path file;
    public final TaskRunner runner;
    public final UiDispatcher ui;

    /** Everything happens at once. */
    public AppTableFixture() {
        this(new SynchronousTaskRunner(), new ImmediateUiDispatcher());
    }

    /** What is muted and awaited. */
    public final RecordingNotifications notifications = new RecordingNotifications();

    /** Work runs here. */
    public AppTableFixture(TaskRunner runner, UiDispatcher ui) {
        this.runner = runner;
        this.ui = ui;
    }

    /** A table of the connection "test". */
    public AppTable table() {
        return new AppTable(
                new AppTableServices(catalog, statuses, operations, runner, scheduler, ui),
                settings,
                "test",
                new RowCommands.Ports(
                        navigator(),
                        actions(),
                        (app, replicas) -> asked.add("scale " + app.name() + " " + replicas),
                        (kind, apps) -> asked.add("bulk " + kind + " " + apps.size()),
                        clipboard(),
                        url -> asked.add("browse " + url),
                        files(),
                        new CurlCommand("https://my.example/api/v1"),
                        notifications,
                        apps -> asked.add("incident " + apps.size())),
                toasts::add,
                new FailureActions(
                        new Command("Edit connection", () -> asked.add("edit connection")),
                        new Command("New app", () -> asked.add("new app"))),
                zone,
                AppEnvironment.PRODUCTION::equals);
    }

    private AppActions actions() {
        return new AppActions() {
            @Override
            public @Nullable String refusal(OperationKind kind, App app) {
                return kind == OperationKind.START && !app.status().equals(AppStatus.STOPPED)
                        ? "Only stopped apps can be started"
                        : null;
            }

            @Override
            public void perform(OperationKind kind, App app) {
                asked.add(kind + " " + app.name());
            }
        };
    }

    private Clipboard clipboard() {
        return new Clipboard() {
            @Override
            public void copy(String text) {
                copied = text;
            }

            @Override
            public String text() {
                return copied;
            }
        };
    }

    private FileChooser files() {
        return new ChosenFile(() -> file);
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override
            public void showApp(String appId) {
                asked.add("show " + appId);
            }

            @Override
            public void showTab(String appId, DetailTab tab) {
                asked.add("show " + appId + " " + tab);
            }

            @Override
            public void filter(String query) {
                asked.add("filter " + query);
            }

            @Override
            public void newApp() {
                asked.add("new app");
            }

            @Override
            public void editApp(App app) {
                asked.add("edit " + app.name());
            }

            @Override
            public void duplicateApp(App app) {
                asked.add("duplicate " + app.name());
            }

            @Override
            public void deployApp(App app) {
                asked.add("deploy " + app.name());
            }

            @Override
            public void rollBackApp(App app) {
                asked.add("roll back " + app.name());
            }

            @Override
            public void recreateApp(String appId, String name, String json) {
                asked.add("recreate " + name);
            }

            @Override
            public void putBack(OperationKind kind, App known, AppFormValues wanted) {
                asked.add("put back " + known.name());
            }

            @Override
            public void openLogs(List<String> appIds) {
                asked.add("logs of " + appIds.size());
            }
        };
    }
}
