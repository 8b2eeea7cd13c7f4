package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.connection.BudgetSettings;
import strongly.console.service.connection.RequestBudget;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;

import java.time.Duration;

/** While the server limits, the countdown is told each second; otherwise nothing is. */
class BudgetWatchTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final RequestBudget budget = new RequestBudget(BudgetSettings.DEFAULT, scheduler);
    private int shown;
    private final BudgetWatch watch =
            new BudgetWatch(budget, scheduler, new ImmediateUiDispatcher(), () -> shown++);

    @Test
    void nothingIsToldWithoutALimit() {
        watch.start();
        scheduler.advance(Duration.ofMinutes(1));
        assertThat(shown).isZero();
    }

    @Test
    void theCountdownIsToldAndItsEnd() {
        watch.start();
        budget.limited(Duration.ofMillis(3_500));
        scheduler.advance(Duration.ofSeconds(10));
        assertThat(shown).isEqualTo(4);
    }

    @Test
    void aClosedWatchIsSilent() {
        watch.start();
        budget.limited(Duration.ofSeconds(9));
        watch.close();
        scheduler.advance(Duration.ofSeconds(10));
        assertThat(shown).isZero();
    }
}
