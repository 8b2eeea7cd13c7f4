package strongly.console.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work to be done off the UI thread, as a value: what to do, and what to do with the outcome. The
 * callbacks are run on the UI thread.
 *
 * @param name for logs and thread names, without secrets
 * @param work blocking work; interruption is the request to stop
 * @param onSuccess receives the result
 * @param onFailure receives what the work threw
 * @param onFinished runs last in every case, also after cancelling
 * @param <T> type of the result
 */
public record BackgroundTask<T>(
        String name,
        Callable<T> work,
        Consumer<? super T> onSuccess,
        Consumer<Exception> onFailure,
        Runnable onFinished) {

    /** Work without callbacks; a failure is then logged by the runner. */
    public static <T> BackgroundTask<T> of(String name, Callable<T> work) {
        return new BackgroundTask<>(name, work, result -> {}, UNHANDLED, () -> {});
    }

    /** Marks a task without failure callback, so that runners can log instead. */
    static final Consumer<Exception> UNHANDLED = failure -> {};

    /** This task with a receiver of the result. */
    public BackgroundTask<T> onSuccess(Consumer<? super T> receiver) {
        return new BackgroundTask<>(name, work, receiver, onFailure, onFinished);
    }

    /** This task with a receiver of the failure. */
    public BackgroundTask<T> onFailure(Consumer<Exception> receiver) {
        return new BackgroundTask<>(name, work, onSuccess, receiver, onFinished);
    }

    /** This task with an action that runs last in every case. */
    public BackgroundTask<T> onFinished(Runnable action) {
        return new BackgroundTask<>(name, work, onSuccess, onFailure, action);
    }

    /** Whether a failure would go unnoticed. */
    boolean failureIsUnhandled() {
        return onFailure.equals(UNHANDLED);
    }
}
