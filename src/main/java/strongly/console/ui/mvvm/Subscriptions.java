package strongly.console.ui.mvvm;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import strongly.console.task.Cancellable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Listeners that are released together. UI thread only. */
public final class Subscriptions {
    private final List<Cancellable> pins = new ArrayList<>();

    /** Keeps a pin to release with the others. */
    public void add(Cancellable pin) {
        pins.add(pin);
    }

    /** Calls the receiver now and at every change of the value. */
    public <T extends @Nullable Object> void follow(
            ObservableValue<T> value, Consumer<? super T> receiver) {
        ChangeListener<T> listener = (source, before, now) -> receiver.accept(now);
        value.addListener(listener);
        pins.add(() -> value.removeListener(listener));
        receiver.accept(value.getValue());
    }

    /** Calls the action at every invalidation of the source. */
    public void onInvalidated(Observable source, Runnable action) {
        InvalidationListener listener = observable -> action.run();
        source.addListener(listener);
        pins.add(() -> source.removeListener(listener));
    }

    /** Releases everything. */
    public void release() {
        pins.forEach(Cancellable::cancel);
        pins.clear();
    }
}
