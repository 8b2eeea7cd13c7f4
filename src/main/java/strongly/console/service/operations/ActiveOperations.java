package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationState.Phase;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operations under way, one an app, and each of their steps; UI thread only. */
final class ActiveOperations {
    private final Map<String, RunningOperation> bySubject = new HashMap<>();
    private final OperationLog log = new OperationLog();
    private final Scheduler scheduler;
    private final UiDispatcher ui;

    ActiveOperations(Scheduler scheduler, UiDispatcher ui) {
        this.scheduler = scheduler;
        this.ui = ui;
    }

    OperationLog log() {
        return log;
    }

    void add(RunningOperation operation) {
        bySubject.put(RunningOperation.subject(operation.request), operation);
    }

    /** The operation on this app, or on the name of a new one; null where there is none. */
    @Nullable RunningOperation on(String subject) {
        return bySubject.get(subject);
    }

    List<RunningOperation> all() {
        return List.copyOf(bySubject.values());
    }

    void step(RunningOperation operation, Phase phase, String message) {
        operation.phase = phase;
        operation.message = message;
        log.tell(operation.snapshot());
    }

    void end(RunningOperation operation, Phase phase, String message) {
        operation.release();
        operation.endedAt = scheduler.instant();
        bySubject.remove(RunningOperation.subject(operation.request), operation);
        step(operation, phase, message);
    }

    /** Does something later, unless the operation has ended by then. */
    Cancellable later(RunningOperation operation, Duration delay, Runnable action) {
        return scheduler.schedule(
                delay,
                () ->
                        ui.dispatch(
                                () -> {
                                    if (!operation.phase.isEnd()) {
                                        action.run();
                                    }
                                }));
    }
}
