package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.Timestamp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The apps by id, and what changed since it was last asked. Not safe for several threads; {@link
 * SynchronisedCatalog} guards it.
 */
final class Inventory {
    /** How long a page that was read before a delete may still name the app. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Every app; where each stands is in {@link #places}. As a list it is copied in no time. */
    private final List<App> apps = new ArrayList<>();

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Long> buried = new HashMap<>();
    private final Set<String> upserted = new HashSet<>();
    private final Set<String> removed = new HashSet<>();

    /** Ids that were taken up since the last full read began. */
    private final Set<String> newer = new HashSet<>();

    private long version;
    private int failed;

    /**
     * Takes up what an earlier session knew, where nothing better is known. Any answer of the
     * server replaces it, an older one too: the instance may have been reset meanwhile.
     */
    void remember(App app) {
        if (!buried.containsKey(app.id()) && !places.containsKey(app.id())) {
            store(app);
            upserted.add(app.id());
        }
    }

    /** What is known now may be replaced by what is read from here on. */
    void beginFullRead() {
        newer.clear();
    }

    /**
     * Takes up an app of a full read. Unlike {@link #put} it replaces what looks newer, unless that
     * was taken up while the read was under way: an instance restored from a backup goes back in
     * time.
     */
    void putRead(App app, long nanoTime) {
        App known = get(app.id());
        if (known != null && !newer.contains(app.id()) && isOlder(app, known)) {
            store(app);
            upserted.add(app.id());
        } else {
            put(app, nanoTime);
        }
    }

    /**
     * Takes up an app as the server showed it. One that is older than what is known, by the
     * server's own times, changes nothing: it was read before.
     *
     * @return whether anything changed
     */
    boolean put(App app, long nanoTime) {
        Long buriedAt = buried.get(app.id());
        if (buriedAt != null) {
            if (nanoTime - buriedAt < GRACE.toNanos()) {
                return false;
            }
            buried.remove(app.id());
        }
        App known = get(app.id());
        if (app.equals(known) || (known != null && isOlder(app, known))) {
            return false;
        }
        store(app);
        newer.add(app.id());
        upserted.add(app.id());
        removed.remove(app.id());
        return true;
    }

    private static boolean isOlder(App app, App known) {
        Instant incoming = updatedAt(app);
        Instant present = updatedAt(known);
        return incoming != null && present != null && incoming.isBefore(present);
    }

    /** Takes out an app that is gone for sure. */
    void bury(String id, long nanoTime) {
        buried.put(id, nanoTime);
        remove(id);
    }

    private void store(App app) {
        Integer place = places.putIfAbsent(app.id(), apps.size());
        if (place == null) {
            apps.add(app);
        } else {
            count(apps.set(place, app), -1);
        }
        count(app, 1);
        version++;
    }

    private void count(App app, int more) {
        if (app.status().isFailure()) {
            failed += more;
        }
    }

    private void remove(String id) {
        Integer place = places.remove(id);
        if (place != null) {
            count(apps.get(place), -1);
            version++;
            App last = apps.removeLast();
            if (place < apps.size()) {
                apps.set(place, last);
                places.put(last.id(), place);
            }
            removed.add(id);
            upserted.remove(id);
        }
    }

    /** Takes out every app that is not among these. */
    void retain(Set<String> ids) {
        List<String> gone = places.keySet().stream().filter(id -> !ids.contains(id)).toList();
        gone.forEach(this::remove);
    }

    @Nullable App get(String id) {
        Integer place = places.get(id);
        return place == null ? null : apps.get(place);
    }

    int size() {
        return apps.size();
    }

    /** How many apps failed. */
    int failed() {
        return failed;
    }

    /** Grows with each change of an app. */
    long version() {
        return version;
    }

    /** The newest {@code updatedAt}, by the server's clock; null where none can be read. */
    @Nullable Instant newest() {
        Instant newest = null;
        for (App app : apps) {
            Instant updated = updatedAt(app);
            if (updated != null && (newest == null || updated.isAfter(newest))) {
                newest = updated;
            }
        }
        return newest;
    }

    static @Nullable Instant updatedAt(App app) {
        Timestamp timestamp = app.updatedAt();
        return timestamp == null ? null : timestamp.instant();
    }

    /** Every app, as an immutable list. */
    List<App> all() {
        return List.copyOf(apps);
    }

    /** What was taken up since the last call. */
    List<App> drainUpserted() {
        List<App> changed = new ArrayList<>(upserted.size());
        for (String id : upserted) {
            App app = get(id);
            if (app != null) {
                changed.add(app);
            }
        }
        upserted.clear();
        return List.copyOf(changed);
    }

    /** What was taken out since the last call. */
    Set<String> drainRemoved() {
        Set<String> gone = Set.copyOf(removed);
        removed.clear();
        return gone;
    }
}
