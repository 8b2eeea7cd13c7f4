package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.RequestPriority;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;
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
import java.util.function.Consumer;

/**
 * Keeps the inventory current by polling. After one full read, each look asks for the newest
 * changes only, until it meets what it knows: one request where little changed. A total that does
 * not fit, a server that ignores the order, or some minutes passing lead to another full read.
 * Times are compared with times of the same server only, so the clock here does not matter.
 */
public final class SynchronisedCatalog implements AppCatalog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SynchronisedCatalog.class);
    private static final int MOST_READS = 4;
    private static final int HIDDEN_FACTOR = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final AppsClient client;
    private final CatalogPolling polling;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final CatalogState state;
    private final ChangesRead changes;
    private Cancellable timer = Cancellable.NONE;
    private Cancellable reading = Cancellable.NONE;
    private volatile boolean windowVisible = true;
    private boolean busy;
    private boolean againNow;
    private boolean closed;

    /** Touched by the reading task only, of which there is one at a time. */
    private long lastFullRead;

    private boolean fullReadDue = true;

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
        this.state = new CatalogState(scheduler, ui);
        this.changes = new ChangesRead(client, state);
    }

    /**
     * Shows what an earlier session knew, until it is confirmed. Any thread; without effect once
     * everything was read.
     *
     * @param when the server last confirmed it
     */
    public void remember(List<App> apps, Instant when) {
        state.remember(apps, when);
    }

    /** Begins to read, and goes on until closed. */
    public void start() {
        ui.dispatch(() -> readNow(RequestPriority.VISIBLE));
    }

    @Override
    public CatalogSnapshot snapshot() {
        return state.snapshot();
    }

    @Override
    public @Nullable App find(String id) {
        return state.find(id);
    }

    @Override
    public Cancellable observe(Consumer<CatalogChange> observer) {
        return state.observe(observer);
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
        state.put(app);
    }

    @Override
    public void remove(String id) {
        state.bury(id);
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
                                .onSuccess(done -> state.confirm())
                                .onFailure(this::failed)
                                .onFinished(this::plan));
    }

    private boolean read(RequestPriority priority) throws InterruptedException {
        Instant before = state.newest();
        boolean stale = scheduler.nanoTime() - lastFullRead > polling.reconcile().toNanos();
        if (fullReadDue
                || stale
                || (changes.isOrderIgnored() && priority == RequestPriority.USER)) {
            readAll(priority);
        } else if (!changes.read(priority)) {
            readAll(RequestPriority.BACKGROUND);
        }
        changes.settle(before);
        return true;
    }

    /** Reads everything, again where it moved meanwhile. */
    private void readAll(RequestPriority first) throws InterruptedException {
        boolean loading = state.snapshot().phase() != Phase.COMPLETE;
        RequestPriority rest = loading ? RequestPriority.VISIBLE : RequestPriority.BACKGROUND;
        ParallelCalls parallel = new ParallelCalls(polling.parallelism());
        for (int read = 1; ; read++) {
            state.beginFullRead();
            FullRead.Result result =
                    new FullRead(client, parallel, state::takeRead).read(first, rest);
            if (result.failure() != null) {
                throw result.failure();
            }
            if (result.exact() || read == MOST_READS) {
                state.complete(result);
                // apps that came or went during the last read show at the next look
                fullReadDue = !result.exact();
                lastFullRead = scheduler.nanoTime();
                return;
            }
            LOG.debug("The list moved while it was read; reading it again");
        }
    }

    private void failed(Exception failure) {
        if (failure instanceof CallCancelledException || closed) {
            return;
        }
        if (!(failure instanceof ApiException expected)) {
            LOG.error("Reading the catalog failed", failure);
            return;
        }
        state.miss(expected);
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
        CatalogSnapshot now = state.snapshot();
        ApiException error = now.error();
        boolean refused =
                error instanceof UnauthorizedException || error instanceof ForbiddenException;
        if (refused) {
            return LONGEST_PAUSE;
        }
        Duration pause = polling.poll();
        if (now.missedPolls() > 0) {
            pause = pause.multipliedBy(1L << Math.min(4, now.missedPolls() - 1));
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        return windowVisible ? pause : pause.multipliedBy(HIDDEN_FACTOR);
    }

    /** Stops reading; observers hear nothing more. */
    @Override
    public void close() {
        closed = true;
        state.dismissObservers();
        timer.cancel();
        reading.cancel();
    }
}
