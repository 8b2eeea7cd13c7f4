package strongly.console.ui.mvvm;

import strongly.console.model.App;

import java.util.List;

/** The port for what is said about single apps, from the row menu and the details. UI thread. */
public interface AppNotifications {
    /** Whether nothing is said about the app. */
    boolean isMuted(String appId);

    /** Says nothing more about these apps, or speaks of them again. */
    void setMuted(List<App> apps, boolean muted);

    /** Whether the app's becoming ready will be said. */
    boolean isAwaited(String appId);

    /** Says once when the app is ready, or stops waiting for that. */
    void setAwaited(App app, boolean awaited);
}
