package strongly.console.ui.notifications;

import strongly.console.model.App;
import strongly.console.service.notifications.NotificationPreferences;
import strongly.console.service.notifications.ReadyWatch;
import strongly.console.ui.mvvm.AppNotifications;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Toasts;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;

import java.util.List;

/** Mutes single apps and waits for them, and says so with a way back. UI thread only. */
public final class SingleAppNotifications implements AppNotifications {
    private final NotificationPreferences preferences;
    private final ReadyWatch watch;
    private final Toasts toasts;

    /** What is said about the apps of one connection. */
    public SingleAppNotifications(
            NotificationPreferences preferences, ReadyWatch watch, Toasts toasts) {
        this.preferences = preferences;
        this.watch = watch;
        this.toasts = toasts;
    }

    private static String name(App app) {
        return SafeText.line(app.displayName(), 80);
    }

    @Override
    public boolean isMuted(String appId) {
        return preferences.isMuted(appId);
    }

    private static String names(List<App> apps) {
        return apps.size() == 1 ? name(apps.getFirst()) : apps.size() + " apps";
    }

    @Override
    public void setMuted(List<App> apps, boolean muted) {
        apply(apps, muted);
        boolean one = apps.size() == 1;
        if (muted) {
            toasts.show(
                    Toast.of(
                                    Tone.SUCCESS,
                                    names(apps) + (one ? " is muted" : " are muted"),
                                    "No notifications about "
                                            + (one ? "it until it is" : "them until they are")
                                            + " unmuted here or in the settings.")
                            .withAction(new Command("Undo", () -> apply(apps, false))));
        } else {
            toasts.show(
                    Toast.of(
                            Tone.SUCCESS,
                            names(apps) + (one ? " is" : " are") + " spoken of again",
                            null));
        }
    }

    private void apply(List<App> apps, boolean muted) {
        for (App app : apps) {
            if (muted) {
                preferences.mute(app.id(), app.displayName());
            } else {
                preferences.unmute(app.id());
            }
        }
    }

    @Override
    public boolean isAwaited(String appId) {
        return watch.isAwaited(appId);
    }

    @Override
    public void setAwaited(App app, boolean awaited) {
        if (!awaited) {
            watch.forget(app.id());
            return;
        }
        if (watch.await(app)) {
            toasts.show(
                    Toast.of(
                            Tone.ACCENT,
                            "Waiting for " + name(app),
                            "You will be told when it is ready, or failed, within 30 minutes."));
        } else {
            toasts.show(
                    Toast.of(
                            Tone.WARNING,
                            "Too many apps are waited for",
                            "Stop waiting for one of them first."));
        }
    }
}
