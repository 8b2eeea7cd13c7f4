package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.forms.AppDocumentReader;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.Tombstone;
import strongly.console.service.operations.OperationKind;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.editor.AppFormView;
import strongly.console.ui.editor.AppFormViewModel;
import strongly.console.ui.editor.DeployFormView;
import strongly.console.ui.editor.DeployFormViewModel;
import strongly.console.ui.editor.EditorPorts;
import strongly.console.ui.editor.FormStart;
import strongly.console.ui.editor.KnownDeployments;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.SidePanel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Opens the forms of a connection as side panels. */
final class Forms {
    private static final int MOST_TOMBSTONES = 1_000;

    private final MainWindow window;
    private final EditorPorts ports;
    private final History history;
    private final KnownDeployments known;
    private @Nullable SidePanel shown;
    private String shownKey = "";
    private @Nullable DeployFormViewModel deployment;

    Forms(MainWindow window, EditorPorts ports, History history) {
        this.window = window;
        this.ports = ports;
        this.history = history;
        this.known =
                (appId, limit) ->
                        history.deployments(appId, limit).stream().map(Forms::known).toList();
    }

    private static KnownDeployments.Known known(DeploymentRecord record) {
        return new KnownDeployments.Known(
                record.at(),
                record.image(),
                record.replicas(),
                record.variableNames(),
                record.outcome(),
                record.rollback());
    }

    void newApp() {
        open(FormStart.create());
    }

    void edit(App app) {
        open(FormStart.edit(app));
    }

    void duplicate(App app) {
        Set<String> taken = new HashSet<>();
        ports.catalog().snapshot().apps().forEach(other -> taken.add(other.name()));
        open(FormStart.duplicate(app, taken));
    }

    void recreate(String appId, String name, String json) {
        ports.runner()
                .run(
                        BackgroundTask.of(
                                        "read tombstone",
                                        () ->
                                                FormStart.recreate(
                                                        appId,
                                                        name,
                                                        new AppDocumentReader().readJson(json)))
                                .onSuccess(this::open)
                                .onFailure(failure -> refuse(name, failure)));
    }

    void putBack(OperationKind kind, App known, AppFormValues wanted) {
        open(FormStart.putBack(kind, known, wanted));
    }

    private void refuse(String name, Exception failure) {
        ports.toasts()
                .show(
                        Toast.of(
                                Tone.DANGER,
                                "The form of " + name + " cannot be opened",
                                failure.getMessage()));
    }

    /**
     * Opens the form a draft belongs to; the form then takes the draft up.
     *
     * @param key as forms tell themselves apart ("new", "edit app_1")
     */
    void resume(String key) {
        int blank = key.indexOf(' ');
        String form = blank < 0 ? key : key.substring(0, blank);
        String appId = key.substring(blank + 1);
        switch (form) {
            case "new" -> newApp();
            case "edit" -> withApp(appId, this::edit);
            case "undo" -> withApp(appId, app -> open(FormStart.resumedPutBack(app)));
            case "deploy" -> withApp(appId, app -> deploy(app, false));
            case "rollback" -> withApp(appId, app -> deploy(app, true));
            case "recreate" -> resumeRecreate(key, appId);
            default -> open(FormStart.draft(key, "Duplicate of an app"));
        }
    }

    private void withApp(String appId, Consumer<App> open) {
        ports.runner()
                .run(
                        BackgroundTask.of("read app of a draft", () -> ports.client().getApp(appId))
                                .onSuccess(open)
                                .onFailure(failure -> refuse(appId, failure)));
    }

    private void resumeRecreate(String key, String appId) {
        ports.runner()
                .run(
                        BackgroundTask.of("read tombstones", () -> tombstone(appId))
                                .onSuccess(
                                        found ->
                                                found.ifPresentOrElse(
                                                        it -> recreate(appId, it.name(), it.json()),
                                                        () ->
                                                                open(
                                                                        FormStart.draft(
                                                                                key,
                                                                                "Recreate an"
                                                                                    + " app")))));
    }

    private Optional<Tombstone> tombstone(String appId) {
        return history.tombstones(MOST_TOMBSTONES).stream()
                .filter(it -> it.appId().equals(appId))
                .findFirst();
    }

    private void open(FormStart start) {
        if (isOpen(start.key())) {
            return;
        }
        AppFormViewModel model = new AppFormViewModel(ports, start, window::closePanel);
        show(
                start.key(),
                SidePanel.of(
                        new AppFormView(model, ports.clipboard(), ports.scheduler()),
                        model::requestClose));
    }

    /** Whether an operation is followed by the deployment view on screen, which tells its end. */
    boolean isOnScreen(String operationId) {
        SidePanel open = window.panel();
        DeployFormViewModel model = deployment;
        return open != null
                && open.equals(shown)
                && model != null
                && model.isFollowing(operationId);
    }

    /** A form that is open already gets the keyboard; what is typed stays. */
    private boolean isOpen(String key) {
        SidePanel open = window.panel();
        boolean same = open != null && open.equals(shown) && key.equals(shownKey);
        if (same && open != null) {
            open.view().activate();
        }
        return same;
    }

    private void show(String key, SidePanel panel) {
        shown = panel;
        shownKey = key;
        window.openPanel(panel);
    }

    void deploy(App app, boolean rollback) {
        String key = (rollback ? "rollback " : "deploy ") + app.id();
        if (isOpen(key)) {
            return;
        }
        DeployFormViewModel model =
                new DeployFormViewModel(ports, app, rollback, known, window::closePanel);
        deployment = model;
        show(
                key,
                SidePanel.of(
                        new DeployFormView(model, ports.clipboard(), ports.scheduler()),
                        model::requestClose));
    }
}
