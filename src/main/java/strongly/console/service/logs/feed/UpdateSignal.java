package strongly.console.service.logs.feed;

import strongly.console.task.UiDispatcher;

import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the UI thread that there is something new, once for however often it was said. */
final class UpdateSignal {
    private final UiDispatcher ui;
    private final Runnable action;
    private final AtomicBoolean raised = new AtomicBoolean();

    UpdateSignal(UiDispatcher ui, Runnable action) {
        this.ui = ui;
        this.action = action;
    }

    /** Says so; any thread. */
    void raise() {
        if (raised.compareAndSet(false, true)) {
            ui.dispatch(this::run);
        }
    }

    private void run() {
        raised.set(false);
        action.run();
    }
}
