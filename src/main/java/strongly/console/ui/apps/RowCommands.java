package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.export.CurlCommand;
import strongly.console.service.operations.OperationKind;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.AppActions;
import strongly.console.ui.mvvm.AppNotifications;
import strongly.console.ui.mvvm.Browser;
import strongly.console.ui.mvvm.BulkActions;
import strongly.console.ui.mvvm.Clipboard;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.IncidentBundles;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Scaling;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What can be done to the current and the selected apps of the table. UI thread only. */
public final class RowCommands {
    /**
     * What the commands ask for.
     *
     * @param navigator goes to details and forms
     * @param actions does things to one app
     * @param scaling changes the replica count of one app in its row
     * @param bulk does things to many apps
     * @param clipboard takes copies
     * @param browser opens URLs
     * @param files asks for files
     * @param curl makes commands for the instance
     * @param notifications mutes apps, and waits for them
     * @param incidents hands on what is known of apps
     */
    public record Ports(
            Navigator navigator,
            AppActions actions,
            Scaling scaling,
            BulkActions bulk,
            Clipboard clipboard,
            Browser browser,
            FileChooser files,
            CurlCommand curl,
            AppNotifications notifications,
            IncidentBundles incidents) {}

    private final AppTableViewModel model;
    private final Ports ports;
    private final TableExport export;
    private final LatestWins copies;

    RowCommands(AppTableViewModel model, Ports ports, TableExport export, LatestWins copies) {
        this.model = model;
        this.ports = ports;
        this.export = export;
        this.copies = copies;
    }

    /** Changes the replica count of one app and nothing else. */
    void scale(App app, int replicas) {
        ports.scaling().scale(app, replicas);
    }

    /** The export under way. */
    public TableExport export() {
        return export;
    }

    /** What commands touch by themselves: the selected apps, else the current one. */
    List<App> targets() {
        return model.selection().targets();
    }

    /** Opens the details of the current app. */
    public void open() {
        AppRow row = model.selection().current();
        if (row != null) {
            ports.navigator().showApp(row.id());
        }
    }

    /** What this can be done to at once: some things go one app at a time, the current one. */
    public List<App> targets(OperationKind kind) {
        AppRow row = model.selection().current();
        return isForMany(kind) ? targets() : row == null ? List.of() : List.of(row.app());
    }

    private static boolean isForMany(OperationKind kind) {
        return kind != OperationKind.EDIT && kind != OperationKind.ROLL_BACK;
    }

    /** Shows the logs of these apps in one view. */
    void openLogs(List<App> apps) {
        if (apps.size() == 1) {
            ports.navigator().showTab(apps.getFirst().id(), Navigator.DetailTab.LOGS);
        } else if (!apps.isEmpty()) {
            ports.navigator().openLogs(apps.stream().map(App::id).toList());
        }
    }

    /** Opens a new form filled from the app. */
    void duplicate(App app) {
        ports.navigator().duplicateApp(app);
    }

    /** Opens the app's URL in the browser. */
    void openUrl(App app) {
        if (app.url() != null) {
            ports.browser().open(app.url());
        }
    }

    /** Why this cannot be done to any of these apps, null where it can be done to one. */
    @Nullable String refusal(OperationKind kind, List<App> apps) {
        if (apps.size() > 1 && !isForMany(kind)) {
            return kind.label() + " one app at a time";
        }
        String reason = "Select an app first";
        for (App app : apps) {
            String refused = ports.actions().refusal(kind, app);
            if (refused == null) {
                return null;
            }
            reason = refused;
        }
        return reason;
    }

    /** Does it to these apps. */
    public void perform(OperationKind kind, List<App> apps) {
        if (apps.size() == 1) {
            ports.actions().perform(kind, apps.getFirst());
        } else if (!apps.isEmpty()) {
            ports.bulk().open(kind, apps);
        }
    }

    /** Pins the current app to the top, or lets it go. */
    public void togglePin() {
        AppRow row = model.selection().current();
        if (row != null) {
            model.arrangement().togglePin(row.id());
        }
    }

    /** Copies what is selected as rows of the columns on screen. */
    public void copyRows() {
        copy(TableCopy.ROWS, targets());
    }

    void copy(TableCopy form, List<App> apps) {
        List<AppColumn> columns = model.arrangement().columnsProperty().get();
        copies.run(
                BackgroundTask.of("copy apps", () -> form.text(apps, columns, ports.curl()))
                        .onSuccess(ports.clipboard()::copy));
    }

    /** Copies the values of one column exactly as they came, those of many apps as lines. */
    void copyValues(AppColumn column, List<App> apps) {
        ports.clipboard().copy(apps.stream().map(column::value).collect(Collectors.joining("\n")));
    }

    /** Whether nothing is said about any of these apps. */
    boolean areMuted(List<App> apps) {
        return apps.stream().allMatch(app -> ports.notifications().isMuted(app.id()));
    }

    /** Says nothing more about these apps, or speaks of them again. */
    void toggleMuted(List<App> apps) {
        ports.notifications().setMuted(apps, !areMuted(apps));
    }

    /** Opens the panel that writes what is known of these apps into one file. */
    void openIncident(List<App> apps) {
        ports.incidents().open(apps);
    }

    /** Whether the app's becoming ready will be said. */
    boolean isAwaited(App app) {
        return ports.notifications().isAwaited(app.id());
    }

    /** Says once when the app is ready, or stops waiting for that. */
    void toggleAwaited(App app) {
        ports.notifications().setAwaited(app, !isAwaited(app));
    }

    /** Asks for a file and writes every app that the filter shows. */
    public void exportShown(boolean json) {
        export(json, "Export the shown apps", model.shownApps());
    }

    /** Asks for a file and writes these apps. */
    void exportThese(boolean json, List<App> apps) {
        export(json, "Export %,d apps".formatted(apps.size()), apps);
    }

    private void export(boolean json, String title, List<App> apps) {
        TableExport.Format format = json ? TableExport.Format.JSON : TableExport.Format.CSV;
        Path file = ports.files().chooseSave(title, "apps." + format.extension());
        if (file != null) {
            export.start(file, format, apps, model.arrangement().columnsProperty().get());
        }
    }
}
