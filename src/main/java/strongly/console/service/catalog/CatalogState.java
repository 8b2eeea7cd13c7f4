package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;
import strongly.console.model.AppPage;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What is known of the inventory and how sure that is, as one snapshot after the other. Each edit
 * is made under a lock, by any thread; observers hear on the UI thread of those they can see.
 */
final class CatalogState {
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final List<Consumer<CatalogChange>> observers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Inventory inventory = new Inventory();
    private volatile CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;
    private Phase phase = Phase.EMPTY;
    private long total = -1;
    private @Nullable Instant confirmedAt;
    private int missedPolls;
    private @Nullable ApiException error;

    CatalogState(Scheduler scheduler, UiDispatcher ui) {
        this.scheduler = scheduler;
        this.ui = ui;
    }

    CatalogSnapshot snapshot() {
        return snapshot;
    }

    @Nullable App find(String id) {
        lock.lock();
        try {
            return inventory.get(id);
        } finally {
            lock.unlock();
        }
    }

    /** When the newest known change was made, by the server's clock; null where none is known. */
    @Nullable Instant newest() {
        lock.lock();
        try {
            return inventory.newest();
        } finally {
            lock.unlock();
        }
    }

    /** Whether as many apps are known as the server says there are. */
    boolean fits(AppPage page) {
        lock.lock();
        try {
            return inventory.size() == page.pagination().total();
        } finally {
            lock.unlock();
        }
    }

    Cancellable observe(Consumer<CatalogChange> observer) {
        observers.add(observer);
        CatalogSnapshot now = snapshot;
        observer.accept(new CatalogChange(now, now.apps(), Set.of()));
        return () -> observers.remove(observer);
    }

    /** Nobody hears of anything more. */
    void dismissObservers() {
        observers.clear();
    }

    /** Takes what an earlier session knew, unless everything was read already. */
    void remember(List<App> apps, Instant when) {
        edit(
                () -> {
                    if (phase == Phase.COMPLETE) {
                        return;
                    }
                    apps.forEach(inventory::remember);
                    if (phase == Phase.EMPTY) {
                        phase = Phase.REMEMBERED;
                        confirmedAt = when;
                    }
                });
    }

    void put(App app) {
        edit(() -> inventory.put(app, scheduler.nanoTime()));
    }

    void bury(String id) {
        edit(() -> inventory.bury(id, scheduler.nanoTime()));
    }

    void beginFullRead() {
        edit(inventory::beginFullRead);
    }

    /** Takes a page of a full read. */
    void takeRead(AppPage page) {
        edit(
                () -> {
                    long now = scheduler.nanoTime();
                    page.apps().forEach(app -> inventory.putRead(app, now));
                    onPage(page);
                });
    }

    /** Takes a page of changes. */
    void takeChanges(AppPage page) {
        edit(
                () -> {
                    long now = scheduler.nanoTime();
                    page.apps().forEach(app -> inventory.put(app, now));
                    onPage(page);
                });
    }

    private void onPage(AppPage page) {
        total = page.pagination().total();
        if (phase != Phase.COMPLETE) {
            phase = Phase.LOADING;
        }
    }

    /** A full read came to its end; where it was exact, apps that it did not meet are gone. */
    void complete(FullRead.Result result) {
        edit(
                () -> {
                    if (result.exact()) {
                        inventory.retain(result.ids());
                    }
                    phase = Phase.COMPLETE;
                    total = result.total();
                });
    }

    /** A look succeeded. */
    void confirm() {
        change(
                () -> {
                    missedPolls = 0;
                    error = null;
                    confirmedAt = scheduler.instant();
                },
                true);
    }

    /** A look failed. */
    void miss(ApiException failure) {
        change(
                () -> {
                    missedPolls++;
                    error = failure;
                },
                true);
    }

    private void edit(Runnable edit) {
        change(edit, false);
    }

    /** Edits under the lock, and tells observers where something they can see changed. */
    private void change(Runnable edit, boolean stateChanged) {
        lock.lock();
        try {
            CatalogSnapshot before = snapshot;
            edit.run();
            boolean sameState = !stateChanged && before.phase() == phase && before.total() == total;
            if (!inventory.isChanged() && sameState) {
                return;
            }
            List<App> upserted = inventory.drainUpserted();
            Set<String> removed = inventory.drainRemoved();
            boolean sameApps = upserted.isEmpty() && removed.isEmpty();
            CatalogSnapshot now =
                    new CatalogSnapshot(
                            sameApps ? before.version() : before.version() + 1,
                            sameApps ? before.apps() : inventory.all(),
                            phase,
                            total,
                            confirmedAt,
                            missedPolls,
                            error);
            snapshot = now;
            CatalogChange change = new CatalogChange(now, upserted, removed);
            ui.dispatch(() -> observers.forEach(observer -> observer.accept(change)));
        } finally {
            lock.unlock();
        }
    }
}
