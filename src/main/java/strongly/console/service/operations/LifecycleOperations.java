package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.ConflictException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RequestPriority;
import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Sends each request once and follows it to its end through the status monitor. After a lost answer
 * it reads what became of it and never sends again (reading of the API document, "idempotency").
 */
public final class LifecycleOperations implements Operations, AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final AppsClient client;
    private final AppCatalog catalog;
    private final StatusMonitor monitor;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final ActiveOperations active;
    private final RecordRefresh records;
    private final RuntimeFollower follower;
    private final LostAnswers lost;
    private final String session;
    private int sequence;

    /**
     * Operations of one connection.
     *
     * @param random for ids that no other session of the console uses
     */
    public LifecycleOperations(
            AppsClient client,
            AppCatalog catalog,
            StatusMonitor monitor,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui,
            RandomGenerator random,
            OperationLimits limits) {
        this.client = client.withPriority(RequestPriority.USER);
        this.catalog = catalog;
        this.monitor = monitor;
        this.runner = runner;
        this.scheduler = scheduler;
        this.active = new ActiveOperations(scheduler, ui);
        this.records = new RecordRefresh(this.client, catalog, runner);
        this.follower = new RuntimeFollower(active, monitor, scheduler, limits, records);
        this.lost =
                new LostAnswers(active, catalog, runner, new OutcomeCheck(this.client), follower);
        this.session = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    @Override
    public OperationState submit(OperationRequest request, Duration hold) {
        RunningOperation operation =
                new RunningOperation(session + "-" + ++sequence, request, scheduler.instant());
        RunningOperation other = active.on(RunningOperation.subject(request));
        if (other != null) {
            operation.phase = Phase.FAILED;
            operation.endedAt = scheduler.instant();
            operation.message = OperationTexts.busy(request, other.snapshot());
            active.log().tell(operation.snapshot());
            return operation.snapshot();
        }
        active.add(operation);
        operation.nameWasTaken = request.app() == null && isNameKnown(request.appName());
        if (hold.isPositive()) {
            hold(operation, hold);
        } else {
            send(operation);
        }
        return operation.snapshot();
    }

    private void hold(RunningOperation operation, Duration left) {
        if (!left.isPositive()) {
            send(operation);
            return;
        }
        active.step(operation, Phase.HOLDING, OperationTexts.holding(operation.request, left));
        Duration tick = left.compareTo(SECOND) < 0 ? left : SECOND;
        operation.timer = active.later(operation, tick, () -> hold(operation, left.minus(tick)));
    }

    private boolean isNameKnown(String name) {
        return catalog.snapshot().apps().stream().anyMatch(app -> app.name().equals(name));
    }

    private void send(RunningOperation operation) {
        OperationRequest request = operation.request;
        active.step(
                operation, Phase.SENDING, request.kind().progressive() + " " + request.appName());
        RequestSender sender = new RequestSender(client);
        operation.call =
                runner.run(
                        BackgroundTask.of(
                                        request.kind().label() + " " + request.appName(),
                                        () -> sender.send(request))
                                .onSuccess(answer -> onAnswer(operation, answer))
                                .onFailure(failure -> onFailure(operation, failure)));
        operation.request = request.withoutVariables();
    }

    private void onAnswer(RunningOperation operation, RequestSender.Answer answer) {
        OperationRequest request = operation.request;
        App written = answer.app();
        if (written != null) {
            operation.after = written;
            catalog.put(written);
        }
        App app = request.app();
        if (request.kind() == OperationKind.DELETE && app != null) {
            catalog.remove(app.id());
        }
        ActionResult result = answer.result();
        if (result != null && app != null) {
            accept(operation, app, result);
        } else if (written != null && isScaledWhileRunning(request, written)) {
            follower.follow(operation, written, "Waiting for the replicas");
        } else {
            active.end(operation, Phase.SUCCEEDED, OperationTexts.done(request) + ".");
        }
    }

    private void accept(RunningOperation operation, App app, ActionResult result) {
        operation.deploymentId = result.deploymentId();
        AppStatus status = result.status();
        App known = catalog.find(app.id());
        if (status != null && known != null) {
            catalog.put(known.withStatus(status));
        }
        String text = result.message();
        follower.follow(operation, app, text == null ? "Accepted" : text);
    }

    private static boolean isScaledWhileRunning(OperationRequest request, App written) {
        AppUpdate update = request.update();
        return update != null
                && update.replicas().isSet()
                && written.status().equals(AppStatus.RUNNING);
    }

    private void onFailure(RunningOperation operation, Exception failure) {
        ApiException error = Failures.asApiException(operation.request, failure);
        operation.error = error;
        if (error.isOutcomeUnknown()) {
            active.step(operation, Phase.CHECKING, OperationTexts.checking(error));
            lost.check(operation);
            return;
        }
        active.end(operation, Phase.FAILED, OperationTexts.refused(operation.request, error));
        App app = operation.request.app();
        if (app != null && error instanceof NotFoundException) {
            catalog.remove(app.id());
        } else if (app != null && error instanceof ConflictException) {
            records.refresh(app.id());
            monitor.refresh(app.id());
        }
    }

    @Override
    public void cancel(String operationId) {
        for (RunningOperation operation : active.all()) {
            if (operation.id.equals(operationId)) {
                callOff(operation);
            }
        }
    }

    private void callOff(RunningOperation operation) {
        switch (operation.phase) {
            case HOLDING ->
                    active.end(
                            operation,
                            Phase.CANCELLED,
                            "Called off; nothing was sent to the instance.");
            case FOLLOWING, CHECKING ->
                    active.end(
                            operation, Phase.UNKNOWN, OperationTexts.unfollowed(operation.request));
            default -> {
                // a request on its way cannot be called back
            }
        }
    }

    @Override
    public @Nullable OperationState activeFor(String appId) {
        RunningOperation operation = active.on(appId);
        return operation == null ? null : operation.snapshot();
    }

    @Override
    public List<OperationState> recent() {
        return active.log().newestFirst();
    }

    @Override
    public Cancellable observe(Consumer<OperationState> observer) {
        return active.log().observe(observer);
    }

    /** Lets go of everything under way; what was held back is not sent. */
    @Override
    public void close() {
        for (RunningOperation operation : active.all()) {
            boolean held = operation.phase == Phase.HOLDING;
            active.end(
                    operation,
                    held ? Phase.CANCELLED : Phase.UNKNOWN,
                    held
                            ? "Called off: the connection was closed before it was sent."
                            : "No longer followed: the connection was closed.");
        }
        follower.close();
    }
}
