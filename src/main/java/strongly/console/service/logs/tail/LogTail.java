package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.api.RequestPriority;
import strongly.console.service.logs.store.LineSink;
import strongly.console.service.logs.store.LogStore;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;

/**
 * Follows the logs of one app, or of one of its containers, while somebody watches: every half
 * second while lines flow, every five when it is quiet, within the connection's request budget. UI
 * thread only; looks run in the background, one at a time.
 */
public final class LogTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    private final TailReader reader;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Runnable onChange;
    private final TailPace pace = new TailPace();
    private TailState state = TailState.NEW;
    private Duration pause = TailPace.FASTEST;
    private Cancellable timer = Cancellable.NONE;
    private Cancellable looking = Cancellable.NONE;
    private boolean active;
    private boolean underWay;

    /**
     * What tails need.
     *
     * @param client asked for lines, as something on screen
     */
    public record Services(
            AppsClient client, TaskRunner runner, Scheduler scheduler, UiDispatcher ui) {}

    /**
     * A tail that does not follow yet.
     *
     * @param container only this container, null for all
     * @param store what is held already
     * @param sink receives new lines, in the background, and puts them into the store
     * @param onChange told, on the UI thread, after each look that brought lines or another state
     */
    public LogTail(
            Services services,
            String appId,
            @Nullable String container,
            LogStore store,
            LineSink sink,
            Runnable onChange) {
        this.runner = services.runner();
        this.scheduler = services.scheduler();
        this.ui = services.ui();
        this.onChange = onChange;
        AppsClient client = services.client().withPriority(RequestPriority.VISIBLE);
        this.reader = new TailReader(client, appId, container, store, sink, scheduler);
    }

    /** What the tail is like now. */
    public TailState state() {
        return state;
    }

    /** Follows, or stops to; what was read stays. */
    public void setActive(boolean nowActive) {
        if (active == nowActive) {
            return;
        }
        active = nowActive;
        timer.cancel();
        if (active) {
            state = state.in(TailState.Phase.OPENING);
            pause = TailPace.FASTEST;
            look();
        } else {
            looking.cancel();
            state = state.in(TailState.Phase.PAUSED);
        }
    }

    /** Looks now, also where the last answer left no hope. */
    public void retry() {
        if (active) {
            timer.cancel();
            look();
        }
    }

    private void look() {
        if (underWay) {
            return; // the one that was called off ends first: two must not write at once
        }
        underWay = true;
        looking =
                runner.run(
                        BackgroundTask.of("tail logs", reader::read)
                                .onSuccess(this::succeeded)
                                .onFailure(this::failed)
                                .onFinished(this::finished));
    }

    private void succeeded(TailOutcome outcome) {
        pause = pace.after(outcome);
        TailState.Phase before = state.phase();
        state = new TailState(TailState.Phase.FOLLOWING, null, outcome.clockOffset(), null);
        if (outcome.fresh() > 0 || before != TailState.Phase.FOLLOWING) {
            onChange.run();
        }
    }

    private void failed(Exception failure) {
        if (failure instanceof CallCancelledException) {
            return;
        }
        if (!(failure instanceof ApiException expected)) {
            LOG.error("Tailing logs failed", failure);
            return;
        }
        pause = pace.after(expected);
        TailState.Phase phase = phase(expected);
        Instant nextTry =
                phase == TailState.Phase.RETRYING ? scheduler.instant().plus(pause) : null;
        state = new TailState(phase, expected, state.clockOffset(), nextTry);
        onChange.run();
    }

    private static TailState.Phase phase(ApiException failure) {
        return switch (failure.status()) {
            case 401, 403 -> TailState.Phase.FORBIDDEN;
            case 404 -> TailState.Phase.GONE;
            case 400, 422 -> TailState.Phase.REFUSED;
            default -> TailState.Phase.RETRYING;
        };
    }

    private void finished() {
        underWay = false;
        timer.cancel();
        if (!active || state.isFinal()) {
            return;
        }
        timer = scheduler.schedule(pause, () -> ui.dispatch(this::lookIfActive));
    }

    private void lookIfActive() {
        if (active) {
            look();
        }
    }

    @Override
    public void close() {
        setActive(false);
    }
}
