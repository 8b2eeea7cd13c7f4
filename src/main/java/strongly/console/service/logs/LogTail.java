package strongly.console.service.logs;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.CallCancelledException;
import strongly.console.api.RequestPriority;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Follows the logs of one app, or of one of its containers. Each look asks for lines since some
 * seconds before the newest known one, so that lines of the same second are not lost; what overlaps
 * is taken out again. Where an answer is full and does not reach back to what is known, more is
 * asked for; where that does not help, a gap is shown. State belongs to the UI thread, but for the
 * store and the merge, which the one reading task at a time touches.
 */
public final class LogTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Duration FASTEST = Duration.ofMillis(500);
    private static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int LINES = 1_000;
    private static final int MORE_LINES = 10_000;
    private static final int BUSY = 20;

    /**
     * What a tail is like now.
     *
     * @param error why the last look failed, null where it did not
     * @param looked whether there was an answer at all
     */
    public record State(@Nullable ApiException error, boolean looked) {}

    private final AppsClient client;
    private final String appId;
    private final @Nullable String container;
    private final LogStore store;
    private final LogMerge merge = new LogMerge();
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Runnable onChange;
    private State state = new State(null, false);
    private Duration pause = FASTEST;
    private Cancellable timer = Cancellable.NONE;
    private Cancellable reading = Cancellable.NONE;
    private boolean active;

    /**
     * A tail that does not follow yet.
     *
     * @param container only this container, null for all
     * @param store where lines go
     * @param onChange told, on the UI thread, after each look that brought lines or changed the
     *     state
     */
    public LogTail(
            AppsClient client,
            String appId,
            @Nullable String container,
            LogStore store,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui,
            Runnable onChange) {
        this.client = client.withPriority(RequestPriority.VISIBLE);
        this.appId = appId;
        this.container = container;
        this.store = store;
        this.runner = runner;
        this.scheduler = scheduler;
        this.ui = ui;
        this.onChange = onChange;
    }

    /** What the tail is like now. */
    public State state() {
        return state;
    }

    /** Follows, or stops to; lines that were kept stay. */
    public void setActive(boolean nowActive) {
        if (active == nowActive) {
            return;
        }
        active = nowActive;
        timer.cancel();
        if (active) {
            look();
        } else {
            reading.cancel();
        }
    }

    /** Looks now. */
    public void refresh() {
        if (active) {
            timer.cancel();
            reading.cancel();
            look();
        }
    }

    private void look() {
        reading =
                runner.run(
                        BackgroundTask.of("tail logs", this::read)
                                .onSuccess(this::succeeded)
                                .onFailure(this::failed)
                                .onFinished(this::plan));
    }

    /** Reads what is new into the store, and returns how many lines that were. */
    private int read() {
        List<byte[]> lines = ask(LINES);
        LogMerge.Result result = merge.compare(lines);
        if (!result.joined() && lines.size() >= LINES) {
            lines = ask(MORE_LINES);
            result = merge.compare(lines);
        }
        boolean hole = !result.joined() && lines.size() >= LINES;
        if (hole) {
            store.appendGap(gapNote(result.fresh()));
        }
        if (!result.fresh().isEmpty()) {
            store.append(result.fresh());
            merge.remember(result.fresh());
        }
        return result.fresh().size();
    }

    private String gapNote(List<byte[]> fresh) {
        LogStore.View view = store.view();
        String from = view.size() == 0 ? "" : time(view.millis(view.end() - 1));
        String to =
                fresh.isEmpty()
                        ? ""
                        : time(LineShape.of(fresh.getFirst(), 0, fresh.getFirst().length).millis());
        return from.isEmpty() || to.isEmpty()
                ? "Possible gap: lines may be missing here"
                : "Possible gap between " + from + " and " + to;
    }

    private static String time(long millis) {
        return millis == LineShape.NO_TIME ? "" : Instant.ofEpochMilli(millis).toString();
    }

    private List<byte[]> ask(int lines) {
        LogAnswer answer = client.getLogs(appId, new LogQuery(lines, since(), container));
        return LogText.lines(answer.bytes());
    }

    /** Some seconds before the newest line whose time is known, by the server's clock. */
    private @Nullable Instant since() {
        LogStore.View view = store.view();
        if (merge.isEmpty()) {
            return null;
        }
        for (long number = view.end() - 1;
                number >= Math.max(view.first(), view.end() - 100);
                number--) {
            long millis = view.millis(number);
            if (millis != LineShape.NO_TIME) {
                return Instant.ofEpochMilli(millis).minus(OVERLAP);
            }
        }
        return null;
    }

    private void succeeded(int lines) {
        if (lines >= BUSY) {
            pause = FASTEST;
        } else if (lines > 0) {
            pause = Duration.ofSeconds(1);
        } else {
            Duration slower = pause.multipliedBy(3).dividedBy(2);
            pause = slower.compareTo(SLOWEST) > 0 ? SLOWEST : slower;
        }
        boolean changed = lines > 0 || state.error() != null || !state.looked();
        state = new State(null, true);
        if (changed) {
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
        pause = AFTER_FAILURE;
        state = new State(expected, state.looked());
        onChange.run();
    }

    private void plan() {
        if (active) {
            timer.cancel();
            timer = scheduler.schedule(pause, () -> ui.dispatch(this::lookIfActive));
        }
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
