package strongly.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.api.RequestPriority;
import strongly.console.service.connection.BudgetSettings;
import strongly.console.service.connection.RequestBudget;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The popover says what is used, what waits and what the server asked for, and sets the size. */
class BudgetViewModelTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final RequestBudget budget = new RequestBudget(BudgetSettings.DEFAULT, scheduler);
    private final List<BudgetSettings> kept = new ArrayList<>();
    private final BudgetViewModel model =
            new BudgetViewModel(budget, kept::add, scheduler, new ImmediateUiDispatcher());

    @Test
    void whatIsUsedIsCounted() throws InterruptedException {
        for (int i = 0; i < 15; i++) {
            budget.enter(RequestPriority.VISIBLE);
        }
        model.activate();
        assertThat(model.usedProperty().get()).isEqualTo("1.5 requests a second used, 10 allowed");
        assertThat(model.waitingProperty().get()).isEqualTo("No request waits");
        assertThat(model.limitProperty().get()).isEmpty();
    }

    @Test
    void aLimitCountsDownThenRecovers() {
        model.activate();
        budget.limited(Duration.ofSeconds(12));
        scheduler.advance(Duration.ofSeconds(1));
        assertThat(model.limitProperty().get())
                .isEqualTo("Limited by the server, resuming in 11 s");
        scheduler.advance(Duration.ofSeconds(12));
        assertThat(model.limitProperty().get()).contains("the rate returns to 10");
        scheduler.advance(Duration.ofMinutes(2));
        assertThat(model.limitProperty().get()).isEmpty();
    }

    @Test
    void offScreenItLooksNoMore() {
        model.activate();
        model.deactivate();
        budget.limited(Duration.ofSeconds(12));
        scheduler.advance(Duration.ofSeconds(5));
        assertThat(model.limitProperty().get()).isEmpty();
    }

    @Test
    void theSizeIsSetWithinBoundsAndKept() {
        model.set(5_000, 0);
        assertThat(kept).containsExactly(new BudgetSettings(1_000, 1));
        assertThat(budget.settings()).isEqualTo(new BudgetSettings(1_000, 1));
        model.set(1_000, 1);
        assertThat(kept).hasSize(1);
    }
}
