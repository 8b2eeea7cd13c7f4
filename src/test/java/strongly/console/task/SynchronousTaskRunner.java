package strongly.console.task;

/** Runs a task to its end before {@link #run} returns. */
public final class SynchronousTaskRunner implements TaskRunner {
    @Override
    public <T> Cancellable run(BackgroundTask<T> task) {
        try {
            T result;
            try {
                result = task.work().call();
            } catch (Exception failure) {
                task.onFailure().accept(failure);
                return Cancellable.NONE;
            }
            task.onSuccess().accept(result);
        } finally {
            task.onFinished().run();
        }
        return Cancellable.NONE;
    }
}
