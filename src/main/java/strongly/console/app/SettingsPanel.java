package strongly.console.app;

import strongly.console.service.status.StatusPolling;
import strongly.console.ui.settings.NotificationSettingsViewModel;
import strongly.console.ui.settings.ObservationSettingsViewModel;
import strongly.console.ui.settings.SettingsView;
import strongly.console.ui.settings.SettingsViewModel;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

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
                SidePanel.of(
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
                                        application.scheduler))));
    }

    private void setPolling(StatusPolling polling) {
        application.settings.write(StatusPolling.SECTION, polling);
        window.onWorkspace(open -> open.connection().statuses.apply(polling));
    }
}
