package strongly.console.app;

import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.settings.LogSettingsViewModel;
import strongly.console.ui.settings.NotificationSettingsViewModel;
import strongly.console.ui.settings.ObservationSettingsViewModel;
import strongly.console.ui.settings.SettingsView;
import strongly.console.ui.settings.SettingsViewModel;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

import java.util.ArrayList;
import java.util.List;

/** Shows the settings as a side panel of the window. UI thread only. */
final class SettingsPanel {
    private final ApplicationScope application;
    private final MainWindow window;

    SettingsPanel(ApplicationScope application, MainWindow window) {
        this.application = application;
        this.window = window;
    }

    /** Opens it. */
    void open() {
        window.openPanel(
                SidePanel.passing(
                        new TitledPanel("Settings", settingsView(), window::closePanel),
                        window::closePanel));
    }

    private SettingsView settingsView() {
        return new SettingsView(
                new SettingsViewModel(
                        application.settings,
                        application.themes.names(),
                        application::setAppearance,
                        application.data.root(),
                        application.clipboard,
                        new NotificationSettingsViewModel(
                                application.notifications,
                                window.announcer()::test,
                                application.scheduler,
                                application.zone::get),
                        new ObservationSettingsViewModel(
                                application.settings,
                                this::setPolling,
                                new ObservationSettingsViewModel.HistoryPorts(
                                        application.history::contents,
                                        application::setHistoryLimits,
                                        application.runner,
                                        application.scheduler)),
                        new LogSettingsViewModel(application.settings, logPorts())));
    }

    private LogSettingsViewModel.Ports logPorts() {
        List<LogArchive> open = new ArrayList<>();
        window.onWorkspace(workspace -> open.add(workspace.connection().logArchive));
        return new LogSettingsViewModel.Ports(
                limits -> open.stream().mapToLong(archive -> archive.beyond(limits)).sum(),
                (held, kept) -> {
                    application.setLogLimits(held, kept);
                    open.forEach(archive -> archive.limit(kept));
                    application.runner.run(
                            BackgroundTask.of(
                                    "prune log files",
                                    () -> {
                                        open.forEach(LogArchive::prune);
                                        return true;
                                    }));
                },
                application.runner);
    }

    private void setPolling(StatusPolling polling) {
        application.settings.write(StatusPolling.SECTION, polling);
        window.onWorkspace(open -> open.connection().statuses.apply(polling));
    }
}
