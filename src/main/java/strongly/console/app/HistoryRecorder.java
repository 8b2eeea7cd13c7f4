package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.Identity;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.export.AppJson;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.StatusSample;
import strongly.console.service.history.Tombstone;
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
    private String actor = System.getProperty("user.name", "unknown");
    private final Map<String, StatusSample> newest = new HashMap<>();
    private final List<Cancellable> pins;

    HistoryRecorder(
            History history, Operations operations, StatusMonitor statuses, Scheduler scheduler) {
        this.history = history;
        this.scheduler = scheduler;
        this.pins =
                List.of(operations.observe(this::onOperation), statuses.observe(this::onStatus));
    }

    /** Names who acts, once the instance has told: the key's owner rather than this computer's. */
    void setActor(@Nullable Identity identity) {
        if (identity == null) {
            return;
        }
        for (String name : new String[] {identity.email(), identity.name(), identity.userId()}) {
            if (name != null && !name.isBlank()) {
                actor = name;
                return;
            }
        }
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
                        state.request(),
                        outcome,
                        state.message(),
                        took.isNegative() ? Duration.ZERO : took,
                        before(state)));
        if (state.kind() == OperationKind.DELETE && outcome == ActivityEntry.Outcome.SUCCEEDED) {
            recordTombstone(state, end);
        }
        boolean deployment =
                state.kind() == OperationKind.DEPLOY || state.kind() == OperationKind.ROLL_BACK;
        if (deployment && state.appId() != null && outcome != ActivityEntry.Outcome.CANCELLED) {
            recordDeployment(state, state.appId(), outcome);
        }
    }

    /** The record before a change, which an undo needs; it is written once, at the end. */
    private static @Nullable String before(OperationState state) {
        App app = state.before();
        boolean replaced =
                switch (state.kind()) {
                    case EDIT, SCALE, RELABEL, DELETE -> true;
                    case CREATE, DEPLOY, ROLL_BACK, START, STOP, RESTART -> false;
                };
        return app != null && replaced && state.phase().isEnd() ? AppJson.write(app) : null;
    }

    private void recordTombstone(OperationState state, Instant end) {
        App app = state.before();
        if (app != null) {
            history.recordTombstone(
                    new Tombstone(app.id(), app.displayName(), end, AppJson.write(app)));
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
