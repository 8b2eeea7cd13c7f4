package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.export.LogReference;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.logs.LogServices;
import strongly.console.ui.logs.LogView;
import strongly.console.ui.logs.LogViewModel;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

import java.util.List;

/** The log viewers of one connection: that of the selected app, and one of several apps. */
final class LogsScope implements AutoCloseable {
    /** Each app costs requests; more lines than one can read are of no use. */
    private static final int MOST_TOGETHER = 50;

    private final ApplicationScope application;
    private final ConnectionScope connection;
    private final MainWindow window;
    private final LogServices services;
    private final LogViewModel current;
    private final LogView view;
    private @Nullable LogView together;
    private @Nullable LogViewModel togetherModel;

    LogsScope(ApplicationScope application, ConnectionScope connection, MainWindow window) {
        this.application = application;
        this.connection = connection;
        this.window = window;
        LogArchive archive =
                new LogArchive(
                        application.data.appLogs().resolve(connection.target.id()),
                        DiskLimits.DEFAULT);
        application.runner.run(BackgroundTask.of("prune log files", () -> pruned(archive)));
        this.services = services(archive);
        this.current = new LogViewModel(services);
        this.view = new LogView(current);
        current.wideProperty().bindBidirectional(window.shell().sideWideProperty());
    }

    private static boolean pruned(LogArchive archive) {
        archive.prune();
        return true;
    }

    private LogServices services(LogArchive archive) {
        return new LogServices(
                connection.target.url().hostAndPort(),
                new LogTail.Services(
                        connection.client,
                        application.runner,
                        application.scheduler,
                        application.ui),
                new HistoryEvents(connection.history, application.scheduler),
                application.settings.read(
                        StoreLimits.SECTION, StoreLimits.class, StoreLimits.DEFAULT),
                archive,
                application.settings,
                application.clipboard,
                application.files,
                application.toasts,
                application.zone::get);
    }

    /** The viewer of the selected app. */
    LogView view() {
        return view;
    }

    /** Shows the logs of an app in the viewer of the selected app, null for none. */
    void show(@Nullable String appId, String name) {
        current.show(appId, name);
    }

    /** Opens the logs of several apps in one view, in place of the details. */
    void openTogether(List<String> appIds) {
        List<LogSource> sources =
                appIds.stream().distinct().limit(MOST_TOGETHER).map(this::source).toList();
        if (sources.isEmpty()) {
            return;
        }
        LogViewModel model = new LogViewModel(services);
        model.open(sources);
        LogView logs = new LogView(model);
        together = logs;
        togetherModel = model;
        model.wideProperty().bindBidirectional(window.shell().sideWideProperty());
        OwnedLogs owned = new OwnedLogs(logs, () -> release(model, logs));
        String title = "Logs of " + sources.size() + (sources.size() == 1 ? " app" : " apps");
        window.openPanel(
                SidePanel.of(
                        new TitledPanel(title, owned, window::closePanel), window::closePanel));
        if (appIds.size() > sources.size()) {
            application.toasts.show(
                    Toast.of(
                            Tone.NEUTRAL,
                            "The first " + MOST_TOGETHER + " apps are shown",
                            "Each app costs requests; choose fewer to see others."));
        }
    }

    /** What the command palette can do about logs. */
    List<Command> commands() {
        return List.of(
                new Command("Logs of all failed apps", this::openFailed),
                new Command("Open the logs reference on the clipboard", this::openReference));
    }

    private void openFailed() {
        List<String> failed =
                connection.catalog.snapshot().apps().stream()
                        .filter(app -> app.status().isFailure())
                        .map(App::id)
                        .toList();
        if (failed.isEmpty()) {
            say("No app has failed", "There are no logs to show together.");
        } else {
            openTogether(failed);
        }
    }

    /** Opens what a reference on the clipboard points to. */
    void openReference() {
        LogReference reference = LogReference.parse(application.clipboard.text()).orElse(null);
        if (reference == null) {
            say(
                    "No reference to logs is on the clipboard",
                    "Copy one first; it begins with strongly-console:logs.");
        } else if (!reference.instance().equals(connection.target.url().hostAndPort())) {
            say(
                    "The reference is to another instance",
                    "Switch to " + reference.instance() + " first.");
        } else if (reference.apps().size() == 1 && reference.container() == null) {
            window.navigator().showTab(reference.apps().getFirst(), Navigator.DetailTab.LOGS);
            current.apply(reference);
        } else {
            openTogether(reference.apps());
            LogViewModel opened = togetherModel;
            if (opened != null) {
                if (reference.container() != null) {
                    opened.showContainer(reference.container(), false);
                }
                opened.apply(reference);
            }
        }
    }

    private void say(String title, String text) {
        application.toasts.show(Toast.of(Tone.NEUTRAL, title, text));
    }

    private void release(LogViewModel model, LogView logs) {
        model.wideProperty().unbindBidirectional(window.shell().sideWideProperty());
        model.close();
        if (logs.equals(together)) {
            together = null;
            togetherModel = null;
        }
    }

    private LogSource source(String appId) {
        App app = connection.catalog.find(appId);
        return LogSource.of(appId, app == null ? appId : app.displayName());
    }

    /**
     * Gives the keyboard to the search of the logs it is in.
     *
     * @return whether it is in any
     */
    boolean focusSearch() {
        LogView several = together;
        LogView focused =
                several != null && several.hasFocus() ? several : view.hasFocus() ? view : null;
        if (focused != null) {
            focused.focusSearch();
        }
        return focused != null;
    }

    @Override
    public void close() {
        window.shell().sideWideProperty().set(false);
        current.wideProperty().unbindBidirectional(window.shell().sideWideProperty());
        current.close();
    }
}
