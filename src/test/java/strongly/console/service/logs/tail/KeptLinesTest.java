package strongly.console.service.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.ModelLogServer.Habits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** What was read before a crash is there at the next start, and what was missed is a gap. */
class KeptLinesTest {
    private static final Instant START = Instant.parse("2026-01-15T10:30:00Z");
    @TempDir Path folder;
    private ModelLogServer server = new ModelLogServer(Habits.GOOD, START);

    private LogFeed feed() {
        LogFeed feed =
                new LogFeed(
                        new LogTail.Services(
                                server.client(),
                                new SynchronousTaskRunner(),
                                new ManualScheduler(server.now()),
                                new ImmediateUiDispatcher()),
                        () -> StoreLimits.DEFAULT,
                        new LogArchive(folder, DiskLimits.DEFAULT),
                        LogSource.of("app", "shop"),
                        () -> {});
        feed.setActive(true);
        return feed;
    }

    private static List<String> lines(LogFeed feed, boolean gaps) {
        LogSnapshot lines = feed.store().snapshot();
        return LongStream.range(lines.first(), lines.end())
                .filter(number -> lines.isGap(number) == gaps)
                .mapToObj(lines::text)
                .toList();
    }

    private void write(int count, String text) {
        for (int i = 0; i < count; i++) {
            server.write(0, text + " " + i);
            server.advance(Duration.ofMillis(200));
        }
    }

    @Test
    void linesReadBeforeAreThereAndNoneIsDoubled() {
        write(500, "first run");
        feed(); // and the console ends without a word
        write(200, "meanwhile");
        LogFeed later = feed();
        assertThat(lines(later, false)).isEqualTo(server.everything());
        assertThat(lines(later, true)).isEmpty();
        LogFeed third = feed();
        assertThat(lines(third, false)).isEqualTo(server.everything());
    }

    @Test
    void whatTheServerNoLongerHasIsAGap() {
        write(500, "before the crash");
        List<String> before = server.everything();
        feed();
        Instant crash = server.now();
        server = new ModelLogServer(Habits.GOOD, crash.plusSeconds(40));
        write(10, "after the crash");
        LogFeed later = feed();
        assertThat(lines(later, false))
                .startsWith(before.toArray(String[]::new))
                .endsWith(server.everything().toArray(String[]::new))
                .hasSize(510);
        assertThat(lines(later, true)).hasSize(1);
        assertThat(lines(later, true).getFirst()).startsWith("Possible gap between 10:31:39");
        LogFeed third = feed();
        assertThat(lines(third, true)).hasSize(1);
        assertThat(lines(third, false)).hasSize(510);
    }
}
