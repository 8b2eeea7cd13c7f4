package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.incident.IncidentBundle;
import strongly.console.ui.incident.IncidentView;
import strongly.console.ui.incident.IncidentViewModel;
import strongly.console.ui.mvvm.IncidentBundles;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

import java.util.List;

/**
 * The bundles of one connection; one is written at a time, and goes on while its panel is closed.
 */
final class Incidents implements IncidentBundles, AutoCloseable {
    private final ApplicationScope application;
    private final MainWindow window;
    private final IncidentBundle bundle;
    private @Nullable IncidentViewModel current;

    Incidents(ApplicationScope application, MainWindow window, ConnectionScope connection) {
        this.application = application;
        this.window = window;
        this.bundle =
                new IncidentBundle(
                        connection.target.name() + " (" + connection.target.url().root() + ")",
                        connection.client,
                        connection.history,
                        connection.logArchive,
                        List.of(connection.target.key()),
                        application.scheduler);
    }

    @Override
    public void open(List<App> apps) {
        IncidentViewModel shown = current;
        if (shown == null || !shown.isRunning()) {
            shown =
                    new IncidentViewModel(
                            bundle,
                            apps,
                            new IncidentViewModel.Ports(
                                    application.files, application.clipboard, application.toasts),
                            application.runner,
                            application.scheduler,
                            application.ui);
            current = shown;
        }
        window.openPanel(
                SidePanel.of(
                        new TitledPanel(
                                "Incident bundle", new IncidentView(shown), window::closePanel),
                        window::closePanel));
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
    }
}
