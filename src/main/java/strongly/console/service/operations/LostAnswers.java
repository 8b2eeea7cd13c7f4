package strongly.console.service.operations;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.operations.OutcomeCheck.Found;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;

import java.time.Duration;
import java.util.List;

/**
 * Finds out what became of operations whose answer got lost, by reading, and says what was found.
 * Nothing is ever sent again. UI thread only.
 */
final class LostAnswers {
    private static final List<Duration> CHECKS =
            List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final ActiveOperations active;
    private final AppCatalog catalog;
    private final TaskRunner runner;
    private final OutcomeCheck outcome;
    private final RuntimeFollower follower;

    LostAnswers(
            ActiveOperations active,
            AppCatalog catalog,
            TaskRunner runner,
            OutcomeCheck outcome,
            RuntimeFollower follower) {
        this.active = active;
        this.catalog = catalog;
        this.runner = runner;
        this.outcome = outcome;
        this.follower = follower;
    }

    /** Reads what became of it, now and, where there is no sign of it, some more times. */
    void check(RunningOperation operation) {
        Duration delay = CHECKS.get(operation.checks++);
        operation.timer =
                active.later(
                        operation,
                        delay,
                        () ->
                                operation.call =
                                        runner.run(
                                                BackgroundTask.of(
                                                                "check " + operation.id,
                                                                () ->
                                                                        outcome.read(
                                                                                operation.request))
                                                        .onSuccess(
                                                                found -> onFound(operation, found))
                                                        .onFailure(
                                                                failure ->
                                                                        onUnread(
                                                                                operation,
                                                                                failure))));
    }

    private void onFound(RunningOperation operation, Found found) {
        OperationRequest request = operation.request;
        App app = found.app();
        if (app != null) {
            catalog.put(app);
        }
        switch (found.finding()) {
            case GONE -> onGone(operation);
            case DONE -> {
                operation.after = app;
                boolean certain = !operation.nameWasTaken;
                active.end(
                        operation,
                        certain ? Phase.SUCCEEDED : Phase.UNKNOWN,
                        certain
                                ? OperationTexts.lostButDone(request)
                                : OperationTexts.lostNotSeen(request, found.words()));
            }
            case UNDER_WAY -> followFound(operation, found);
            case NOT_SEEN -> {
                if (operation.checks < CHECKS.size()) {
                    check(operation);
                } else {
                    active.end(
                            operation,
                            Phase.UNKNOWN,
                            OperationTexts.lostNotSeen(request, found.words()));
                }
            }
        }
    }

    private void onGone(RunningOperation operation) {
        OperationRequest request = operation.request;
        App app = request.app();
        if (app != null) {
            catalog.remove(app.id());
        }
        boolean wanted = request.kind() == OperationKind.DELETE;
        active.end(
                operation,
                wanted ? Phase.SUCCEEDED : Phase.FAILED,
                wanted ? OperationTexts.lostButDone(request) : OperationTexts.gone(request));
    }

    private void followFound(RunningOperation operation, Found found) {
        App app = operation.request.app();
        RuntimeStatus status = found.status();
        if (app != null && status != null) {
            follower.follow(
                    operation, app, OperationTexts.lostButUnderWay(operation.request, status));
        }
    }

    private void onUnread(RunningOperation operation, Exception failure) {
        if (operation.checks < CHECKS.size()) {
            check(operation);
        } else {
            active.end(
                    operation,
                    Phase.UNKNOWN,
                    OperationTexts.lostUnread(
                            operation.request,
                            Failures.asApiException(operation.request, failure)));
        }
    }
}
