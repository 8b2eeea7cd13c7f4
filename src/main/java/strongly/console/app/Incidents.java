package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.incident.IncidentBundle;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.ui.incident.IncidentView;
import strongly.console.ui.incident.IncidentViewModel;
import strongly.console.ui.mvvm.IncidentBundles;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;

import java.nio.file.InvalidPathException;
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
                        keptLines(application, connection),
                        List.of(connection.target.key()),
                        application.scheduler);
    }

    /** The lines the log view keeps of this connection; null where its id makes no folder here. */
    private static @Nullable LogArchive keptLines(
            ApplicationScope application, ConnectionScope connection) {
        try {
            return new LogArchive(
                    application.data.appLogs().resolve(connection.target.id()),
                    application.settings.read(
                            DiskLimits.SECTION, DiskLimits.class, DiskLimits.DEFAULT));
        } catch (InvalidPathException notHere) {
            return null;
        }
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
