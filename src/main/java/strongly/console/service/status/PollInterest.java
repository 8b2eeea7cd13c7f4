package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which apps somebody wants to know about, and how much; UI thread only. */
final class PollInterest {
    /** Most apps in transition that are followed although nothing shows them. */
    static final int MOST_UNSEEN = 20;

    private final Map<String, Integer> watched = new HashMap<>();
    private final Set<String> askedFor = new HashSet<>();
    private final Set<String> inTransition = new HashSet<>();
    private @Nullable String selected;
    private Set<String> visible = Set.of();
    private Set<String> pinned = Set.of();

    void select(@Nullable String appId) {
        selected = appId;
    }

    void show(Set<String> appIds) {
        visible = appIds;
    }

    void pin(Set<String> appIds) {
        pinned = appIds;
    }

    void watch(String appId) {
        watched.merge(appId, 1, Integer::sum);
    }

    void unwatch(String appId) {
        watched.computeIfPresent(appId, (id, count) -> count == 1 ? null : count - 1);
    }

    /** Wants one look as soon as possible. */
    void askFor(String appId) {
        askedFor.add(appId);
    }

    void answered(String appId) {
        askedFor.remove(appId);
    }

    boolean isAskedFor(String appId) {
        return askedFor.contains(appId);
    }

    void takeRecord(App app) {
        if (app.status().isTransitional()) {
            inTransition.add(app.id());
        } else {
            inTransition.remove(app.id());
        }
    }

    void forget(Collection<String> appIds) {
        inTransition.removeAll(Set.copyOf(appIds));
    }

    /** Everything to be polled. */
    Set<String> all() {
        Set<String> ids = new HashSet<>(visible);
        ids.addAll(pinned);
        ids.addAll(watched.keySet());
        ids.addAll(askedFor);
        if (selected != null) {
            ids.add(selected);
        }
        inTransition.stream().limit(MOST_UNSEEN).forEach(ids::add);
        return ids;
    }

    boolean isSelected(String appId) {
        return appId.equals(selected);
    }

    /** Whether somebody looks at it or waits for it. */
    boolean isShown(String appId) {
        return isSelected(appId)
                || visible.contains(appId)
                || pinned.contains(appId)
                || watched.containsKey(appId);
    }

    /** Whether somebody waits for it to arrive. */
    boolean isWatched(String appId) {
        return watched.containsKey(appId);
    }

    /** Whether it changes by itself, as far as is known. */
    boolean isMoving(String appId, @Nullable ObservedStatus seen) {
        if (seen != null && seen.status() != null) {
            return isShown(appId) && seen.status().state().isTransitional();
        }
        return isShown(appId) && inTransition.contains(appId);
    }
}
