package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.task.BackgroundTask;
import strongly.console.ui.logs.LogServices;
import strongly.console.ui.logs.LogView;
import strongly.console.ui.logs.LogViewModel;

/** The log viewers of one connection. */
final class LogsScope implements AutoCloseable {
    private final LogViewModel current;
    private final LogView view;

    LogsScope(ApplicationScope application, ConnectionScope connection) {
        LogArchive archive =
                new LogArchive(
                        application.data.appLogs().resolve(connection.target.id()),
                        DiskLimits.DEFAULT);
        application.runner.run(BackgroundTask.of("prune log files", () -> pruned(archive)));
        this.current = new LogViewModel(services(application, connection, archive));
        this.view = new LogView(current);
    }

    private static boolean pruned(LogArchive archive) {
        archive.prune();
        return true;
    }

    private static LogServices services(
            ApplicationScope application, ConnectionScope connection, LogArchive archive) {
        return new LogServices(
                new LogTail.Services(
                        connection.client,
                        application.runner,
                        application.scheduler,
                        application.ui),
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

    @Override
    public void close() {
        current.close();
    }
}
