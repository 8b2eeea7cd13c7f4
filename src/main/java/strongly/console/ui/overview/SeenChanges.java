package strongly.console.ui.overview;

import strongly.console.model.AppStatus;
import strongly.console.service.status.ObservedStatus;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When apps changed last, as this console saw or did it: what the journal tells, and after that
 * what the looks find. UI thread only.
 */
final class SeenChanges {
    private final Map<String, Instant> latest = new HashMap<>();
    private final Map<String, AppStatus> states = new HashMap<>();

    /** Nobody looks from now on, so that the next look is compared with none before. */
    void pause() {
        states.clear();
    }

    /** Takes up what the journal tells, and forgets what is older. */
    void take(Map<String, Instant> journal, Instant since) {
        latest.values().removeIf(at -> !at.isAfter(since));
        journal.forEach(this::add);
    }

    /** Takes up a look that was answered; whether it found another state than the one before. */
    boolean see(ObservedStatus look, AppStatus state) {
        AppStatus before = states.put(look.appId(), state);
        Instant at = look.observedAt();
        if (before == null || before.equals(state) || at == null) {
            return false;
        }
        add(look.appId(), at);
        return true;
    }

    private void add(String appId, Instant at) {
        latest.merge(appId, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    void forget(String appId) {
        latest.remove(appId);
        states.remove(appId);
    }

    /** By app, for another thread. */
    Map<String, Instant> copy() {
        return Map.copyOf(latest);
    }
}
