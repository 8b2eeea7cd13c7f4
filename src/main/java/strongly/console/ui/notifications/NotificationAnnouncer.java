package strongly.console.ui.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.DesktopNotifier;
import strongly.console.platform.DesktopNotifier.Answer;
import strongly.console.service.notifications.Notification;
import strongly.console.service.notifications.NotificationRule.Kind;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.QueryText;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Says notifications in the window, and on the desktop while the window is not in front. UI thread
 * only.
 */
public final class NotificationAnnouncer {
    /**
     * What it speaks through.
     *
     * @param desktop the operating system's notifications
     * @param desktopWanted whether the settings want those
     * @param inFront whether the user is looking at the window
     * @param raise brings the window to the front
     */
    public record Ports(
            Toasts toasts,
            DesktopNotifier desktop,
            BooleanSupplier desktopWanted,
            BooleanSupplier inFront,
            Runnable raise) {}

    private final Ports ports;
    private final Navigator navigator;
    private final TaskRunner runner;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Map<String, Notification> shown = new HashMap<>();

    /**
     * An announcer.
     *
     * @param zone the zone times are shown in, as it is set now
     */
    public NotificationAnnouncer(
            Ports ports,
            Navigator navigator,
            TaskRunner runner,
            InstantSource clock,
            Supplier<ZoneId> zone) {
        this.ports = ports;
        this.navigator = navigator;
        this.runner = runner;
        this.clock = clock;
        this.zone = zone;
    }

    /** Says it; in the window together with what is still on screen of the same kind. */
    public void announce(Notification notification) {
        String title = title(notification);
        String text = text(notification);
        // how operations ended is said in the window in any case, with Undo or the error's details
        if (notification.kind() != Kind.OPERATION_ENDED) {
            String topic = "notification-" + notification.kind();
            Notification before = ports.toasts().isShown(topic) ? shown.get(topic) : null;
            Notification all = before == null ? notification : before.and(notification);
            shown.put(topic, all);
            ports.toasts().show(toast(all, title(all), text(all)).withTopic(topic));
        }
        if (ports.desktopWanted().getAsBoolean() && !ports.inFront().getAsBoolean()) {
            runner.run(
                    BackgroundTask.of(
                                    "desktop notification",
                                    () -> ports.desktop().show(title, text, notification.bad()))
                            .onSuccess(answer -> onAnswer(answer, showing(notification))));
        }
    }

    /** Whoever clicks on it wants to see the window and what it is about. */
    private void onAnswer(Answer answer, @Nullable Runnable show) {
        if (answer == Answer.CHOSEN) {
            ports.raise().run();
            if (show != null) {
                show.run();
            }
        }
    }

    /** What is on screen is of another instance from now on, and told together with nothing. */
    public void forget() {
        shown.clear();
    }

    private static String text(Notification notification) {
        return SafeText.line(notification.text(), 300);
    }

    private String title(Notification notification) {
        String title = SafeText.line(notification.title(), 120);
        return notification.count() == 1
                ? title
                : title
                        + ", first at "
                        + TimeText.since(notification.firstAt(), clock.instant(), zone.get());
    }

    private Toast toast(Notification notification, String title, String text) {
        Tone tone = notification.bad() ? Tone.DANGER : Tone.SUCCESS;
        Toast toast = Toast.of(tone, title, text.isEmpty() ? null : text);
        Runnable show = showing(notification);
        return show == null ? toast : toast.withAction(new Command("Show", show));
    }

    private @Nullable Runnable showing(Notification notification) {
        List<String> ids = notification.appIds();
        return switch (ids.size()) {
            case 0 -> null;
            case 1 -> () -> navigator.showApp(ids.getFirst());
            default -> {
                String query = query(notification.kind(), ids);
                yield () -> navigator.filter(query);
            }
        };
    }

    /** Where there are too many to name, the query that finds them as they are now. */
    private static String query(Kind kind, List<String> ids) {
        if (QueryText.fits(ids)) {
            return QueryText.ids(ids);
        }
        return switch (kind) {
            case FAILED -> "status:failed,error";
            case NOT_READY -> "status:running ready<replicas";
            case READY, OPERATION_ENDED -> QueryText.ids(ids);
        };
    }

    /** Shows what a notification looks like, in the window and on the desktop. */
    public void test() {
        ports.toasts()
                .show(
                        Toast.of(
                                Tone.ACCENT,
                                "This is a test notification",
                                "Failures look like this, in red, and stay until they are"
                                        + " closed."));
        runner.run(
                BackgroundTask.of(
                                "test notification",
                                () ->
                                        ports.desktop()
                                                .show(
                                                        "Strongly Console",
                                                        "This is a test notification",
                                                        false))
                        .onSuccess(this::onTested));
    }

    private void onTested(Answer answer) {
        onAnswer(answer, null);
        if (answer == Answer.REFUSED) {
            ports.toasts()
                    .show(
                            Toast.of(
                                    Tone.WARNING,
                                    "This desktop took no notification",
                                    "They are shown in the window only. On Linux a notification"
                                            + " service and notify-send (libnotify) are needed."));
        }
    }
}
