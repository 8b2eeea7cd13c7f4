package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import strongly.console.task.Cancellable;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Polls GET /apps/:id/status of the apps somebody looks at or waits for: every second in
 * transition, every three when selected, every fifteen when visible, through the request budget, at
 * most one request an app in flight. One a connection. Setters may be called from any thread.
 */
public interface StatusMonitor {
    /** The app whose details are on screen, null where there is none. */
    void setSelected(@Nullable String appId);

    /** The apps whose rows are on screen. */
    void setVisible(Collection<String> appIds);

    /** The apps the user has pinned. */
    void setPinned(Set<String> appIds);

    /** Whether anybody can see the window; hidden, polls are ten times rarer. */
    void setWindowVisible(boolean visible);

    /** Polls the app every second until the handle is cancelled: something was done to it. */
    Cancellable watch(String appId);

    /** Polls the app now. */
    void refresh(String appId);

    /** What was last seen of the app, null where nothing was. */
    @Nullable ObservedStatus latest(String appId);

    /** Follows all answers; called on the UI thread. */
    Cancellable observe(Consumer<ObservedStatus> observer);
}
