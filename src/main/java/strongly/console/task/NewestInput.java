package strongly.console.task;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Consumer;

/**
 * Works on what changes often: one run at a time in the background, always with the newest input;
 * inputs that come during a run replace each other. Each run sees what the one before left, so the
 * work may keep what it knows. UI thread.
 *
 * @param <I> what is worked on
 * @param <O> what comes of it
 */
public final class NewestInput<I, O> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewestInput.class);

    private final TaskRunner runner;
    private final String name;
    private final Work<I, O> work;
    private final Consumer<? super O> receiver;
    private @Nullable I waiting;
    private Cancellable task = Cancellable.NONE;
    private boolean underWay;
    private boolean closed;

    /**
     * Work that may take long; interruption is the request to stop.
     *
     * @param <I> what is worked on
     * @param <O> what comes of it
     */
    @FunctionalInterface
    public interface Work<I, O> {
        /** Does the work. */
        O on(I input) throws Exception;
    }

    /**
     * Nothing to work on yet.
     *
     * @param name for logs, without secrets
     * @param receiver receives what came of it, on the UI thread
     */
    public NewestInput(
            TaskRunner runner, String name, Work<I, O> work, Consumer<? super O> receiver) {
        this.runner = runner;
        this.name = name;
        this.work = work;
        this.receiver = receiver;
    }

    /** Works on this, now or after the run under way; without effect after {@link #close}. */
    public void offer(I input) {
        if (closed) {
            return;
        }
        waiting = input;
        if (!underWay) {
            run();
        }
    }

    private void run() {
        I input = waiting;
        if (input == null || closed) {
            return;
        }
        waiting = null;
        underWay = true;
        Cancellable started =
                runner.run(
                        BackgroundTask.of(name, () -> work.on(input))
                                .onSuccess(this::succeeded)
                                .onFailure(this::failed)
                                .onFinished(this::finished));
        task = started;
    }

    private void succeeded(O outcome) {
        if (!closed) {
            receiver.accept(outcome);
        }
    }

    private void failed(Exception failure) {
        if (!(failure instanceof InterruptedException)) {
            LOG.error("{} failed", name, failure);
        }
    }

    private void finished() {
        underWay = false;
        run();
    }

    /** Whether a run is under way. */
    public boolean isWorking() {
        return underWay;
    }

    /** Stops for good; nothing is received any more. */
    @Override
    public void close() {
        closed = true;
        waiting = null;
        task.cancel();
    }
}
