package strongly.console.fake;

import strongly.console.model.App;
import strongly.console.ui.mvvm.AppNotifications;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what is muted and awaited. */
public final class RecordingNotifications implements AppNotifications {
    private final Set<String> muted = new HashSet<>();
    private final Set<String> awaited = new HashSet<>();

    @Override
    public boolean isMuted(String appId) {
        return muted.contains(appId);
    }

    @Override
    public void setMuted(List<App> apps, boolean mute) {
        for (App app : apps) {
            if (mute) {
                muted.add(app.id());
            } else {
                muted.remove(app.id());
            }
        }
    }

    @Override
    public boolean isAwaited(String appId) {
        return awaited.contains(appId);
    }

    @Override
    public void setAwaited(App app, boolean wait) {
        if (wait) {
            awaited.add(app.id());
        } else {
            awaited.remove(app.id());
        }
    }
}
