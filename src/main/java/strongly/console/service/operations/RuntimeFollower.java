package strongly.console.service.operations;

import strongly.console.api.ApiException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NotFoundException;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;

import java.time.Duration;
import java.time.Instant;

/**
 * Follows the runtime of apps that an accepted operation is at work on, until it is where it should
 * be, has failed, or the time limit is over. UI thread only.
 */
final class RuntimeFollower implements AutoCloseable {
    private final ActiveOperations active;
    private final StatusMonitor monitor;
    private final Scheduler scheduler;
    private final OperationLimits limits;
    private final RecordRefresh records;
    private final Cancellable monitorPin;

    RuntimeFollower(
            ActiveOperations active,
            StatusMonitor monitor,
            Scheduler scheduler,
            OperationLimits limits,
            RecordRefresh records) {
        this.active = active;
        this.monitor = monitor;
        this.scheduler = scheduler;
        this.limits = limits;
        this.records = records;
        this.monitorPin = monitor.observe(this::onStatus);
    }

    /** Follows what was accepted; the first look may end it before this returns. */
    void follow(RunningOperation operation, App app, String message) {
        OperationKind kind = operation.request.kind();
        AppUpdate update = operation.request.update();
        Integer wanted =
                update != null && update.replicas() instanceof Change.Set<Integer>(Integer replicas)
                        ? replicas
                        : null;
        ObservedStatus seen = monitor.latest(app.id());
        AppStatus before =
                seen != null && seen.status() != null ? seen.status().state() : app.status();
        operation.goal = new RuntimeGoal(kind, before, wanted);
        operation.lastSeen = before;
        operation.acceptedAt = scheduler.instant();
        operation.acceptedNanos = scheduler.nanoTime();
        active.step(operation, Phase.FOLLOWING, message);
        Duration limit = limits.of(kind);
        operation.timer =
                active.later(
                        operation,
                        limit,
                        () ->
                                active.end(
                                        operation,
                                        Phase.FAILED,
                                        OperationTexts.tooSlow(
                                                operation.request, limit, operation.message)));
        operation.watch = monitor.watch(app.id());
        if (operation.phase.isEnd()) {
            // a look that came at once has ended it already
            operation.watch.cancel();
        }
    }

    private void onStatus(ObservedStatus seen) {
        RunningOperation operation = active.on(seen.appId());
        if (operation == null || operation.phase != Phase.FOLLOWING) {
            return;
        }
        ApiException error = seen.error();
        RuntimeStatus status = seen.status();
        if (error != null) {
            onUnreadable(operation, error);
        } else if (status != null && !isFromBefore(operation, seen)) {
            onSeen(operation, status);
        }
    }

    /** A look that was already under way when the action was accepted proves nothing. */
    private boolean isFromBefore(RunningOperation operation, ObservedStatus seen) {
        Instant accepted = operation.acceptedAt;
        return accepted != null
                && seen.observedAt() != null
                && since(operation).compareTo(Duration.ofSeconds(5)) < 0
                && seen.observedAt().minus(seen.latency()).isBefore(accepted);
    }

    private Duration since(RunningOperation operation) {
        return Duration.ofNanos(scheduler.nanoTime() - operation.acceptedNanos);
    }

    private void onUnreadable(RunningOperation operation, ApiException error) {
        operation.error = error;
        if (error instanceof NotFoundException) {
            active.end(operation, Phase.FAILED, OperationTexts.gone(operation.request));
        } else if (error instanceof ForbiddenException || error instanceof UnauthorizedException) {
            active.end(
                    operation, Phase.UNKNOWN, OperationTexts.unreadable(operation.request, error));
        } else {
            active.step(
                    operation,
                    Phase.FOLLOWING,
                    "Its status could not be read, trying on: " + OperationTexts.reason(error));
        }
    }

    private void onSeen(RunningOperation operation, RuntimeStatus status) {
        RuntimeGoal goal = operation.goal;
        if (goal == null) {
            return;
        }
        boolean stateIsNew = !status.state().equals(operation.lastSeen);
        operation.error = null;
        operation.see(status);
        OperationRequest request = operation.request;
        switch (goal.judge(status, since(operation))) {
            case WAIT -> active.step(operation, Phase.FOLLOWING, operation.message);
            case REACHED ->
                    active.end(
                            operation,
                            Phase.SUCCEEDED,
                            OperationTexts.ready(request, status) + ".");
            case FAILED ->
                    active.end(operation, Phase.FAILED, OperationTexts.turned(request, status));
            case NOT_APPLIED ->
                    active.end(
                            operation, Phase.SUCCEEDED, OperationTexts.notApplied(request, status));
        }
        App app = request.app();
        if (app != null && (stateIsNew || operation.phase.isEnd())) {
            records.refresh(app.id());
        }
    }

    @Override
    public void close() {
        monitorPin.cancel();
    }
}
