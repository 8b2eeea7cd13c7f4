package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.BadRequestException;
import strongly.console.api.CallCancelledException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.RequestPriority;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.ParallelCalls;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * Keeps the inventory current by polling. After one full read, each look asks for the newest
 * changes only, until it meets what it knows: one request where little changed. A total that does
 * not fit, a server that ignores the order, or some minutes passing lead to another full read.
 * Times are compared with times of the same server only, so the clock here does not matter.
 */
public final class SynchronisedCatalog implements AppCatalog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SynchronisedCatalog.class);
    private static final int CHANGES_PAGE = 50;
    private static final int MOST_CHANGE_PAGES = 20;
    private static final int MOST_READS = 4;
    private static final int HIDDEN_FACTOR = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final AppsClient client;
    private final CatalogPolling polling;
    private final TaskRunner runner;
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

    private Cancellable timer = Cancellable.NONE;
    private Cancellable reading = Cancellable.NONE;
    private volatile boolean windowVisible = true;
    private boolean busy;
    private boolean againNow;
    private boolean closed;

    /** Touched by the reading task only, of which there is one at a time. */
    private long lastFullRead;

    /** The newest second of which nothing more can come: it was passed before the last look. */
    private @Nullable Instant settled;

    private boolean fullReadDue = true;
    private boolean orderIgnored;

    /** A catalog that begins to read when {@link #start} is called. */
    public SynchronisedCatalog(
            AppsClient client,
            CatalogPolling polling,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui) {
        this.client = client;
        this.polling = polling;
        this.runner = runner;
        this.scheduler = scheduler;
        this.ui = ui;
    }

    /**
     * Shows what an earlier session knew, until it is confirmed. Any thread; without effect once
     * everything was read.
     *
     * @param when the server last confirmed it
     */
    public void remember(List<App> apps, Instant when) {
        publish(
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

    /** Begins to read, and goes on until closed. */
    public void start() {
        ui.dispatch(() -> readNow(RequestPriority.VISIBLE));
    }

    @Override
    public CatalogSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public @Nullable App find(String id) {
        lock.lock();
        try {
            return inventory.get(id);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Cancellable observe(Consumer<CatalogChange> observer) {
        observers.add(observer);
        CatalogSnapshot now = snapshot;
        observer.accept(new CatalogChange(now, now.apps(), Set.of()));
        return () -> observers.remove(observer);
    }

    @Override
    public void refresh() {
        ui.dispatch(
                () -> {
                    againNow = busy;
                    if (!busy) {
                        readNow(RequestPriority.USER);
                    }
                });
    }

    @Override
    public void put(App app) {
        publish(() -> inventory.put(app, scheduler.nanoTime()));
    }

    @Override
    public void remove(String id) {
        publish(() -> inventory.bury(id, scheduler.nanoTime()));
    }

    @Override
    public void setWindowVisible(boolean visible) {
        boolean shown = visible && !windowVisible;
        windowVisible = visible;
        if (shown) {
            refresh();
        }
    }

    private void readNow(RequestPriority priority) {
        if (closed || busy) {
            return;
        }
        timer.cancel();
        busy = true;
        reading =
                runner.run(
                        BackgroundTask.of("catalog", () -> read(priority))
                                .onSuccess(done -> succeeded())
                                .onFailure(this::failed)
                                .onFinished(this::plan));
    }

    private boolean read(RequestPriority priority) throws InterruptedException {
        Instant before = newestKnown();
        boolean stale = scheduler.nanoTime() - lastFullRead > polling.reconcile().toNanos();
        if (fullReadDue || stale || (orderIgnored && priority == RequestPriority.USER)) {
            readAll(priority);
        } else if (!readChanges(priority)) {
            readAll(RequestPriority.BACKGROUND);
        }
        settled = before != null && before.equals(newestKnown()) ? before : null;
        return true;
    }

    /** Reads everything, again where it moved meanwhile. */
    private void readAll(RequestPriority first) throws InterruptedException {
        boolean loading = snapshot.phase() != Phase.COMPLETE;
        RequestPriority rest = loading ? RequestPriority.VISIBLE : RequestPriority.BACKGROUND;
        ParallelCalls parallel = new ParallelCalls(polling.parallelism());
        for (int read = 1; ; read++) {
            publish(inventory::beginFullRead);
            FullRead.Result result =
                    new FullRead(client, parallel, page -> take(page, inventory::putRead))
                            .read(first, rest);
            if (result.failure() != null) {
                throw result.failure();
            }
            if (result.exact() || read == MOST_READS) {
                publish(
                        () -> {
                            if (result.exact()) {
                                inventory.retain(result.ids());
                            }
                            phase = Phase.COMPLETE;
                            total = result.total();
                        });
                // apps that came or went during the last read show at the next look
                fullReadDue = !result.exact();
                lastFullRead = scheduler.nanoTime();
                return;
            }
            LOG.debug("The list moved while it was read; reading it again");
        }
    }

    private void take(AppPage page, ObjLongConsumer<App> taker) {
        publish(
                () -> {
                    long now = scheduler.nanoTime();
                    page.apps().forEach(app -> taker.accept(app, now));
                    total = page.pagination().total();
                    if (phase != Phase.COMPLETE) {
                        phase = Phase.LOADING;
                    }
                });
    }

    /**
     * Reads what changed, newest first, until it meets what was known before by a whole second:
     * equal times are common, and one second may hold changes that were seen and others that were
     * not.
     *
     * @return whether what is known is complete again
     */
    private boolean readChanges(RequestPriority priority) {
        Instant known = newestKnown();
        if (known == null || orderIgnored) {
            return countFits(priority);
        }
        AppsClient prioritised = client.withPriority(priority);
        for (int page = 0; page < MOST_CHANGE_PAGES; page++) {
            AppPage changes;
            try {
                changes =
                        prioritised.listApps(
                                AppListQuery.page(
                                        CHANGES_PAGE,
                                        (long) page * CHANGES_PAGE,
                                        AppListQuery.NEWEST_UPDATED_FIRST));
            } catch (BadRequestException refused) {
                orderIgnored = true;
                return countFits(priority);
            }
            if (!isNewestFirst(changes.apps())) {
                orderIgnored = true;
                return false;
            }
            take(changes, inventory::put);
            if (changes.apps().isEmpty() || !changes.pagination().hasMore()) {
                return fits(changes);
            }
            Instant oldest = Inventory.updatedAt(changes.apps().getLast());
            // many apps of one second are not read again at each look
            boolean met = known.equals(settled) && !known.isBefore(oldest == null ? known : oldest);
            if (oldest == null || oldest.isBefore(known) || met) {
                return fits(changes);
            }
        }
        return false;
    }

    private @Nullable Instant newestKnown() {
        lock.lock();
        try {
            return inventory.newest();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Without a useful order, a look costs one request too, but sees creations and deletions only.
     */
    private boolean countFits(RequestPriority priority) {
        AppPage page =
                client.withPriority(priority)
                        .listApps(new AppListQuery(null, null, null, CHANGES_PAGE, 0L, null));
        take(page, inventory::put);
        return fits(page);
    }

    private boolean fits(AppPage page) {
        lock.lock();
        try {
            return inventory.size() == page.pagination().total();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isNewestFirst(List<App> apps) {
        Instant before = null;
        for (App app : apps) {
            Instant updated = Inventory.updatedAt(app);
            if (before != null && updated != null && updated.isAfter(before)) {
                return false;
            }
            before = updated != null ? updated : before;
        }
        return true;
    }

    private void succeeded() {
        publishAlways(
                () -> {
                    missedPolls = 0;
                    error = null;
                    confirmedAt = scheduler.instant();
                });
    }

    private void failed(Exception failure) {
        if (failure instanceof CallCancelledException || closed) {
            return;
        }
        if (!(failure instanceof ApiException expected)) {
            LOG.error("Reading the catalog failed", failure);
            return;
        }
        publishAlways(
                () -> {
                    missedPolls++;
                    error = expected;
                });
    }

    private void plan() {
        busy = false;
        if (closed) {
            return;
        }
        if (againNow) {
            againNow = false;
            readNow(RequestPriority.USER);
            return;
        }
        timer =
                scheduler.schedule(
                        pause(), () -> ui.dispatch(() -> readNow(RequestPriority.VISIBLE)));
    }

    private Duration pause() {
        boolean refused =
                error instanceof UnauthorizedException || error instanceof ForbiddenException;
        if (refused) {
            return LONGEST_PAUSE;
        }
        Duration pause = polling.poll();
        if (missedPolls > 0) {
            pause = pause.multipliedBy(1L << Math.min(4, missedPolls - 1));
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        return windowVisible ? pause : pause.multipliedBy(HIDDEN_FACTOR);
    }

    private void publish(Runnable edit) {
        change(edit, false);
    }

    private void publishAlways(Runnable edit) {
        change(edit, true);
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

    /** Stops reading; observers hear nothing more. */
    @Override
    public void close() {
        closed = true;
        observers.clear();
        timer.cancel();
        reading.cancel();
    }
}
