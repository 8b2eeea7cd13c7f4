package strongly.console.service.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.api.ApiException;
import strongly.console.fake.Errors;
import strongly.console.fake.ScriptedClient;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;

class LogTailTest {
    private final ScriptedClient client = new ScriptedClient();
    private final ManualScheduler scheduler = new ManualScheduler();
    private int changes;
    private final LogFeed feed =
            new LogFeed(
                    new LogTail.Services(
                            client,
                            new SynchronousTaskRunner(),
                            scheduler,
                            new ImmediateUiDispatcher()),
                    () -> StoreLimits.DEFAULT,
                    null,
                    LogSource.of("a", "web"),
                    () -> changes++);

    private long asked() {
        return client.count("logs a");
    }

    private void failNext(ApiException failure) {
        client.failNext("logs a", failure);
    }

    @Test
    void asksNothingUntilSomebodyWatches() {
        scheduler.advance(Duration.ofMinutes(5));
        assertThat(asked()).isZero();
        feed.setActive(true);
        assertThat(asked()).isEqualTo(1);
        feed.setActive(false);
        scheduler.advance(Duration.ofMinutes(5));
        assertThat(asked()).isEqualTo(1);
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void slowsDownWhenItIsQuietAndSaysNothing() {
        feed.setActive(true);
        scheduler.advance(Duration.ofMinutes(1));
        int said = changes;
        long before = asked();
        scheduler.advance(Duration.ofMinutes(1));
        assertThat(asked() - before).isEqualTo(12);
        assertThat(changes).isEqualTo(said);
    }

    @Test
    void stopsWhereTheKeyMayNotReadUntilAskedAgain() {
        failNext(Errors.forbidden());
        feed.setActive(true);
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.FORBIDDEN);
        scheduler.advance(Duration.ofMinutes(5));
        assertThat(asked()).isEqualTo(1);
        feed.retry();
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.FOLLOWING);
    }

    @Test
    void stopsWhereTheAppIsGone() {
        feed.setActive(true);
        failNext(Errors.notFound());
        scheduler.advance(Duration.ofMinutes(5));
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.GONE);
        assertThat(scheduler.pending()).isZero();
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        failNext(Errors.limited(Duration.ofSeconds(40)));
        feed.setActive(true);
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.RETRYING);
        assertThat(feed.state().nextTry())
                .isEqualTo(scheduler.instant().plus(Duration.ofSeconds(40)));
        scheduler.advance(Duration.ofSeconds(39));
        assertThat(asked()).isEqualTo(1);
        scheduler.advance(Duration.ofSeconds(1));
        assertThat(asked()).isEqualTo(2);
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.FOLLOWING);
        assertThat(feed.state().nextTry()).isNull();
    }

    @Test
    void isStillThereWhenItIsLookedAtAgain() {
        feed.setActive(true);
        feed.setActive(false);
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.PAUSED);
        feed.setActive(true);
        assertThat(feed.state().phase()).isEqualTo(TailState.Phase.FOLLOWING);
    }
}
