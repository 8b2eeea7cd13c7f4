package strongly.console.service.status;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;

import strongly.console.api.ApiException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RequestPriority;
import strongly.console.fake.Errors;
import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.task.Cancellable;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Who is polled when, on a clock turned by hand. */
class PollingStatusMonitorTest {
    private final ScriptedClient client = new ScriptedClient();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final ManualScheduler clock = new ManualScheduler();
    private final PollingStatusMonitor monitor = monitor(new SynchronousTaskRunner());

    private PollingStatusMonitor monitor(TaskRunner runner) {
        return new PollingStatusMonitor(
                client,
                catalog,
                runner,
                clock,
                new ImmediateUiDispatcher(),
                new SplittableRandom(1),
                StatusPolling.DEFAULT);
    }

    private long polls(String id, Duration during) {
        long before = client.count("status " + id);
        clock.advance(during);
        return client.count("status " + id) - before;
    }

    private void holds(String id, AppStatus state) {
        catalog.put(app(id, state));
        client.setStatus(id, status(state, 2, 2));
    }

    @Test
    void nothingShownIsNotPolled() {
        holds("a", AppStatus.RUNNING);
        assertThat(polls("a", Duration.ofMinutes(10))).isZero();
        assertThat(clock.pending()).isZero();
    }

    @Test
    void theSelectedAppIsPolledAtOnceAndEveryThreeSeconds() {
        holds("a", AppStatus.RUNNING);
        monitor.setSelected("a");
        assertThat(client.count("status a")).isEqualTo(1);
        assertThat(polls("a", Duration.ofMinutes(1))).isBetween(18L, 22L);
    }

    @Test
    void aVisibleAppIsPolledEveryFifteenSeconds() {
        holds("a", AppStatus.RUNNING);
        monitor.setVisible(List.of("a"));
        assertThat(polls("a", Duration.ofMinutes(5))).isBetween(18L, 23L);
    }

    @Test
    void aRowThatIsScrolledPastCostsNoRequest() {
        monitor.setVisible(List.of("a", "b"));
        clock.advance(Duration.ofMillis(100));
        monitor.setVisible(List.of("c"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.calls()).containsExactly("status c");
    }

    @Test
    void aPinnedAppIsPolledLikeAVisibleOne() {
        monitor.setPinned(Set.of("a"));
        assertThat(polls("a", Duration.ofMinutes(1))).isBetween(4L, 6L);
    }

    @Test
    void anAppInTransitionIsPolledEverySecondUntilItIsThere() {
        holds("a", AppStatus.STARTING);
        monitor.setVisible(List.of("a"));
        assertThat(polls("a", Duration.ofSeconds(10))).isBetween(9L, 11L);
        client.setStatus("a", status(AppStatus.RUNNING, 2, 2));
        clock.advance(Duration.ofSeconds(2));
        assertThat(polls("a", Duration.ofMinutes(1))).isBetween(3L, 5L);
    }

    @Test
    void aTransitionWithoutNewsIsLookedAtAsRarelyAsAnAppAtRest() {
        holds("a", AppStatus.PENDING);
        monitor.setVisible(List.of("a"));
        assertThat(polls("a", Duration.ofMinutes(4))).isBetween(220L, 260L);
        clock.advance(Duration.ofMinutes(2));
        assertThat(polls("a", Duration.ofMinutes(1))).isBetween(3L, 5L);
        client.setStatus("a", status(AppStatus.BUILDING, 0, 2));
        clock.advance(Duration.ofSeconds(17));
        assertThat(polls("a", Duration.ofSeconds(10))).as("news").isBetween(9L, 11L);
        clock.advance(Duration.ofMinutes(6));
        Cancellable pin = monitor.watch("a");
        assertThat(polls("a", Duration.ofSeconds(10))).as("watched").isBetween(9L, 11L);
        pin.cancel();
    }

    @Test
    void manyAppsInTransitionShareTheRate() {
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> "app" + i).toList();
        ids.forEach(id -> holds(id, AppStatus.DEPLOYING));
        monitor.setVisible(ids);
        clock.advance(Duration.ofSeconds(20));
        int before = client.calls().size();
        clock.advance(Duration.ofSeconds(100));
        assertThat(client.calls().size() - before).isBetween(360, 440);
    }

