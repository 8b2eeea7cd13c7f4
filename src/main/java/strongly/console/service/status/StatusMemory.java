package strongly.console.service.status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was seen last of each app, of not too many. Changed on the UI thread, read on any. */
final class StatusMemory {
    private static final int MOST_REMEMBERED = 2000;

    private final Map<String, ObservedStatus> latest = new ConcurrentHashMap<>();
    private final Map<String, Long> answeredAt = new HashMap<>();

    /** What was seen last of an app, null where nothing was; any thread. */
    @Nullable ObservedStatus latest(String appId) {
        return latest.get(appId);
    }

    /** When it answered last, on the clock that only goes forward; null where it never did. */
    @Nullable Long answeredAt(String appId) {
        return answeredAt.get(appId);
    }

    /**
     * Takes up what was seen.
     *
     * @return whether it is news: another status than before
     */
    boolean take(ObservedStatus seen, long nanoTime) {
        answeredAt.put(seen.appId(), nanoTime);
        ObservedStatus before = latest.put(seen.appId(), seen);
        return before == null || !Objects.equals(before.status(), seen.status());
    }

    /** Notes when an app is looked at next, null for not at all. */
    void plan(String appId, @Nullable Instant next) {
        latest.computeIfPresent(appId, (id, seen) -> seen.withNextPoll(next));
    }

    /** Forgets an app that is gone. */
    void forget(String appId) {
        latest.remove(appId);
        answeredAt.remove(appId);
    }

    /** Where it has become too much, keeps only what is polled. */
    void bound(Set<String> polled) {
        if (latest.size() > MOST_REMEMBERED) {
            latest.keySet().retainAll(polled);
            answeredAt.keySet().retainAll(polled);
        }
    }
}
