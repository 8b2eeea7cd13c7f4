package strongly.console.app;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.StatusSample;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.Operations;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what happens on a connection into its journal. UI thread only; the journal never blocks.
 */
final class HistoryRecorder implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private final History history;
    private final Scheduler scheduler;
    private final String actor = System.getProperty("user.name", "unknown");
    private final Map<String, StatusSample> newest = new HashMap<>();
    private final List<Cancellable> pins;

    HistoryRecorder(
            History history, Operations operations, StatusMonitor statuses, Scheduler scheduler) {
        this.history = history;
        this.scheduler = scheduler;
        this.pins =
                List.of(operations.observe(this::onOperation), statuses.observe(this::onStatus));
    }

    /** Samples are kept at changes, and once a minute to show that somebody looked. */
    private void onStatus(ObservedStatus observed) {
        RuntimeStatus status = observed.status();
        Instant at = observed.observedAt();
        if (status == null || at == null || observed.error() != null) {
            return;
        }
        StatusSample sample =
                new StatusSample(
                        at,
                        status.state().value(),
                        status.readyReplicas() == null ? -1 : status.readyReplicas(),
                        status.replicas() == null ? -1 : status.replicas());
        StatusSample before = newest.get(observed.appId());
        boolean same =
                before != null
                        && before.state().equals(sample.state())
                        && before.ready() == sample.ready()
                        && before.desired() == sample.desired();
        boolean recent =
                before != null && Duration.between(before.at(), at).abs().compareTo(HEARTBEAT) < 0;
        if (!(same && recent)) {
            newest.put(observed.appId(), sample);
            history.recordSample(observed.appId(), sample);
        }
    }

    private void onOperation(OperationState state) {
        ActivityEntry.Outcome outcome = outcome(state.phase());
        Instant end = state.endedAt() == null ? scheduler.instant() : state.endedAt();
        Duration took = Duration.between(state.startedAt(), end);
        history.recordActivity(
                new ActivityEntry(
                        state.id(),
                        state.startedAt(),
                        actor,
                        state.kind().label(),
                        state.appId(),
                        state.appName(),
                        state.kind().label() + " " + state.appName(),
                        outcome,
                        state.message(),
                        took.isNegative() ? Duration.ZERO : took,
                        null));
        boolean deployment =
                state.kind() == OperationKind.DEPLOY || state.kind() == OperationKind.ROLL_BACK;
        if (deployment && state.appId() != null && outcome != ActivityEntry.Outcome.CANCELLED) {
            recordDeployment(state, state.appId(), outcome);
        }
    }

    private void recordDeployment(
            OperationState state, String appId, ActivityEntry.Outcome outcome) {
        App app = state.after() != null ? state.after() : state.before();
        boolean rollback = state.kind() == OperationKind.ROLL_BACK;
        history.recordDeployment(
                new DeploymentRecord(
                        appId,
                        state.startedAt(),
                        state.deploymentId(),
                        rollback || app == null ? null : app.image(),
                        state.desired() >= 0 ? state.desired() : null,
                        List.of(),
                        actor,
                        outcome.name().toLowerCase(Locale.ROOT),
                        rollback));
    }

    private static ActivityEntry.Outcome outcome(OperationState.Phase phase) {
        return switch (phase) {
            case HOLDING, SENDING, FOLLOWING, CHECKING -> ActivityEntry.Outcome.STARTED;
            case SUCCEEDED -> ActivityEntry.Outcome.SUCCEEDED;
            case FAILED -> ActivityEntry.Outcome.FAILED;
            case UNKNOWN -> ActivityEntry.Outcome.UNKNOWN;
            case CANCELLED -> ActivityEntry.Outcome.CANCELLED;
        };
    }

    @Override
    public void close() {
        pins.forEach(Cancellable::cancel);
    }
}
