package strongly.console.task;

/**
 * A place where only the newest task counts: starting one cancels the one before, whose outcome is
 * dropped. For searches and refreshes. Used on the UI thread only.
 */
public final class LatestWins {
    private final TaskRunner runner;
    private Cancellable current = Cancellable.NONE;

    /** A place whose tasks run on this runner. */
    public LatestWins(TaskRunner runner) {
        this.runner = runner;
    }

    /** Cancels what runs here and starts the task. */
    public <T> void run(BackgroundTask<T> task) {
        current.cancel();
        current = runner.run(task);
    }

    /** Cancels what runs here. */
    public void cancel() {
        current.cancel();
        current = Cancellable.NONE;
    }
}
