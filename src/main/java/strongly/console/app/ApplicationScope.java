package strongly.console.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

import strongly.console.platform.ConsoleLog;
import strongly.console.platform.DataDirectory;
import strongly.console.platform.DesktopNotifier;
import strongly.console.platform.FileDraftStore;
import strongly.console.platform.JsonSettingsStore;
import strongly.console.platform.ProgramDesktopNotifier;
import strongly.console.platform.Programs;
import strongly.console.service.connection.ConnectionProfiles;
import strongly.console.service.history.HistoryDatabase;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.history.HistoryNotice;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.notifications.NotificationPreferences;
import strongly.console.task.SystemScheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.VirtualTaskRunner;
import strongly.console.ui.fx.FxClipboard;
import strongly.console.ui.fx.FxDispatcher;
import strongly.console.ui.fx.FxFileChooser;
import strongly.console.ui.fx.FxToasts;
import strongly.console.ui.mvvm.Browser;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.shell.AppearanceSettings;
import strongly.console.ui.shell.Themes;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What lives as long as the application, whatever instance it is connected to. */
final class ApplicationScope implements AutoCloseable {
    final FxDispatcher ui = new FxDispatcher();
    final SystemScheduler scheduler = new SystemScheduler();
    final TaskRunner runner = new VirtualTaskRunner(ui);
    final FxClipboard clipboard = new FxClipboard();
    final FxToasts toasts = new FxToasts(scheduler, ui, clipboard);
    final Themes themes = new Themes();
    final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    final CommandLine commandLine;
    final DataDirectory data;
    final JsonSettingsStore settings;
    final HistoryDatabase history;
    final AtomicReference<StoreLimits> heldLines;
    final Map<String, String> environment;
    final Browser browser;
    final FxFileChooser files;
    final ConnectionProfiles profiles;
    final FileDraftStore drafts;
    final NotificationPreferences notifications;
    final DesktopNotifier desktop =
            new ProgramDesktopNotifier(Programs.system(), System.getProperty("os.name", ""));

    /**
     * Opens settings and data; what is slow is left for later.
     *
     * @throws IOException where the data directory cannot be made
     */
    ApplicationScope(
            CommandLine commandLine, Map<String, String> environment, Browser browser, Stage stage)
            throws IOException {
        this.commandLine = commandLine;
        this.environment = environment;
        this.browser = browser;
        this.data = DataClaim.directory(commandLine, environment);
        ConsoleLog.writeTo(data.logs());
        this.settings = new JsonSettingsStore(data.settings(), scheduler);
        this.history = new HistoryDatabase(data.history(), historyLimits(), scheduler);
        history.observe(notice -> ui.dispatch(() -> toasts.show(toast(notice))));
        this.heldLines =
                new AtomicReference<>(
                        settings.read(StoreLimits.SECTION, StoreLimits.class, StoreLimits.DEFAULT));
        this.files = new FxFileChooser(() -> stage);
        this.profiles = new ConnectionProfiles(settings);
        this.drafts = new FileDraftStore(data.drafts());
        this.notifications = new NotificationPreferences(settings, scheduler);
        if (appearance().utc()) {
            zone.set(ZoneOffset.UTC);
        }
    }

    private HistoryLimits historyLimits() {
        return settings.read(HistoryLimits.SECTION, HistoryLimits.class, HistoryLimits.DEFAULT);
    }

    /** What is lost stays on screen until it is read, or until history is kept again. */
    private static Toast toast(HistoryNotice notice) {
        Toast toast =
                switch (notice.kind()) {
                    case SET_ASIDE ->
                            Toast.of(Tone.DANGER, "A new history was begun", notice.text());
                    case NOT_KEPT -> Toast.of(Tone.DANGER, "History is not kept", notice.text());
                    case KEPT_AGAIN -> Toast.of(Tone.SUCCESS, "History is kept again", null);
                };
        return toast.withTopic("history");
    }

    /** Keeps as much history as this from now on, and remembers it. */
    void setHistoryLimits(HistoryLimits limits) {
        settings.write(HistoryLimits.SECTION, limits);
        history.apply(limits);
    }

    /** Holds and keeps as many log lines as this from now on, and remembers it. */
    void setLogLimits(StoreLimits held, DiskLimits kept) {
        settings.write(StoreLimits.SECTION, held);
        settings.write(DiskLimits.SECTION, kept);
        heldLines.set(held);
    }

    /** How the window is to look. */
    AppearanceSettings appearance() {
        return settings.read(
                AppearanceSettings.SECTION, AppearanceSettings.class, AppearanceSettings.DEFAULT);
    }

    /** Applies how the window is to look, and remembers it. */
    void setAppearance(AppearanceSettings now) {
        settings.write(AppearanceSettings.SECTION, now);
        themes.apply(now.theme());
        zone.set(now.utc() ? ZoneOffset.UTC : ZoneId.systemDefault());
    }

    /** Writes what waits and lets everything go. */
    @Override
    public void close() {
        drafts.close();
        settings.close();
        history.close();
        scheduler.close();
    }
}
