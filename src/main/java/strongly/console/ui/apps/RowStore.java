package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.operations.OperationState;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.Cancellable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The rows of all known apps by id, and who wants to know which of them look different. Changed on
 * the UI thread only; {@link #find} may be called from any thread.
 */
final class RowStore {
    private final Map<String, AppRow> rows = new ConcurrentHashMap<>();
    private final List<Consumer<Collection<AppRow>>> observers = new ArrayList<>();

    /** The row of this id, null where there is none. */
    @Nullable AppRow find(String id) {
        return rows.get(id);
    }

    /** Follows which rows look different; the observer bounds its work to those on screen. */
    Cancellable observe(Consumer<Collection<AppRow>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /** Tells the observers that these rows look different. */
    void changed(Collection<AppRow> changed) {
        if (!changed.isEmpty()) {
            List.copyOf(observers).forEach(observer -> observer.accept(changed));
        }
    }

    /**
     * Takes up what the catalog says.
     *
     * @return the rows whose apps are gone
     */
    List<AppRow> apply(CatalogChange change, Set<String> pinned) {
        List<AppRow> different = new ArrayList<>();
        for (App app : change.upserted()) {
            AppRow row = rows.get(app.id());
            if (row == null) {
                row = new AppRow(app);
                row.setPinned(pinned.contains(app.id()));
                rows.put(app.id(), row);
            } else if (row.show(app)) {
                different.add(row);
            }
        }
        List<AppRow> gone = new ArrayList<>();
        for (String id : change.removed()) {
            remove(id, gone);
        }
        changed(different);
        return gone;
    }

    /**
     * Drops the rows of apps that are not among these: they went while nobody followed the catalog.
     *
     * @return the rows whose apps are gone
     */
    List<AppRow> retain(Collection<App> apps) {
        Set<String> ids = new HashSet<>();
        apps.forEach(app -> ids.add(app.id()));
        List<AppRow> gone = new ArrayList<>();
        for (String id : List.copyOf(rows.keySet())) {
            if (!ids.contains(id)) {
                remove(id, gone);
            }
        }
        return gone;
    }

    private void remove(String id, List<AppRow> gone) {
        AppRow row = rows.remove(id);
        if (row != null) {
            row.setGone();
            gone.add(row);
        }
    }

    /**
     * Takes up what the runtime of an app said; a failed look changes nothing.
     *
     * @return whether the row looks different
     */
    boolean apply(ObservedStatus observed) {
        AppRow row = rows.get(observed.appId());
        if (row == null || observed.status() == null) {
            return false;
        }
        if (observed.error() == null && observed.observedAt() != null) {
            row.trace(observed.observedAt(), observed.status());
        }
        if (!row.showLive(observed.status())) {
            return false;
        }
        changed(List.of(row));
        return true;
    }

    /** Takes up what is being done to an app. */
    void apply(OperationState state) {
        AppRow row = state.appId() == null ? null : rows.get(state.appId());
        if (row != null && row.showOperation(state.phase().isEnd() ? null : state)) {
            changed(List.of(row));
        }
    }

    /** Drops what the runtime said of an app nobody looks at any more: it would grow old. */
    void forgetLive(String id) {
        AppRow row = rows.get(id);
        if (row != null) {
            row.showLive(null);
        }
    }

    /** Marks exactly these apps as pinned. */
    void applyPins(Set<String> before, Set<String> now) {
        List<AppRow> different = new ArrayList<>();
        for (String id : before) {
            markPinned(id, now.contains(id), different);
        }
        for (String id : now) {
            markPinned(id, true, different);
        }
        changed(different);
    }

    private void markPinned(String id, boolean pinned, List<AppRow> different) {
        AppRow row = rows.get(id);
        if (row != null && row.isPinned() != pinned) {
            row.setPinned(pinned);
            different.add(row);
        }
    }
}
