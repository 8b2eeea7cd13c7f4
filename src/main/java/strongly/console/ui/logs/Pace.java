package strongly.console.ui.logs;

import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;

/**
 * Does something at once when asked, but not more often than once in a period: what is asked for in
 * between is done at its end. UI thread only.
 */
final class Pace {
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Duration period;
    private final Runnable action;
    private Cancellable next = Cancellable.NONE;
    private boolean resting;
    private boolean asked;

    Pace(Scheduler scheduler, UiDispatcher ui, Duration period, Runnable action) {
        this.scheduler = scheduler;
        this.ui = ui;
        this.period = period;
        this.action = action;
    }

    /** Asks for it. */
    void ask() {
        if (resting) {
            asked = true;
            return;
        }
        resting = true;
        next = scheduler.schedule(period, () -> ui.dispatch(this::onRested));
        action.run();
    }

    /** Does what is asked for next at once: somebody waits for it. */
    void hurry() {
        next.cancel();
        onRested();
    }

    private void onRested() {
        resting = false;
        if (asked) {
            asked = false;
            ask();
        }
    }

    /** Lets go of what was asked for. */
    void close() {
        next.cancel();
        asked = false;
    }
}
