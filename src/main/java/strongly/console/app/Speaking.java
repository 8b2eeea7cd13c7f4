package strongly.console.app;

import strongly.console.service.notifications.Notifications;
import strongly.console.service.notifications.ReadyWatch;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.AppNotifications;
import strongly.console.ui.notifications.NotificationAnnouncer;
import strongly.console.ui.notifications.SingleAppNotifications;

import java.util.List;

/** What one connection has to say unasked, tied to the window and the desktop. UI thread only. */
final class Speaking implements AutoCloseable {
    private final Notifications notifications;
    private final ReadyWatch watch;
    private final AppNotifications apps;
    private final List<Cancellable> pins;
    private final NotificationAnnouncer announcer;

    Speaking(
            ApplicationScope application,
            ConnectionScope connection,
            NotificationAnnouncer announcer) {
        this.announcer = announcer;
        this.notifications =
                new Notifications(
                        application.notifications.settings(),
                        application.scheduler,
                        application.ui,
                        announcer::announce);
        this.watch =
                new ReadyWatch(
                        connection.statuses,
                        application.scheduler,
                        application.ui,
                        announcer::announce);
        this.apps =
                new SingleAppNotifications(application.notifications, watch, application.toasts);
        this.pins =
                List.of(
                        application.notifications.observe(notifications::apply),
                        connection.catalog.observe(notifications::onCatalog),
                        connection.statuses.observe(notifications::onStatus),
                        connection.operations.observe(notifications::onOperation));
    }

    /** Mutes single apps and waits for them. */
    AppNotifications apps() {
        return apps;
    }

    @Override
    public void close() {
        pins.forEach(Cancellable::cancel);
        watch.close();
        notifications.close();
        announcer.forget();
    }
}
