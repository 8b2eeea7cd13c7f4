package strongly.console.app;

import strongly.console.service.connection.RequestBudget;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;

/**
 * Tells each second how the budget stands while the server limits it, and once when that ends: the
 * catalog is silent meanwhile, since its own requests wait too.
 */
final class BudgetWatch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RequestBudget budget;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final Runnable show;
    private volatile boolean closed;
    private volatile Cancellable timer = Cancellable.NONE;
    private boolean limited;

    /**
     * A watch.
     *
     * @param show called on the UI thread
     */
    BudgetWatch(RequestBudget budget, Scheduler scheduler, UiDispatcher ui, Runnable show) {
        this.budget = budget;
        this.scheduler = scheduler;
        this.ui = ui;
        this.show = show;
    }

    void start() {
        timer = scheduler.schedule(LOOK, this::look);
    }

    private void look() {
        if (closed) {
            return;
        }
        boolean now = budget.state().isLimited();
        if (now || limited) {
            ui.dispatch(
                    () -> {
                        if (!closed) {
                            show.run();
                        }
                    });
        }
        limited = now;
        start();
    }

    @Override
    public void close() {
        closed = true;
        timer.cancel();
    }
}
