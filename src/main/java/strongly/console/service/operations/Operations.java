package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.task.Cancellable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Does things to apps: sends the request once, follows the runtime to the end, reads the state
 * after an ambiguous failure, and tells the catalog. One a connection; UI thread only.
 */
public interface Operations {
    /**
     * Starts an operation. At most one an app is under way; a second is refused.
     *
     * @param hold how long it is held back with Cancel offered, zero for none
     * @return its first state; {@code FAILED} at once where it was refused
     */
    OperationState submit(OperationRequest request, Duration hold);

    /** Cancels an operation that is held back, or stops following one that was sent. */
    void cancel(String operationId);

    /** The operation under way on an app, null where there is none. */
    @Nullable OperationState activeFor(String appId);

    /** Operations under way and the newest ended ones (bounded), newest first. */
    List<OperationState> recent();

    /** Follows every step of every operation; called on the UI thread. */
    Cancellable observe(Consumer<OperationState> observer);
}
