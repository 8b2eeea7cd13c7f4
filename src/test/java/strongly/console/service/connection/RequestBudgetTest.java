package strongly.console.service.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.api.RequestPriority;
import strongly.console.task.ManualScheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Requests pass at the rate, the user's first, and nobody starves. */
class RequestBudgetTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final RequestBudget budget = new RequestBudget(new BudgetSettings(10, 20), scheduler);
    private final List<String> passed = Collections.synchronizedList(new ArrayList<>());

    /** A request in a thread of its own, which waits until it stands in the queue or has passed. */
    private Thread request(String name, RequestPriority priority) {
        int before = budget.state().waiting() + passed.size();
        Thread thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        budget.enter(priority);
                                        passed.add(name);
                                    } catch (InterruptedException cancelled) {
                                        passed.add(name + " cancelled");
                                    }
                                });
        await(() -> budget.state().waiting() + passed.size() > before);
        return thread;
    }

    private static void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("did not happen within 10 s");
            }
            Thread.onSpinWait();
        }
    }

    private void drain(int burst) {
        for (int i = 0; i < burst; i++) {
            request("burst", RequestPriority.BACKGROUND);
        }
        await(() -> passed.size() == burst);
        passed.clear();
    }

    private void advanceUntilPassed(Duration by, int count) {
        scheduler.advance(by);
        await(() -> passed.size() == count);
    }

    @Test
    void aBurstPassesAtOnceAndThenTheRateHolds() {
        drain(20);
        for (int i = 0; i < 30; i++) {
            request("later", RequestPriority.VISIBLE);
        }
        assertThat(budget.state().waiting()).isEqualTo(30);
        advanceUntilPassed(SECOND, 10);
        assertThat(budget.state().waiting()).isEqualTo(20);
        advanceUntilPassed(SECOND.multipliedBy(2), 30);
    }

    @Test
    void theUsersRequestOvertakesWhatWaits() {
        drain(20);
        for (int i = 0; i < 20; i++) {
            request("background", RequestPriority.BACKGROUND);
        }
        request("user", RequestPriority.USER);
        advanceUntilPassed(Duration.ofMillis(200), 2);
        assertThat(passed).contains("user");
    }

    @Test
    void backgroundWorkIsNotStarved() {
        drain(20);
        request("background", RequestPriority.BACKGROUND);
        for (int i = 0; i < 30; i++) {
            request("user", RequestPriority.USER);
        }
        advanceUntilPassed(SECOND, 10);
        assertThat(passed).contains("background");
    }

    @Test
    void afterA429NothingPassesUntilTheServersTimeThenAtHalfTheRate() {
        budget.limited(Duration.ofSeconds(12));
        for (int i = 0; i < 20; i++) {
            request("waits", RequestPriority.USER);
        }
        assertThat(budget.state().isLimited()).isTrue();
        assertThat(budget.state().resumingIn()).isEqualTo(Duration.ofSeconds(12));
        scheduler.advance(Duration.ofSeconds(11));
        assertThat(passed).isEmpty();
        scheduler.advance(Duration.ofSeconds(1));
        assertThat(budget.state().allowed()).isBetween(5.0, 6.0);
        await(() -> !passed.isEmpty());
        scheduler.advance(Duration.ofMinutes(2));
        await(() -> passed.size() == 20);
        assertThat(budget.state().allowed()).isEqualTo(10.0);
    }

    @Test
    void many429sOfOneWaveHalveTheRateOnce() {
        for (int i = 0; i < 8; i++) {
            budget.limited(Duration.ofSeconds(2));
        }
        assertThat(budget.state().allowed()).isEqualTo(5.0);
    }

    @Test
    void aCancelledRequestLeavesItsPlace() throws InterruptedException {
        drain(20);
        Thread waiting = request("waits", RequestPriority.USER);
        waiting.interrupt();
        waiting.join();
        assertThat(passed).containsExactly("waits cancelled");
        assertThat(budget.state().waiting()).isZero();
    }
}
