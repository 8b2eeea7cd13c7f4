package strongly.console.app;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.feed.LogFeedPool;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.logs.LogReferenceOpener;
import strongly.console.ui.logs.LogServices;
import strongly.console.ui.logs.LogView;
import strongly.console.ui.logs.LogViewModel;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;
import strongly.console.ui.text.CountText;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The log viewers of one connection: that of the selected app, and one of several apps. */
final class LogsScope implements AutoCloseable {
    /** Each app costs requests; more lines than one can read are of no use. */
    private static final int MOST_TOGETHER = 50;

    private final ApplicationScope application;
    private final ConnectionScope connection;
    private final MainWindow window;
    private final LogReferenceOpener references;
    private final LogFeedPool feeds;
    private final LogServices services;
    private final LogViewModel current;
    private @Nullable LogView view;
    private @Nullable LogView together;
    private @Nullable LogViewModel togetherModel;

    LogsScope(ApplicationScope application, ConnectionScope connection, MainWindow window) {
        this.application = application;
        this.connection = connection;
        this.window = window;
        LogArchive archive = connection.logArchive;
        application.runner.run(BackgroundTask.of("prune log files", () -> pruned(archive)));
        this.references =
                new LogReferenceOpener(
                        connection.target.url().hostAndPort(),
                        this::name,
                        application.clipboard,
                        application.toasts,
                        this::viewer);
        LogTail.Services tail =
                new LogTail.Services(
                        connection.client,
                        application.runner,
                        application.scheduler,
                        application.ui);
        this.feeds = new LogFeedPool(tail, application.heldLines::get, archive);
        this.services = services(tail);
        this.current = new LogViewModel(services);
        current.panels().wideProperty().bindBidirectional(window.shell().sideWideProperty());
        application.toasts.keepClearOf(this::linesOnScreen);
    }

    private @Nullable Node linesOnScreen() {
        for (LogView logs : Arrays.asList(together, view)) {
            Node lines = logs == null ? null : logs.lines();
            if (lines != null) {
                return lines;
            }
        }
        return null;
    }

    private static boolean pruned(LogArchive archive) {
        archive.prune();
        return true;
    }

    private LogServices services(LogTail.Services tail) {
        return new LogServices(
                connection.target.url().hostAndPort(),
                tail,
                new HistoryEvents(connection.history, application.scheduler),
                feeds,
                application.settings,
                application.clipboard,
                application.files,
                application.toasts,
                application.zone::get,
                references::open);
    }

    /** The viewer of the selected app, made when it is first asked for. */
    LogView view() {
        LogView made = view;
        if (made == null) {
            made = new LogView(current);
            view = made;
        }
        return made;
    }

    /** The instance asks to wait for so long; zero where it does not. */
    void limited(Duration left) {
        current.limited(left);
        LogViewModel open = togetherModel;
        if (open != null) {
            open.limited(left);
        }
    }

    /** Shows the logs of an app in the viewer of the selected app, null for none. */
    void show(@Nullable String appId, String name) {
        current.show(appId, name);
    }

    /** Opens the logs of several apps in one view, in place of the details. */
    void openTogether(List<String> appIds) {
        openTogether(appIds, "app");
    }

    private void openTogether(List<String> appIds, String what) {
        List<LogSource> sources =
                appIds.stream().distinct().limit(MOST_TOGETHER).map(this::source).toList();
        if (sources.isEmpty()) {
            return;
        }
        open(sources, what);
        if (appIds.size() > sources.size()) {
            application.toasts.show(
                    Toast.of(
                            Tone.NEUTRAL,
                            "The first " + MOST_TOGETHER + " apps are shown",
                            "Each app costs requests; choose fewer to see others."));
        }
    }

    private LogViewModel open(List<LogSource> sources, String what) {
        LogViewModel model = new LogViewModel(services);
        model.open(sources);
        LogView logs = new LogView(model);
        together = logs;
        togetherModel = model;
        model.panels().wideProperty().bindBidirectional(window.shell().sideWideProperty());
        OwnedLogs owned = new OwnedLogs(logs, () -> release(model, logs));
        int apps = model.sources().apps().size();
        String title =
                sources.size() == 1
                        ? "Logs of " + sources.getFirst().label()
                        : "Logs of " + CountText.of(apps, what);
        window.openPanel(
                SidePanel.of(
                        new TitledPanel(title, owned, window::closePanel), window::closePanel));
        return model;
    }

    /** What the command palette can do about logs. */
    List<Command> commands() {
        return List.of(
                new Command("Logs of all failed apps", this::openFailed),
                new Command("Open the logs reference on the clipboard", references::openCopied));
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
            openTogether(failed, "failed app");
        }
    }

    /** A viewer of what a reference points to: that of the selected app where it will do. */
    private LogViewModel viewer(List<LogSource> sources) {
        LogSource first = sources.getFirst();
        boolean whole = sources.equals(List.of(LogSource.of(first.appId(), first.appName())));
        if (whole && connection.catalog.find(first.appId()) != null) {
            window.navigator().showTab(first.appId(), Navigator.DetailTab.LOGS);
            if (current.sources().sourcesProperty().get().equals(sources)) {
                return current;
            }
        }
        return open(sources, "app");
    }

    private void say(String title, String text) {
        application.toasts.show(Toast.of(Tone.NEUTRAL, title, text));
    }

    private void release(LogViewModel model, LogView logs) {
        model.panels().wideProperty().unbindBidirectional(window.shell().sideWideProperty());
        model.close();
        if (logs.equals(together)) {
            together = null;
            togetherModel = null;
        }
    }

    private LogSource source(String appId) {
        return LogSource.of(appId, name(appId));
    }

    private String name(String appId) {
        App app = connection.catalog.find(appId);
        return app == null ? appId : app.displayName();
    }

    /**
     * Gives the keyboard to the search of the logs it is in.
     *
     * @return whether it is in any
     */
    boolean focusSearch() {
        for (LogView logs : Arrays.asList(together, view)) {
            if (logs != null && logs.hasFocus()) {
                logs.focusSearch();
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        application.toasts.keepClearOf(() -> null);
        window.shell().sideWideProperty().set(false);
        current.panels().wideProperty().unbindBidirectional(window.shell().sideWideProperty());
        current.close();
        feeds.close();
    }
}
