package strongly.console.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import strongly.console.service.connection.BudgetSettings;
import strongly.console.service.connection.BudgetState;
import strongly.console.service.connection.RequestBudget;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a connection's requests use of their budget, and how large it is. Looks every second while
 * it is on screen. UI thread only.
 */
public final class BudgetViewModel {
    /** Most requests a second that can be set. */
    public static final int MOST_PER_SECOND = 1_000;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RequestBudget budget;
    private final Consumer<BudgetSettings> keep;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final ReadOnlyStringWrapper used = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper limit = new ReadOnlyStringWrapper("");
    private Cancellable timer = Cancellable.NONE;
    private boolean shown;

    /**
     * The budget of a connection.
     *
     * @param keep keeps what was set for the next start
     */
    public BudgetViewModel(
            RequestBudget budget,
            Consumer<BudgetSettings> keep,
            Scheduler scheduler,
            UiDispatcher ui) {
        this.budget = budget;
        this.keep = keep;
        this.scheduler = scheduler;
        this.ui = ui;
    }

    /** The rate used and the rate allowed. */
    public ReadOnlyStringProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** How many requests wait. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What the server asked for; empty where it did not. */
    public ReadOnlyStringProperty limitProperty() {
        return limit.getReadOnlyProperty();
    }

    /** How large the budget is set. */
    public BudgetSettings settings() {
        return budget.settings();
    }

    /** Sets how large the budget is, from now on. Numbers out of range are taken to the nearest. */
    public void set(int perSecond, int burst) {
        BudgetSettings wanted =
                new BudgetSettings(
                        Math.clamp(perSecond, 1, MOST_PER_SECOND),
                        Math.clamp(burst, 1, MOST_PER_SECOND));
        if (!wanted.equals(budget.settings())) {
            budget.set(wanted);
            keep.accept(wanted);
            show();
        }
    }

    /** Begins to look. */
    public void activate() {
        shown = true;
        look();
    }

    /** Looks no more. */
    public void deactivate() {
        shown = false;
        timer.cancel();
    }

    private void look() {
        if (shown) {
            show();
            timer = scheduler.schedule(LOOK, () -> ui.dispatch(this::look));
        }
    }

    private void show() {
        BudgetState now = budget.state();
        double full = budget.settings().perSecond();
        used.set(
                String.format(
                        Locale.ROOT,
                        "%.1f requests a second used, %.0f allowed",
                        now.used(),
                        now.allowed()));
        waiting.set(
                now.waiting() == 0
                        ? "No request waits"
                        : now.waiting() == 1
                                ? "1 request waits"
                                : now.waiting() + " requests wait");
        if (now.isLimited()) {
            limit.set("Limited by the server, resuming in " + seconds(now.resumingIn()) + " s");
        } else if (now.allowed() < full) {
            limit.set(
                    String.format(
                            Locale.ROOT,
                            "The server asked for fewer requests; the rate returns to %.0f by and"
                                    + " by",
                            full));
        } else {
            limit.set("");
        }
    }

    /** Whole seconds, never zero while something is left. */
    public static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
