package strongly.console.service.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.SettingsStore;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of notifications as they are now, for all who read or change them: a change holds at
 * once and is kept. One an application; UI thread only.
 */
public final class NotificationPreferences {
    private static final int MOST_MUTED = 1000;

    private final SettingsStore store;
    private final Scheduler scheduler;
    private final List<Consumer<NotificationSettings>> observers = new ArrayList<>();
    private NotificationSettings settings;

    /** The settings of this store. */
    public NotificationPreferences(SettingsStore store, Scheduler scheduler) {
        this.store = store;
        this.scheduler = scheduler;
        this.settings =
                store.read(
                        NotificationSettings.SECTION,
                        NotificationSettings.class,
                        NotificationSettings.DEFAULT);
    }

    /** What holds now. */
    public NotificationSettings settings() {
        return settings;
    }

    /** Changes what holds, and keeps it. */
    public void change(UnaryOperator<NotificationSettings> change) {
        settings = change.apply(settings);
        store.write(NotificationSettings.SECTION, settings);
        List.copyOf(observers).forEach(observer -> observer.accept(settings));
    }

    /** Follows the settings: told what holds now, then each change. */
    public Cancellable observe(Consumer<NotificationSettings> observer) {
        observers.add(observer);
        observer.accept(settings);
        return () -> observers.remove(observer);
    }

    /** Says nothing for a while. */
    public void muteFor(Duration duration) {
        Instant until = scheduler.instant().plus(duration);
        change(now -> now.withMutedUntil(until));
    }

    /** Says everything again. */
    public void unmute() {
        change(now -> now.withMutedUntil(null));
    }

    /** Until when nothing is said, null where that is not so (any more). */
    public @Nullable Instant mutedUntil() {
        return silentUntil(settings, scheduler.instant());
    }

    /** A mute is for an hour or so: one that ends later than a day comes of a clock set back. */
    static @Nullable Instant silentUntil(NotificationSettings settings, Instant now) {
        Instant until = settings.mutedUntil();
        boolean holds =
                until != null
                        && now.isBefore(until)
                        && Duration.between(now, until).compareTo(Duration.ofDays(1)) <= 0;
        return holds ? until : null;
    }

    /** Whether an app is never spoken of. */
    public boolean isMuted(String appId) {
        return settings.mutedApps().containsKey(appId);
    }

    /** Speaks of an app no more; the oldest of a thousand muted ones give way. */
    public void mute(String appId, String name) {
        change(
                now -> {
                    NotificationSettings changed = now;
                    if (now.mutedApps().size() >= MOST_MUTED) {
                        String oldest = now.mutedApps().keySet().iterator().next();
                        changed = now.withMuted(oldest, null);
                    }
                    return changed.withMuted(appId, name);
                });
    }

    /** Speaks of an app again. */
    public void unmute(String appId) {
        change(now -> now.withMuted(appId, null));
    }
}
