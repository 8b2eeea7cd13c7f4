package strongly.console.service.operations;

import strongly.console.task.Cancellable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The newest state of each operation, and who follows them; UI thread only. */
final class OperationLog {
    private static final int MOST_ENDED = 100;

    private final Map<String, OperationState> states = new LinkedHashMap<>();
    private final List<Consumer<OperationState>> observers = new CopyOnWriteArrayList<>();

    void tell(OperationState state) {
        states.put(state.id(), state);
        if (state.phase().isEnd()) {
            forgetOldest();
        }
        observers.forEach(observer -> observer.accept(state));
    }

    private void forgetOldest() {
        long ended = states.values().stream().filter(state -> state.phase().isEnd()).count();
        Iterator<OperationState> oldestFirst = states.values().iterator();
        while (ended > MOST_ENDED && oldestFirst.hasNext()) {
            if (oldestFirst.next().phase().isEnd()) {
                oldestFirst.remove();
                ended--;
            }
        }
    }

    List<OperationState> newestFirst() {
        return new ArrayList<>(states.values()).reversed();
    }

    Cancellable observe(Consumer<OperationState> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }
}
