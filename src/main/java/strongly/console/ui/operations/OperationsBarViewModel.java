package strongly.console.ui.operations;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.Operations;
import strongly.console.service.operations.UndoPlan;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The operations under way and the newest ended ones. UI thread only. */
public final class OperationsBarViewModel {
    private static final int MOST = 50;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Operations operations;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Navigator navigator;
    private final LifecycleActions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<List<OperationLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private Cancellable ticking = Cancellable.NONE;
    private boolean active;
    private boolean ticks;

    /** A bar of the operations of one connection. */
    public OperationsBarViewModel(
            Operations operations,
            Scheduler scheduler,
            UiDispatcher ui,
            Navigator navigator,
            LifecycleActions actions) {
        this.operations = operations;
        this.scheduler = scheduler;
        this.ui = ui;
        this.navigator = navigator;
        this.actions = actions;
        update();
    }

    ReadOnlyObjectProperty<List<OperationLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What is going on, in one line. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the list is open. */
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    /** Calls off an operation that is held back, or stops watching one that was sent. */
    void cancel(OperationLine line) {
        operations.cancel(line.state().id());
    }

    /** Shows the app of an operation. */
    void show(OperationLine line) {
        if (!line.appId().isEmpty()) {
            navigator.showApp(line.appId());
        }
    }

    /** What takes an operation back, null where nothing does. */
    @Nullable UndoPlan undoOf(OperationLine line) {
        return UndoPlan.of(line.state());
    }

    /** Takes an operation back. */
    void undo(UndoPlan plan) {
        actions.undo(plan);
    }

    /** Follows the operations; times count on while something is under way. */
    public void activate() {
        active = true;
        subscriptions.add(operations.observe(step -> update()));
        update();
    }

    /** Stands still. */
    public void deactivate() {
        active = false;
        stopTicking();
        subscriptions.release();
    }

    private void update() {
        Instant now = scheduler.instant();
        List<OperationLine> all =
                operations.recent().stream()
                        .limit(MOST)
                        .map(state -> OperationLine.of(state, now))
                        .toList();
        lines.set(all);
        List<OperationLine> underWay =
                all.stream().filter(line -> !line.state().phase().isEnd()).toList();
        summary.set(summarise(all, underWay));
        if (underWay.isEmpty()) {
            stopTicking();
        } else if (active && !ticks) {
            ticks = true;
            ticking = scheduler.schedule(TICK, () -> ui.dispatch(this::tick));
        }
    }

    private void stopTicking() {
        ticks = false;
        ticking.cancel();
    }

    private void tick() {
        ticks = false;
        if (active) {
            update();
        }
    }

    private static String summarise(List<OperationLine> all, List<OperationLine> underWay) {
        if (underWay.size() == 1) {
            OperationState only = underWay.getFirst().state();
            return underWay.getFirst().title() + ": " + only.message();
        }
        if (!underWay.isEmpty()) {
            return underWay.size() + " operations under way";
        }
        return all.isEmpty() ? "No operations under way" : all.getFirst().state().message();
    }
}
