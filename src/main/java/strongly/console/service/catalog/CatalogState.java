package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;
import strongly.console.model.AppPage;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What is known of the inventory and how sure that is. Each edit is made under a lock, by any
 * thread; observers hear on the UI thread of the changes they can see. At most one call to them
 * waits there: what changes meanwhile comes with it, so that a thousand pages do not queue up
 * behind a busy screen. While the first read is under way they hear of its pages some times a
 * second only: rows that jump at each page could not be read or clicked.
 */
final class CatalogState {
    /** Between two calls of the observers while pages stream in. */
    static final Duration PACE = Duration.ofMillis(400);

    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final List<Consumer<CatalogChange>> observers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Inventory inventory = new Inventory();

    /** The last one made; null once it is outdated, until somebody asks for the next. */
    private volatile @Nullable CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;

    private CatalogSnapshot last = CatalogSnapshot.EMPTY;
    private boolean publishing;
    private boolean untold;
    private boolean planned;
    private Cancellable plan = Cancellable.NONE;
    private long toldAt;
    private Phase phase = Phase.EMPTY;
    private long total = -1;
    private @Nullable Instant confirmedAt;
    private int missedPolls;
    private @Nullable ApiException error;

    CatalogState(Scheduler scheduler, UiDispatcher ui) {
        this.scheduler = scheduler;
        this.ui = ui;
        this.toldAt = scheduler.nanoTime() - PACE.toNanos();
    }

    CatalogSnapshot snapshot() {
        CatalogSnapshot now = snapshot;
        if (now != null) {
            return now;
        }
        lock.lock();
        try {
            return made();
        } finally {
            lock.unlock();
        }
    }

    /** The snapshot of this moment; apps that did not change are not copied. Under the lock. */
    private CatalogSnapshot made() {
        CatalogSnapshot now = snapshot;
        if (now == null) {
            boolean sameApps = last.version() == inventory.version();
            now =
                    new CatalogSnapshot(
                            inventory.version(),
                            sameApps ? last.apps() : inventory.all(),
                            inventory.failed(),
                            phase,
                            total,
                            confirmedAt,
                            missedPolls,
                            error);
            last = now;
            snapshot = now;
        }
        return now;
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
        CatalogSnapshot now = snapshot();
        observer.accept(new CatalogChange(now, now.apps(), Set.of()));
        return () -> observers.remove(observer);
    }

    /** Nobody hears of anything more. */
    void dismissObservers() {
        observers.clear();
        lock.lock();
        try {
            plan.cancel();
        } finally {
            lock.unlock();
        }
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
        change(
                () -> {
                    long now = scheduler.nanoTime();
                    page.apps().forEach(app -> inventory.putRead(app, now));
                    onPage(page);
                },
                false,
                true);
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
                true,
                false);
    }

    /** A look failed. */
    void miss(ApiException failure) {
        change(
                () -> {
                    missedPolls++;
                    error = failure;
                },
                true,
                false);
    }

    private void edit(Runnable edit) {
        change(edit, false, false);
    }

    /**
     * Edits under the lock, and tells observers where something they can see changed.
     *
     * @param stateChanged whether they are told whatever happened to the apps
     * @param patient whether the first read may keep them waiting for a moment
     */
    private void change(Runnable edit, boolean stateChanged, boolean patient) {
        boolean tell;
        lock.lock();
        try {
            Phase phaseBefore = phase;
            long totalBefore = total;
            long versionBefore = inventory.version();
            edit.run();
            boolean sameState = !stateChanged && phaseBefore == phase && totalBefore == total;
            if (sameState && versionBefore == inventory.version()) {
                return;
            }
            snapshot = null;
            untold = true;
            boolean streaming = patient && sameState && phase == Phase.LOADING;
            tell = !publishing && !(streaming && isPutOff());
            publishing |= tell;
        } finally {
            lock.unlock();
        }
        if (tell) {
            ui.dispatch(this::publish);
        }
    }

    /** Whether observers were told a moment ago; then they are told in a moment. */
    private boolean isPutOff() {
        long left = PACE.toNanos() - (scheduler.nanoTime() - toldAt);
        if (left <= 0) {
            return false;
        }
        if (!planned) {
            planned = true;
            plan = scheduler.schedule(Duration.ofNanos(left), this::publishPlanned);
        }
        return true;
    }

    private void publishPlanned() {
        lock.lock();
        try {
            planned = false;
            if (publishing) {
                return;
            }
            publishing = true;
        } finally {
            lock.unlock();
        }
        ui.dispatch(this::publish);
    }

    /** Tells observers everything that changed since they were last told. UI thread. */
    private void publish() {
        CatalogChange change;
        lock.lock();
        try {
            publishing = false;
            if (!untold) {
                return;
            }
            untold = false;
            plan.cancel();
            planned = false;
            toldAt = scheduler.nanoTime();
            change = new CatalogChange(made(), inventory.drainUpserted(), inventory.drainRemoved());
        } finally {
            lock.unlock();
        }
        observers.forEach(observer -> observer.accept(change));
    }
}
