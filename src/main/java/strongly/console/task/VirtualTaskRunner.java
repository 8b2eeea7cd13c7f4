package strongly.console.task;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Runs each task on a virtual thread of its own and brings the outcome to the UI thread. */
public final class VirtualTaskRunner implements TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualTaskRunner.class);

    private final UiDispatcher ui;

    /** A runner whose callbacks arrive through this dispatcher. */
    public VirtualTaskRunner(UiDispatcher ui) {
        this.ui = ui;
    }

    @Override
    public <T> Cancellable run(BackgroundTask<T> task) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
        thread.set(Thread.ofVirtual().name(task.name()).start(() -> perform(task, cancelled)));
        return () -> {
            if (cancelled.compareAndSet(false, true)) {
                Thread running = thread.get();
                if (running != null) {
                    running.interrupt();
                }
            }
        };
    }

    private <T> void perform(BackgroundTask<T> task, AtomicBoolean cancelled) {
        Runnable outcome;
        try {
            T result = task.work().call();
            outcome = () -> task.onSuccess().accept(result);
        } catch (Exception failure) {
            if (task.failureIsUnhandled() && !cancelled.get()) {
                LOG.warn("Background task '{}' failed", task.name(), failure);
            }
            outcome = () -> task.onFailure().accept(failure);
        }
        Runnable callback = outcome;
        ui.dispatch(
                () -> {
                    try {
                        if (!cancelled.get()) {
                            callback.run();
                        }
                    } finally {
                        task.onFinished().run();
                    }
                });
    }
}
