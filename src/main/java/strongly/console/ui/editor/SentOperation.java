package strongly.console.ui.editor;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.OperationRequest;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.Operations;
import strongly.console.task.Cancellable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends a request and follows that one operation, from its first state on. UI thread only. */
final class SentOperation {
    private final Consumer<OperationState> receiver;
    private final List<OperationState> early = new ArrayList<>();
    private final Cancellable pin;
    private @Nullable String id;

    private SentOperation(Operations operations, Consumer<OperationState> receiver) {
        this.receiver = receiver;
        this.pin = operations.observe(this::onState);
    }

    /** Sends it at once. */
    static void send(
            Operations operations, OperationRequest request, Consumer<OperationState> receiver) {
        SentOperation sent = new SentOperation(operations, receiver);
        OperationState first = operations.submit(request, Duration.ZERO);
        sent.begin(first);
    }

    /** States may come before it is known whose they are: while the request is submitted. */
    private void begin(OperationState first) {
        id = first.id();
        List<OperationState> own =
                early.stream().filter(state -> state.id().equals(first.id())).toList();
        early.clear();
        if (own.isEmpty() || !own.getLast().equals(first)) {
            deliver(first);
        } else {
            own.forEach(this::deliver);
        }
    }

    private void deliver(OperationState state) {
        if (state.phase().isEnd()) {
            pin.cancel();
        }
        receiver.accept(state);
    }

    private void onState(OperationState state) {
        if (id == null) {
            early.add(state);
        } else if (state.id().equals(id)) {
            deliver(state);
        }
    }
}
