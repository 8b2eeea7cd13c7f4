package strongly.console.service.operations;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.task.Cancellable;

import java.time.Instant;

/** What is known of one operation while it goes on; UI thread only. */
final class RunningOperation {
    final String id;
    final Instant startedAt;
    final String requestLine;
    final @Nullable DeployOrder order;
    OperationRequest request;
    Phase phase = Phase.SENDING;
    String message;
    Cancellable timer = Cancellable.NONE;
    Cancellable call = Cancellable.NONE;
    Cancellable watch = Cancellable.NONE;
    @Nullable RuntimeGoal goal;
    @Nullable AppStatus lastSeen;
    @Nullable String deploymentId;
    @Nullable App after;
    @Nullable ApiException error;
    @Nullable Instant acceptedAt;
    @Nullable Instant endedAt;
    long acceptedNanos;
    int checks;
    int ready = -1;
    int desired = -1;
    boolean nameWasTaken;

    RunningOperation(String id, OperationRequest request, Instant startedAt) {
        this.id = id;
        this.request = request;
        this.startedAt = startedAt;
        this.requestLine = RequestLine.of(request);
        this.order = DeployOrder.of(request);
        this.message = request.kind().progressive() + " " + request.appName();
    }

    /** What can be under way only once: the app, or the name of a new one. */
    static String subject(OperationRequest request) {
        App app = request.app();
        return app == null ? "name:" + request.appName() : app.id();
    }

    void see(RuntimeStatus status) {
        lastSeen = status.state();
        ready = status.readyReplicas() == null ? -1 : status.readyReplicas();
        desired = status.replicas() == null ? -1 : status.replicas();
        message = OperationTexts.progress(status);
    }

    /** Lets go of everything that would call back. */
    void release() {
        timer.cancel();
        call.cancel();
        watch.cancel();
    }

    OperationState snapshot() {
        App app = request.app();
        App made = after;
        return new OperationState(
                id,
                request.kind(),
                app != null ? app.id() : made != null ? made.id() : null,
                request.appName(),
                phase,
                message,
                startedAt,
                endedAt,
                ready,
                desired,
                deploymentId,
                app,
                made,
                error,
                requestLine,
                order);
    }
}
