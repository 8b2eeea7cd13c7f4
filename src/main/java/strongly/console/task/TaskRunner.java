package strongly.console.task;

/**
 * Runs background work. In the application each task has a virtual thread of its own; in tests it
 * runs at once in the caller's thread.
 */
public interface TaskRunner {
    /**
     * Starts a task. Its callbacks arrive on the UI thread.
     *
     * @return the way to cancel it: interrupts the work, after which no callback but {@code
     *     onFinished} arrives
     */
    <T> Cancellable run(BackgroundTask<T> task);
}
