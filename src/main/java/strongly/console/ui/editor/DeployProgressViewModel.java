package strongly.console.ui.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import strongly.console.api.RequestPriority;
import strongly.console.model.App;
import strongly.console.model.LogQuery;
import strongly.console.service.forms.ErrorLines;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator.DetailTab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What becomes of a deployment: the replicas that become ready over time, the log lines that
 * mention errors, and what can be done when it fails. Follows until the operation ends. UI thread
 * only.
 */
public final class DeployProgressViewModel {
    private static final int MOST_STEPS = 200;
    private static final int LINES = 200;
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_A_LOOK = 4;

    /**
     * A step of the deployment.
     *
     * @param elapsed since it was sent
     * @param ready replicas ready, -1 where unknown
     * @param desired replicas aimed at, -1 where unknown
     * @param text what happened
     */
    public record Step(Duration elapsed, int ready, int desired, String text) {
        /** The time since it was sent, as minutes and seconds. */
        public String elapsedText() {
            return DeployProgressViewModel.text(elapsed);
        }
    }

    private final EditorPorts ports;
    private final App app;
    private final boolean rollback;
    private final Consumer<OperationState> onEnd;
    private final ErrorLines errorLines;
    private final LatestWins logs;
    private final long sentNanos;
    private final Instant sentAt;
    private final ReadOnlyObjectWrapper<@Nullable OperationState> state =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper(text(Duration.ZERO));
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<String> errors = FXCollections.observableArrayList();
    private final Command rollBack;
    private final Command deployAgain;
    private final Command showLogs;
    private Cancellable ticking = Cancellable.NONE;
    private int ticks;
    private boolean taken;
    private boolean closed;

    /**
     * What becomes of a deployment that is sent now.
     *
     * @param rollback whether it is a roll back
     * @param onEnd told how it ended
     * @param again goes back to the form, with roll back chosen or not
     */
    DeployProgressViewModel(
            EditorPorts ports,
            App app,
            boolean rollback,
            Consumer<OperationState> onEnd,
            Consumer<Boolean> again) {
        this.ports = ports;
        this.app = app;
        this.rollback = rollback;
        this.onEnd = onEnd;
        this.errorLines = new ErrorLines(ports.scheduler());
        this.logs = new LatestWins(ports.runner());
        this.sentNanos = ports.scheduler().nanoTime();
        this.sentAt = ports.scheduler().instant();
        this.rollBack = new Command("Roll back…", () -> again.accept(true));
        this.deployAgain = new Command("Change and deploy again", () -> again.accept(false));
        this.showLogs =
                new Command("Show logs", () -> ports.navigator().showTab(app.id(), DetailTab.LOGS));
    }

    /** Sends it and begins to follow. */
    void send(OperationRequest request) {
        tick();
        SentOperation.send(ports.operations(), request, this::onState);
    }

    /** Where the deployment stands, null before its first state. */
    public ReadOnlyObjectProperty<@Nullable OperationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The time since it was sent, as minutes and seconds; stands still once it has ended. */
    public ReadOnlyStringProperty elapsedProperty() {
        return elapsed.getReadOnlyProperty();
    }

    /** What happened so far. */
    public ObservableList<Step> steps() {
        return steps;
    }

    /** Log lines since it was sent that mention errors, oldest first. */
    public ObservableList<String> errors() {
        return errors;
    }

    /** Whether it is a roll back. */
    public boolean isRollback() {
        return rollback;
    }

    /** Opens the form with roll back chosen; offered on failure. */
    public Command rollBack() {
        return rollBack;
    }

    /** Opens the form as it was; offered on failure. */
    public Command deployAgain() {
        return deployAgain;
    }

    /** Shows the app's logs. */
    public Command showLogs() {
        return showLogs;
    }

    /** Whether the instance may have taken the order; else nothing was done. */
    boolean isTaken() {
        return taken;
    }

    /**
     * Whether the order may have to be given again: it was refused or failed, or nobody knows
     * whether the instance took it.
     */
    boolean isUnfinished() {
        OperationState now = state.get();
        return now == null
                || switch (now.phase()) {
                    case HOLDING, SENDING, CHECKING, FAILED, UNKNOWN, CANCELLED -> true;
                    case FOLLOWING, SUCCEEDED -> false;
                };
    }

    private static String text(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private Duration sinceSent() {
        return Duration.ofNanos(ports.scheduler().nanoTime() - sentNanos);
    }

    private boolean hasEnded() {
        OperationState now = state.get();
        return closed || (now != null && now.phase().isEnd());
    }

    private void tick() {
        elapsed.set(text(sinceSent()));
        if (ticks++ % TICKS_A_LOOK == TICKS_A_LOOK - 1) {
            lookAtLogs();
        }
        ticking =
                ports.scheduler()
                        .schedule(
                                TICK,
                                () ->
                                        ports.ui()
                                                .dispatch(
                                                        () -> {
                                                            if (!hasEnded()) {
                                                                tick();
                                                            }
                                                        }));
    }

    private void lookAtLogs() {
        logs.run(
                BackgroundTask.of(
                                "logs of a deployment",
                                () ->
                                        errorLines.of(
                                                ports.client()
                                                        .withPriority(RequestPriority.VISIBLE)
                                                        .getLogs(app.id(), LogQuery.newest(LINES)),
                                                sentAt))
                        .onSuccess(this::onLines)
                        .onFailure(
                                unread -> {
                                    // the next look may do better; the log tab tells why not
                                }));
    }

    private void onLines(List<String> found) {
        if (!closed && !errors.equals(found)) {
            errors.setAll(found);
        }
    }

    private void onState(OperationState now) {
        if (closed) {
            if (now.phase().isEnd()) {
                onEnd.accept(now);
            }
            return;
        }
        state.set(now);
        taken |=
                now.phase() == OperationState.Phase.FOLLOWING
                        || now.phase() == OperationState.Phase.CHECKING;
        String text = now.message();
        Step last = steps.isEmpty() ? null : steps.getLast();
        boolean news =
                last == null
                        || !last.text().equals(text)
                        || last.ready() != now.ready()
                        || last.desired() != now.desired();
        if (news) {
            if (steps.size() == MOST_STEPS) {
                steps.removeFirst();
            }
            steps.add(new Step(sinceSent(), now.ready(), now.desired(), text));
        }
        if (now.phase().isEnd()) {
            ticking.cancel();
            elapsed.set(text(sinceSent()));
            if (taken) {
                lookAtLogs();
            }
            onEnd.accept(now);
        }
    }

    /** Nobody looks any more: the deployment goes on, and only its end is told. */
    void close() {
        closed = true;
        ticking.cancel();
        logs.cancel();
    }
}
