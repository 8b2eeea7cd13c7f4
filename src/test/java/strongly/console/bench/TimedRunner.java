package strongly.console.bench;

import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.TaskRunner;

/**
 * Runs background work at once and measures it apart: in the application it would not hold the UI
 * thread.
 */
final class TimedRunner implements TaskRunner {
    private long elsewhere;

    /** Nanoseconds of background work since the last reset. */
    long elsewhere() {
        return elsewhere;
    }

    void reset() {
        elsewhere = 0;
    }

    @Override
    public <T> Cancellable run(BackgroundTask<T> task) {
        long start = System.nanoTime();
        T result;
        try {
            result = task.work().call();
        } catch (Exception failure) {
            elsewhere += System.nanoTime() - start;
            task.onFailure().accept(failure);
            return Cancellable.NONE;
        }
        elsewhere += System.nanoTime() - start;
        task.onSuccess().accept(result);
        task.onFinished().run();
        return Cancellable.NONE;
    }
}
