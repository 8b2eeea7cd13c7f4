package strongly.console.ui.logs;

import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;

/** Does something again and again while it runs. UI thread only. */
final class Ticker {
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Duration period;
    private final Runnable action;
    private Cancellable next = Cancellable.NONE;
    private boolean running;

    Ticker(Scheduler scheduler, UiDispatcher ui, Duration period, Runnable action) {
        this.scheduler = scheduler;
        this.ui = ui;
        this.period = period;
        this.action = action;
    }

    /** Runs from now on, or no longer. */
    void run(boolean now) {
        if (now == running) {
            return;
        }
        running = now;
        next.cancel();
        next = Cancellable.NONE;
        if (now) {
            schedule();
        }
    }

    private void schedule() {
        next = scheduler.schedule(period, () -> ui.dispatch(this::tick));
    }

    private void tick() {
        if (running) {
            action.run();
            schedule();
        }
    }
}
