package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.operations.Operations;
import strongly.console.task.Cancellable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Operations whose steps the test tells. */
public final class FakeOperations implements Operations {
    private final List<OperationState> recent = new ArrayList<>();
    private final List<Consumer<OperationState>> observers = new ArrayList<>();

    /** An operation on an app reaches a phase. */
    public void step(App app, OperationKind kind, Phase phase) {
        OperationState state =
                new OperationState(
                        "op-" + app.id(),
                        kind,
                        app.id(),
                        app.name(),
                        phase,
                        kind.label() + " under way",
                        Instant.EPOCH,
                        null,
                        -1,
                        -1,
                        null,
                        app,
                        null,
                        null,
                        "",
                        null);
        recent.removeIf(known -> known.id().equals(state.id()));
        recent.addFirst(state);
        List.copyOf(observers).forEach(observer -> observer.accept(state));
    }

    @Override
    public OperationState submit(OperationRequest request, Duration hold) {
        throw new UnsupportedOperationException("the table submits nothing by itself");
    }

    @Override
    public void cancel(String operationId) {}

    @Override
    public @Nullable OperationState activeFor(String appId) {
        return null;
    }

    @Override
    public List<OperationState> recent() {
        return List.copyOf(recent);
    }

    @Override
    public Cancellable observe(Consumer<OperationState> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }
}
