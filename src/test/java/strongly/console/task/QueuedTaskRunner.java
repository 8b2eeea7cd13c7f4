package strongly.console.task;

import java.util.ArrayDeque;

/** Holds tasks until the test runs them one by one; a cancelled task is skipped. */
public final class QueuedTaskRunner implements TaskRunner {
    private final ArrayDeque<Entry<?>> queue = new ArrayDeque<>();
    private final SynchronousTaskRunner runner = new SynchronousTaskRunner();

    private static final class Entry<T> {
        final BackgroundTask<T> task;
        boolean cancelled;

        Entry(BackgroundTask<T> task) {
            this.task = task;
        }
    }

    @Override
    public <T> Cancellable run(BackgroundTask<T> task) {
        Entry<T> entry = new Entry<>(task);
        queue.add(entry);
        return () -> entry.cancelled = true;
    }

    /** How many tasks wait, cancelled ones not counted. */
    public int waiting() {
        return (int) queue.stream().filter(entry -> !entry.cancelled).count();
    }

    /** Runs the oldest waiting task; false when there is none. */
    public boolean runNext() {
        for (Entry<?> entry = queue.poll(); entry != null; entry = queue.poll()) {
            if (entry.cancelled) {
                entry.task.onFinished().run();
                continue;
            }
            runner.run(entry.task);
            return true;
        }
        return false;
    }

    /** Runs tasks until none waits. */
    public void runAll() {
        while (runNext()) {
            // each may queue more
        }
    }
}
