package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.ConflictException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RequestDescription;
import strongly.console.api.RequestPriority;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnreadableAnswerException;
import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.operations.OutcomeCheck.Found;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Sends each request once and follows it to its end through the status monitor. After a lost answer
 * it reads what became of it and never sends again (reading of the API document, "idempotency").
 */
public final class LifecycleOperations implements Operations, AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<Duration> CHECKS =
            List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final AppsClient client;
    private final AppCatalog catalog;
    private final StatusMonitor monitor;
    private final TaskRunner runner;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final OperationLimits limits;
    private final OutcomeCheck outcome;
    private final OperationLog log = new OperationLog();
    private final Map<String, RunningOperation> active = new HashMap<>();
    private final Cancellable monitorPin;
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
        this.ui = ui;
        this.limits = limits;
        this.outcome = new OutcomeCheck(this.client);
        this.session = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
        this.monitorPin = monitor.observe(this::onStatus);
    }

    @Override
    public OperationState submit(OperationRequest request, Duration hold) {
        RunningOperation operation =
                new RunningOperation(session + "-" + ++sequence, request, scheduler.instant());
        RunningOperation other = active.get(RunningOperation.subject(request));
        if (other != null) {
            operation.phase = Phase.FAILED;
            operation.endedAt = scheduler.instant();
            operation.message = OperationTexts.busy(request, other.snapshot());
            log.tell(operation.snapshot());
            return operation.snapshot();
        }
        active.put(RunningOperation.subject(request), operation);
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
        step(operation, Phase.HOLDING, OperationTexts.holding(operation.request, left));
        Duration tick = left.compareTo(SECOND) < 0 ? left : SECOND;
        operation.timer = later(operation, tick, () -> hold(operation, left.minus(tick)));
    }

    private boolean isNameKnown(String name) {
        return catalog.snapshot().apps().stream().anyMatch(app -> app.name().equals(name));
    }

    private Cancellable later(RunningOperation operation, Duration delay, Runnable action) {
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

    private void step(RunningOperation operation, Phase phase, String message) {
        operation.phase = phase;
        operation.message = message;
        log.tell(operation.snapshot());
    }

    private void end(RunningOperation operation, Phase phase, String message) {
        operation.release();
        operation.endedAt = scheduler.instant();
        active.remove(RunningOperation.subject(operation.request), operation);
        step(operation, phase, message);
    }

    private void send(RunningOperation operation) {
        OperationRequest request = operation.request;
        step(operation, Phase.SENDING, request.kind().progressive() + " " + request.appName());
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
            follow(operation, written, "Waiting for the replicas");
        } else {
            end(operation, Phase.SUCCEEDED, OperationTexts.done(request) + ".");
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
        follow(operation, app, text == null ? "Accepted" : text);
    }

    private static boolean isScaledWhileRunning(OperationRequest request, App written) {
        AppUpdate update = request.update();
        return update != null
                && update.replicas().isSet()
                && written.status().equals(AppStatus.RUNNING);
    }

    private void follow(RunningOperation operation, App app, String message) {
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
        step(operation, Phase.FOLLOWING, message);
        Duration limit = limits.of(kind);
        operation.timer =
                later(
                        operation,
                        limit,
                        () ->
                                end(
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
        RunningOperation operation = active.get(seen.appId());
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
            end(operation, Phase.FAILED, OperationTexts.gone(operation.request));
        } else if (error instanceof ForbiddenException || error instanceof UnauthorizedException) {
            end(operation, Phase.UNKNOWN, OperationTexts.unreadable(operation.request, error));
        } else {
            step(
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
            case WAIT -> step(operation, Phase.FOLLOWING, operation.message);
            case REACHED ->
                    end(operation, Phase.SUCCEEDED, OperationTexts.ready(request, status) + ".");
            case FAILED -> end(operation, Phase.FAILED, OperationTexts.turned(request, status));
            case NOT_APPLIED ->
                    end(operation, Phase.SUCCEEDED, OperationTexts.notApplied(request, status));
        }
        App app = request.app();
        if (app != null && (stateIsNew || operation.phase.isEnd())) {
            reread(app.id());
        }
    }

    /** Brings the record up to date; where that fails the catalog's next poll does it. */
    private void reread(String appId) {
        runner.run(
                BackgroundTask.of("read " + appId, () -> client.getApp(appId))
                        .onSuccess(catalog::put)
                        .onFailure(
                                failure -> {
                                    if (failure instanceof NotFoundException) {
                                        catalog.remove(appId);
                                    }
                                }));
    }

    private void onFailure(RunningOperation operation, Exception failure) {
        ApiException error = asApiException(operation.request, failure);
        operation.error = error;
        if (error.isOutcomeUnknown()) {
            step(operation, Phase.CHECKING, OperationTexts.checking(error));
            check(operation);
            return;
        }
        end(operation, Phase.FAILED, OperationTexts.refused(operation.request, error));
        App app = operation.request.app();
        if (app != null && error instanceof NotFoundException) {
            catalog.remove(app.id());
        } else if (app != null && error instanceof ConflictException) {
            reread(app.id());
            monitor.refresh(app.id());
        }
    }

    private static ApiException asApiException(OperationRequest request, Exception failure) {
        return failure instanceof ApiException known
                ? known
                : new UnreadableAnswerException(
                        "The console failed on the answer",
                        new RequestDescription(request.kind().label(), "POST", "/apps", null),
                        true,
                        failure);
    }

    private void check(RunningOperation operation) {
        Duration delay = CHECKS.get(operation.checks++);
        operation.timer =
                later(
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
                end(
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
                    end(
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
        end(
                operation,
                wanted ? Phase.SUCCEEDED : Phase.FAILED,
                wanted ? OperationTexts.lostButDone(request) : OperationTexts.gone(request));
    }

    private void followFound(RunningOperation operation, Found found) {
        App app = operation.request.app();
        RuntimeStatus status = found.status();
        if (app != null && status != null) {
            follow(operation, app, OperationTexts.lostButUnderWay(operation.request, status));
        }
    }

    private void onUnread(RunningOperation operation, Exception failure) {
        if (operation.checks < CHECKS.size()) {
            check(operation);
        } else {
            end(
                    operation,
                    Phase.UNKNOWN,
                    OperationTexts.lostUnread(
                            operation.request, asApiException(operation.request, failure)));
        }
    }

    @Override
    public void cancel(String operationId) {
        for (RunningOperation operation : List.copyOf(active.values())) {
            if (operation.id.equals(operationId)) {
                callOff(operation);
            }
        }
    }

    private void callOff(RunningOperation operation) {
        switch (operation.phase) {
            case HOLDING ->
                    end(
                            operation,
                            Phase.CANCELLED,
                            "Called off; nothing was sent to the instance.");
            case FOLLOWING, CHECKING ->
                    end(operation, Phase.UNKNOWN, OperationTexts.unfollowed(operation.request));
            default -> {
                // a request on its way cannot be called back
            }
        }
    }

    @Override
    public @Nullable OperationState activeFor(String appId) {
        RunningOperation operation = active.get(appId);
        return operation == null ? null : operation.snapshot();
    }

    @Override
    public List<OperationState> recent() {
        return log.newestFirst();
    }

    @Override
    public Cancellable observe(Consumer<OperationState> observer) {
        return log.observe(observer);
    }

    /** Lets go of everything under way; what was held back is not sent. */
    @Override
    public void close() {
        for (RunningOperation operation : List.copyOf(active.values())) {
            boolean held = operation.phase == Phase.HOLDING;
            end(
                    operation,
                    held ? Phase.CANCELLED : Phase.UNKNOWN,
                    held
                            ? "Called off: the connection was closed before it was sent."
                            : "No longer followed: the connection was closed.");
        }
        monitorPin.cancel();
    }
}