    @Test
    void fiftyVisibleRowsStayBelowFourRequestsASecond() {
        List<String> ids = IntStream.range(0, 50).mapToObj(i -> "app" + i).toList();
        monitor.setVisible(ids);
        monitor.setSelected("app0");
        clock.advance(Duration.ofSeconds(20));
        int before = client.calls().size();
        clock.advance(Duration.ofSeconds(60));
        assertThat(client.calls().size() - before).isBetween(190, 240);
    }

    /** Waking costs more than asking: rows at rest are asked a few at a time, once a second. */
    @Test
    void fiftyVisibleRowsShareTheirMoments() {
        monitor.setVisible(IntStream.range(0, 50).mapToObj(i -> "app" + i).toList());
        clock.advance(Duration.ofMinutes(5));
        int moments = 0;
        int most = 0;
        for (int millis = 0; millis < 60_000; millis += 10) {
            int before = client.calls().size();
            clock.advance(Duration.ofMillis(10));
            int asked = client.calls().size() - before;
            moments += asked > 0 ? 1 : 0;
            most = Math.max(most, asked);
        }
        assertThat(moments).isBetween(30, 60);
        assertThat(most).as("still spread over many").isLessThan(20);
    }

    @Test
    void appsInTransitionThatNothingShowsArePolledInTheBackgroundAndBounded() {
        for (int i = 0; i < 100; i++) {
            holds("app" + i, AppStatus.BUILDING);
        }
        clock.advance(Duration.ofSeconds(15));
        assertThat(client.calls().stream().distinct()).hasSize(PollInterest.MOST_UNSEEN);
        assertThat(client.priorities()).containsOnly(RequestPriority.BACKGROUND);
    }

    @Test
    void leavingTheScreenEndsThePolls() {
        monitor.setSelected("a");
        clock.advance(Duration.ofSeconds(5));
        monitor.setSelected(null);
        assertThat(polls("a", Duration.ofMinutes(5))).isZero();
        assertThat(clock.pending()).isZero();
        assertThat(monitor.latest("a")).isNotNull();
        assertThat(monitor.latest("a").nextPoll()).isNull();
    }

    @Test
    void comingBackSoonWaitsForTheNextTurn() {
        monitor.setVisible(List.of("a"));
        clock.advance(Duration.ofSeconds(2));
        monitor.setVisible(List.of());
        monitor.setVisible(List.of("a"));
        assertThat(polls("a", Duration.ofSeconds(5))).isZero();
        assertThat(polls("a", Duration.ofSeconds(15))).isEqualTo(1);
    }

    @Test
    void aWatchedAppIsPolledEverySecondUntilAllHandlesAreReleased() {
        Cancellable first = monitor.watch("a");
        Cancellable second = monitor.watch("a");
        assertThat(polls("a", Duration.ofSeconds(10))).isBetween(9L, 11L);
        first.cancel();
        first.cancel();
        assertThat(polls("a", Duration.ofSeconds(10))).isBetween(9L, 11L);
        second.cancel();
        assertThat(polls("a", Duration.ofSeconds(60))).isZero();
    }

    @Test
    void aHiddenWindowPollsTenTimesMoreRarely() {
        monitor.setSelected("a");
        monitor.setWindowVisible(false);
        assertThat(polls("a", Duration.ofMinutes(5))).isBetween(9L, 11L);
        monitor.setWindowVisible(true);
        assertThat(polls("a", Duration.ofMinutes(1))).isBetween(18L, 22L);
    }

    @Test
    void atMostOneRequestAnAppIsInFlight() {
        QueuedTaskRunner runner = new QueuedTaskRunner();
        PollingStatusMonitor slow = monitor(runner);
        slow.setSelected("a");
        clock.advance(Duration.ofMinutes(1));
        slow.refresh("a");
        slow.watch("a");
        assertThat(runner.waiting()).isEqualTo(1);
        runner.runNext();
        assertThat(runner.waiting()).as("the look asked for meanwhile").isEqualTo(1);
    }

