package strongly.console.service.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.fake.SampleApps;
import strongly.console.model.AppStatus;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.ui.apps.FakeStatusMonitor;

import java.util.ArrayList;
import java.util.List;

/** An app that is waited for is polled until it is told of, and told of once. */
class ReadyWatchTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final FakeStatusMonitor statuses = new FakeStatusMonitor();
    private final List<Notification> said = new ArrayList<>();
    private final ReadyWatch watch =
            new ReadyWatch(statuses, scheduler, new ImmediateUiDispatcher(), said::add);

    private boolean await(String id) {
        return watch.await(SampleApps.app(id, AppStatus.DEPLOYING));
    }

    @Test
    void readyIsSaidOnceAndThePollingEnds() {
        await("a");
        assertThat(statuses.watched()).containsExactly("a");
        statuses.answer("a", AppStatus.DEPLOYING, 2, 1);
        statuses.answer("b", AppStatus.RUNNING, 2, 2);
        assertThat(said).isEmpty();
        statuses.answer("a", AppStatus.RUNNING, 2, 2);
        statuses.answer("a", AppStatus.RUNNING, 2, 2);
        assertThat(said).extracting(Notification::title).containsExactly("a-name is ready");
        assertThat(statuses.watched()).isEmpty();
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void aFailureEndsTheWaiting() {
        await("a");
        statuses.answer("a", AppStatus.FAILED, 2, 0);
        assertThat(said)
                .extracting(Notification::title)
                .containsExactly("a-name failed before it was ready");
        assertThat(said.getFirst().bad()).isTrue();
        assertThat(watch.isAwaited("a")).isFalse();
    }

    @Test
    void anAppThatHadFailedIsWaitedForUntilItFailsAgain() {
        watch.await(SampleApps.app("a", AppStatus.FAILED));
        statuses.answer("a", AppStatus.FAILED, 2, 0);
        assertThat(said).isEmpty();
        statuses.answer("a", AppStatus.DEPLOYING, 2, 0);
        statuses.answer("a", AppStatus.FAILED, 2, 0);
        assertThat(said).hasSize(1);
    }

    @Test
    void whatNeverComesIsGivenUpAndSaid() {
        await("a");
        scheduler.advance(ReadyWatch.PATIENCE);
        assertThat(said)
                .extracting(Notification::title)
                .containsExactly("a-name is still not ready");
        assertThat(statuses.watched()).isEmpty();
    }

    @Test
    void onlySoManyAreWaitedFor() {
        for (int i = 0; i < ReadyWatch.MOST; i++) {
            assertThat(await("a" + i)).isTrue();
        }
        assertThat(await("one more")).isFalse();
        assertThat(await("a0")).isTrue();
        watch.close();
        assertThat(statuses.watched()).isEmpty();
        assertThat(scheduler.pending()).isZero();
    }
}
