package strongly.console.task;

import java.util.ArrayDeque;

/** Runs every action at once, in the caller's thread; nested actions run after the current one. */
public final class ImmediateUiDispatcher implements UiDispatcher {
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private boolean draining;

    @Override
    public void dispatch(Runnable action) {
        queue.add(action);
        if (draining) {
            return;
        }
        draining = true;
        try {
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                next.run();
            }
        } finally {
            draining = false;
        }
    }

    @Override
    public boolean isUiThread() {
        return true;
    }
}