    @Test
    void leavingCancelsTheRequestInFlight() {
        QueuedTaskRunner runner = new QueuedTaskRunner();
        PollingStatusMonitor slow = monitor(runner);
        slow.setSelected("a");
        slow.setSelected(null);
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void failuresBackOffAndASuccessEndsIt() {
        monitor.setSelected("a");
        for (int i = 0; i < 6; i++) {
            client.failNext("status a", Errors.garbage());
        }
        clock.advance(Duration.ofSeconds(4));
        assertThat(polls("a", Duration.ofSeconds(60))).isLessThan(5);
        clock.advance(Duration.ofMinutes(10));
        assertThat(polls("a", Duration.ofSeconds(60))).isBetween(18L, 22L);
    }

    @Test
    void anErrorKeepsTheNewestGoodAnswer() {
        monitor.setSelected("a");
        client.failNext("status a", Errors.garbage());
        clock.advance(Duration.ofSeconds(4));
        ObservedStatus seen = monitor.latest("a");
        assertThat(seen).isNotNull();
        assertThat(seen.error()).hasMessageContaining("not JSON");
        assertThat(seen.status()).isEqualTo(status(AppStatus.RUNNING, 2, 2));
        assertThat(seen.nextPoll()).isAfter(clock.instant());
    }

    @Test
    void retryAfterIsHonoured() {
        client.failNext("status a", Errors.limited(Duration.ofSeconds(90)));
        monitor.setSelected("a");
        assertThat(polls("a", Duration.ofSeconds(80))).isZero();
        assertThat(polls("a", Duration.ofSeconds(20))).isPositive();
    }

    @Test
    void aGoneAppLeavesTheCatalogAndIsPolledNoMore() {
        holds("a", AppStatus.RUNNING);
        List<ApiException> errors = new ArrayList<>();
        monitor.observe(seen -> errors.add(seen.error()));
        client.failNext("status a", Errors.notFound());
        client.failNext("get a", Errors.notFound());
        monitor.setSelected("a");
        assertThat(catalog.find("a")).isNull();
        assertThat(errors).hasOnlyElementsOfType(NotFoundException.class).hasSize(1);
        assertThat(polls("a", Duration.ofMinutes(5))).isZero();
    }

    @Test
    void anAppWhoseRecordIsThereIsNotGoneWithoutARuntime() {
        App app = app("a", AppStatus.PENDING);
        catalog.put(app);
        client.with(app).setStatus("a", status(AppStatus.RUNNING, 2, 2));
        client.failNext("status a", Errors.notFound());
        monitor.setSelected("a");
        assertThat(catalog.find("a")).isEqualTo(app);
        ObservedStatus seen = monitor.latest("a");
        assertThat(seen).isNotNull();
        assertThat(seen.error()).isInstanceOf(NotFoundException.class);
        assertThat(seen.nextPoll()).as("it may get one").isAfter(clock.instant());
        clock.advance(Duration.ofSeconds(30));
        assertThat(monitor.latest("a"))
                .extracting(ObservedStatus::status)
                .isEqualTo(status(AppStatus.RUNNING, 2, 2));
    }

    @Test
    void whereTheRecordCannotBeReadNothingIsTakenAway() {
        holds("a", AppStatus.RUNNING);
        client.failNext("status a", Errors.notFound());
        client.failNext("get a", Errors.garbage());
        monitor.setSelected("a");
        assertThat(catalog.find("a")).isNotNull();
    }

    @Test
    void aForbiddenAppIsPolledNoMoreUntilAsked() {
        client.failNext("status a", Errors.forbidden());
        monitor.setSelected("a");
        assertThat(polls("a", Duration.ofMinutes(5))).isZero();
        monitor.refresh("a");
        assertThat(polls("a", Duration.ofSeconds(30))).isPositive();
    }

    @Test
    void settingTheDateBackChangesNothing() {
        monitor.setSelected("a");
        clock.shiftWallClock(Duration.ofDays(-1));
        assertThat(polls("a", Duration.ofMinutes(1))).isBetween(18L, 22L);
    }

    @Test
    void aRecordThatDisagreesIsLookedAtAtOnce() {
        holds("a", AppStatus.RUNNING);
        monitor.setVisible(List.of("a"));
        clock.advance(Duration.ofSeconds(2));
        long before = client.count("status a");
        holds("a", AppStatus.DEPLOYING);
        assertThat(client.count("status a")).isEqualTo(before + 1);
    }

    @Test
    void anAnswerTellsWhenTheNextLookIsDue() {
        List<ObservedStatus> seen = new ArrayList<>();
        monitor.observe(seen::add);
        monitor.setSelected("a");
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().nextPoll())
                .isBetween(clock.instant().plusMillis(2600), clock.instant().plusMillis(3400));
    }

    @Test
    void closedItAsksNothing() {
        monitor.setSelected("a");
        monitor.close();
        assertThat(polls("a", Duration.ofMinutes(1))).isZero();
    }
}
