package strongly.console.ui.fx;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.UiDispatcher;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings actions to the JavaFX thread, many at a time: a burst of results costs one event of the
 * toolkit, not one each. Gives the thread back after some milliseconds, so that a flood cannot hold
 * a frame.
 */
public final class FxDispatcher implements UiDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(FxDispatcher.class);
    private static final long SLICE_NANOS = 8_000_000;

    private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    @Override
    public void dispatch(Runnable action) {
        queue.add(action);
        if (scheduled.compareAndSet(false, true)) {
            Platform.runLater(this::drain);
        }
    }

    @Override
    public boolean isUiThread() {
        return Platform.isFxApplicationThread();
    }

    private void drain() {
        scheduled.set(false);
        long start = System.nanoTime();
        for (Runnable action = queue.poll(); action != null; action = queue.poll()) {
            try {
                action.run();
            } catch (RuntimeException failure) {
                LOG.error("An action on the UI thread failed", failure);
            }
            if (System.nanoTime() - start > SLICE_NANOS) {
                break;
            }
        }
        if (!queue.isEmpty() && scheduled.compareAndSet(false, true)) {
            Platform.runLater(this::drain);
        }
    }
}
