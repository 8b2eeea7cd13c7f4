package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Cancellable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A monitor whose answers the test gives. */
public final class FakeStatusMonitor implements StatusMonitor {
    private final List<Consumer<ObservedStatus>> observers = new ArrayList<>();
    private final Map<String, ObservedStatus> latest = new HashMap<>();
    private final Set<String> watched = new HashSet<>();
    private Set<String> visible = Set.of();
    private Set<String> pinned = Set.of();

    /** The runtime of an app answers. */
    public void answer(String appId, AppStatus state, int replicas, int ready) {
        answer(appId, state, replicas, ready, Instant.EPOCH);
    }

    /** The runtime of an app answered at this time. */
    public void answer(String appId, AppStatus state, int replicas, int ready, Instant at) {
        ObservedStatus observed =
                new ObservedStatus(
                        appId,
                        new RuntimeStatus(state, null, replicas, ready, null),
                        at,
                        Duration.ZERO,
                        null,
                        null);
        latest.put(appId, observed);
        List.copyOf(observers).forEach(observer -> observer.accept(observed));
    }

    /** The apps whose rows are on screen. */
    public Set<String> visible() {
        return visible;
    }

    /** The apps that are polled until they get somewhere. */
    public Set<String> watched() {
        return watched;
    }

    /** The pinned apps. */
    public Set<String> pinned() {
        return pinned;
    }

    @Override
    public void setSelected(@Nullable String appId) {}

    @Override
    public void setVisible(Collection<String> appIds) {
        visible = Set.copyOf(appIds);
    }

    @Override
    public void setPinned(Set<String> appIds) {
        pinned = Set.copyOf(appIds);
    }

    @Override
    public void setWindowVisible(boolean visible) {}

    @Override
    public Cancellable watch(String appId) {
        watched.add(appId);
        return () -> watched.remove(appId);
    }

    @Override
    public void refresh(String appId) {}

    @Override
    public @Nullable ObservedStatus latest(String appId) {
        return latest.get(appId);
    }

    @Override
    public Cancellable observe(Consumer<ObservedStatus> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }
}
