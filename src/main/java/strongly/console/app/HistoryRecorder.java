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
import strongly.console.service.history.TimelineBuilder;
import strongly.console.service.history.Tombstone;
import strongly.console.service.operations.DeployOrder;
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
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

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

    /** Samples are kept at changes, and now and then to show that somebody still looks. */
    private void onStatus(ObservedStatus observed) {
        if (observed.error() != null) {
            onBlind(observed.appId());
            return;
        }
        RuntimeStatus status = observed.status();
        Instant at = observed.observedAt();
        if (status == null || at == null) {
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
            record(observed.appId(), sample);
        }
    }

    /** A look that failed ends what was seen before: nobody knows how it went on. */
    private void onBlind(String appId) {
        StatusSample before = newest.get(appId);
        if (before != null && !before.state().equals(StatusSample.BLIND)) {
            record(appId, StatusSample.blind(scheduler.instant()));
        }
    }

    private void record(String appId, StatusSample sample) {
        newest.put(appId, sample);
        history.recordSample(appId, sample);
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
        boolean goes = state.phase() == OperationState.Phase.SENDING;
        if (state.kind() == OperationKind.DELETE && goes) {
            recordTombstone(state);
        }
        DeployOrder order = state.order();
        if (order != null && state.appId() != null && mayRun(state)) {
            recordDeployment(state, order, state.appId(), outcome);
        }
    }

    /** Whether the instance took a deployment or may have: one that was refused never ran. */
    private static boolean mayRun(OperationState state) {
        return switch (state.phase()) {
            case HOLDING, SENDING, CANCELLED -> false;
            case FOLLOWING, CHECKING, SUCCEEDED, UNKNOWN -> true;
            case FAILED -> state.error() == null || state.error().isOutcomeUnknown();
        };
    }

    /**
     * The record before a change, which an undo needs; it is written once, at the end. Before a
     * delete it is written before anything is sent: there is no other way back.
     */
    private static @Nullable String before(OperationState state) {
        App app = state.before();
        boolean replaced =
                switch (state.kind()) {
                    case EDIT, SCALE, RELABEL, DELETE -> true;
                    case CREATE, DEPLOY, ROLL_BACK, START, STOP, RESTART -> false;
                };
        boolean due = state.phase().isEnd() || state.kind() == OperationKind.DELETE;
        return app != null && replaced && due ? AppJson.write(app) : null;
    }

    private void recordTombstone(OperationState state) {
        App app = state.before();
        if (app != null) {
            history.recordTombstone(
                    new Tombstone(
                            app.id(), app.displayName(), scheduler.instant(), AppJson.write(app)));
        }
    }

    private void recordDeployment(
            OperationState state, DeployOrder order, String appId, ActivityEntry.Outcome outcome) {
        history.recordDeployment(
                new DeploymentRecord(
                        appId,
                        state.startedAt(),
                        state.deploymentId(),
                        order.image(),
                        order.replicas(),
                        order.variableNames(),
                        actor,
                        outcome.name().toLowerCase(Locale.ROOT),
                        state.kind() == OperationKind.ROLL_BACK));
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

    /** Writes nothing more; from here on nobody looks, and the chart is to show that. */
    @Override
    public void close() {
        pins.forEach(Cancellable::cancel);
        Instant now = scheduler.instant();
        newest.forEach(
                (appId, sample) -> {
                    Duration age = Duration.between(sample.at(), now);
                    if (age.compareTo(TimelineBuilder.TOLERANCE) < 0) {
                        history.recordSample(appId, StatusSample.blind(now));
                    }
                });
        newest.clear();
    }
}
