package strongly.console.service.logs.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.fake.ScriptedClient;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

class LogFeedPoolTest {
    private static final LogSource APP = LogSource.of("a", "shop");

    @TempDir Path folder;
    private final ScriptedClient client = new ScriptedClient();
    private final ManualScheduler clock =
            new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
    private final StringBuilder written = new StringBuilder();
    private int changes;

    private LogFeedPool pool() {
        return new LogFeedPool(
                new LogTail.Services(
                        client, new SynchronousTaskRunner(), clock, new ImmediateUiDispatcher()),
                () -> StoreLimits.DEFAULT,
                new LogArchive(folder, DiskLimits.DEFAULT));
    }

    private void write(String message) {
        written.append(clock.instant()).append(' ').append(message).append('\n');
        client.setLogs("a", written.toString());
    }

    private static List<String> messages(LogFeed feed) {
        LogSnapshot lines = feed.store().snapshot();
        return LongStream.range(lines.first(), lines.end())
                .mapToObj(number -> lines.text(number).substring(21))
                .toList();
    }

    @Test
    void twoViewersOfOneAppAskAndKeepOnce() {
        write("one");
        LogFeedPool pool = pool();
        LogFeedPool.Watch details = pool.watch(APP, () -> changes++);
        details.setActive(true);
        LogFeedPool.Watch together = pool.watch(APP, () -> changes++);
        together.setActive(true);
        details.setActive(false);
        clock.advance(Duration.ofSeconds(5));
        write("two");
        clock.advance(Duration.ofSeconds(5));
        assertThat(messages(together.feed())).containsExactly("one", "two");
        together.close();
        details.setActive(true);
        clock.advance(Duration.ofSeconds(5));
        assertThat(messages(details.feed())).containsExactly("one", "two");
        pool.close();

        LogFeedPool later = pool();
        LogFeedPool.Watch again = later.watch(APP, () -> {});
        again.setActive(true);
        assertThat(messages(again.feed())).containsExactly("one", "two");
        later.close();
    }

    @Test
    void aFeedFollowsWhileAnyOfItsViewersIsLookedAt() {
        LogFeedPool pool = pool();
        LogFeedPool.Watch one = pool.watch(APP, () -> changes++);
        LogFeedPool.Watch other = pool.watch(APP, () -> {});
        one.setActive(true);
        other.setActive(true);
        long asked = client.count("logs a");
        assertThat(asked).isEqualTo(1);
        one.setActive(false);
        clock.advance(Duration.ofSeconds(20));
        assertThat(client.count("logs a")).isGreaterThan(asked);
        other.close();
        asked = client.count("logs a");
        clock.advance(Duration.ofSeconds(20));
        assertThat(client.count("logs a")).isEqualTo(asked);
        int told = changes;
        write("three");
        one.setActive(true);
        assertThat(changes).isGreaterThan(told);
        pool.close();
    }

    @Test
    void anAppUnderAnotherNameIsTheSame() {
        LogFeedPool pool = pool();
        LogFeedPool.Watch before = pool.watch(APP, () -> {});
        LogFeedPool.Watch renamed = pool.watch(LogSource.of("a", "store"), () -> {});
        LogFeedPool.Watch container = pool.watch(new LogSource("a", "store", "web"), () -> {});
        assertThat(renamed.feed()).isSameAs(before.feed());
        assertThat(container.feed()).isNotSameAs(before.feed());
        pool.close();
    }

    @Test
    void onlyAFewThatNobodyWatchesAreHeld() {
        LogFeedPool pool = pool();
        LogFeedPool.Watch first = pool.watch(APP, () -> {});
        LogFeed held = first.feed();
        first.close();
        for (int i = 0; i < 3; i++) {
            pool.watch(LogSource.of("b" + i, "b"), () -> {}).close();
        }
        try (LogFeedPool.Watch again = pool.watch(APP, () -> {})) {
            assertThat(again.feed()).isSameAs(held);
        }
        for (int i = 0; i < 4; i++) {
            pool.watch(LogSource.of("c" + i, "c"), () -> {}).close();
        }
        try (LogFeedPool.Watch anew = pool.watch(APP, () -> {})) {
            assertThat(anew.feed()).isNotSameAs(held);
        }
        pool.close();
    }
}
