package strongly.console.service.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that keeps activity and status in a history file, and says on standard
 * output how much of it is written: {@code main(file, prefix, count)}, without end where count is
 * 0.
 */
public final class HistoryWriterProgram {
    private static final int BATCH = 50;

    private HistoryWriterProgram() {}

    /** Writes, and says {@code written N} after each batch and every notice. */
    public static void main(String[] args) throws InterruptedException {
        int count = Integer.parseInt(args[2]);
        try (HistoryDatabase database =
                new HistoryDatabase(
                        Path.of(args[0]), HistoryLimits.DEFAULT, InstantSource.system())) {
            database.observe(notice -> System.out.println("notice " + notice));
            History history = database.of("here");
            for (int i = 1; count == 0 || i <= count; i++) {
                history.recordActivity(entry(args[1] + i));
                history.recordSample(
                        args[1], new StatusSample(Instant.now(), "state-" + i % 7, i % 3, 3));
                if (i % BATCH == 0) {
                    settle(database);
                    System.out.println("written " + i);
                }
            }
        }
    }

    /** A write is called before its batch is committed; one of the next batch comes after. */
    private static void settle(HistoryDatabase database) throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            CountDownLatch done = new CountDownLatch(1);
            do {
                // what found the file locked for long is written with what comes next
                database.write(connection -> done.countDown());
            } while (!done.await(1, TimeUnit.SECONDS));
        }
    }

    private static ActivityEntry entry(String id) {
        return new ActivityEntry(
                id,
                Instant.now(),
                "me",
                "Stop",
                "a",
                "shop",
                "POST /apps/a/stop",
                ActivityEntry.Outcome.SUCCEEDED,
                "stopped",
                Duration.ZERO,
                null);
    }
}
