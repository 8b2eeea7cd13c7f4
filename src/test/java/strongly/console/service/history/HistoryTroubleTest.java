package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.task.ManualScheduler;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The console works on without history, says why, and keeps it again as soon as it can. */
class HistoryTroubleTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir Path folder;

    private final ManualScheduler clock = new ManualScheduler(NOW);
    private final LinkedBlockingQueue<HistoryNotice> notices = new LinkedBlockingQueue<>();

    private HistoryDatabase database() {
        HistoryDatabase database =
                new HistoryDatabase(folder.resolve("history.db"), HistoryLimits.DEFAULT, clock);
        database.observe(notices::add);
        return database;
    }

    private static void record(HistoryDatabase database, String id) {
        database.of("here")
                .recordActivity(
                        new ActivityEntry(
                                id,
                                NOW,
                                "me",
                                "Stop",
                                "a",
                                "shop",
                                "POST /apps/a/stop",
                                ActivityEntry.Outcome.SUCCEEDED,
                                "stopped",
                                Duration.ZERO,
                                null));
    }

    private static List<String> ids(HistoryDatabase database) {
        return database.of("here").activity(ActivityQuery.newest(1000)).stream()
                .map(ActivityEntry::operationId)
                .toList();
    }

    private List<HistoryNotice.Kind> kinds() {
        return notices.stream().map(HistoryNotice::kind).toList();
    }

    private HistoryNotice nextNotice() throws InterruptedException {
        HistoryNotice notice = notices.poll(20, TimeUnit.SECONDS);
        assertThat(notice).isNotNull();
        return notice;
    }

    /**
     * Waits until what was given is written and told of. A write is called before its batch is
     * committed, so only a second one, which comes in a later batch, is sure to come after.
     */
    private static void settle(HistoryDatabase database) {
        for (int round = 0; round < 2; round++) {
            CountDownLatch done = new CountDownLatch(1);
            database.write(connection -> done.countDown());
            try {
                assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    @Test
    void aDamagedFileIsToldInTheWindow() throws IOException {
        clock.shiftWallClock(Duration.ofNanos(123_456_789));
        Files.writeString(folder.resolve("history.db"), "no database ".repeat(500));
        try (HistoryDatabase database = database()) {
            record(database, "1");
            settle(database);
            assertThat(ids(database)).containsExactly("1");
            assertThat(database.problem()).isNull();
        }
        assertThat(kinds()).containsExactly(HistoryNotice.Kind.SET_ASIDE);
        assertThat(notices.peek().text()).contains("history.db.damaged-2026-01-15T10-30-00.123Z,");
    }

    @Test
    void damageThatShowsInUseIsSetAsideToo() throws Exception {
        try (HistoryDatabase database = database()) {
            for (int i = 0; i < 3000; i++) {
                record(database, "before-" + i);
            }
        }
        Path file = folder.resolve("history.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            // the first pages stay: the file opens like a good one
            for (long at = 6 * 4096; at < bytes.length(); at++) {
                bytes.seek(at);
                bytes.write(0xA5);
                at += 15;
            }
        }
        try (HistoryDatabase database = database()) {
            ids(database);
            record(database, "after");
            settle(database);
            record(database, "later");
            settle(database);
            assertThat(ids(database)).contains("later");
            assertThat(database.problem()).isNull();
        }
        assertThat(kinds()).contains(HistoryNotice.Kind.SET_ASIDE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("history.db.damaged-"));
        }
    }

    @Test
    void aLockedFileIsWaitedForWithoutHistory() throws Exception {
        try (HistoryDatabase database = database()) {
            record(database, "1");
            settle(database);
            try (Connection other =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve("history.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                statement.execute("DELETE FROM tombstone");
                record(database, "late");
                assertThat(nextNotice().text()).contains("another program has locked its file");
                assertThat(database.problem()).contains("another program has locked its file");
                assertThat(ids(database)).as("reading goes on").containsExactly("1");
                statement.execute("ROLLBACK");
            }
            record(database, "2");
            settle(database);
            assertThat(database.problem()).isNull();
            assertThat(ids(database)).containsExactlyInAnyOrder("1", "late", "2");
        }
        assertThat(kinds()).containsExactly(HistoryNotice.Kind.KEPT_AGAIN);
    }

    @Test
    void aFullDiskIsToldAndWhatIsThereCanStillBeRead() throws InterruptedException {
        try (HistoryDatabase database = database()) {
            record(database, "1");
            settle(database);
            database.write(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            // SQLite answers as on a full disk beyond this size
                            statement.execute("PRAGMA max_page_count=1");
                        }
                    });
            settle(database);
            for (int i = 0; i < 500; i++) {
                record(database, "late-" + i);
            }
            assertThat(nextNotice().text()).contains("the disk is full");
            assertThat(ids(database)).contains("1");
            assertThat(ids(database)).doesNotContain("late-499");
            database.read(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute("PRAGMA max_page_count=1000000");
                        }
                    },
                    false);
            record(database, "2");
            settle(database);
            assertThat(ids(database))
                    .as("what was done meanwhile is written once there is room")
                    .contains("2", "late-0", "late-499");
            assertThat(database.problem()).isNull();
        }
    }

    @Test
    void whatFailsForItselfKeepsNothingElseFromBeingWritten() throws InterruptedException {
        try (HistoryDatabase database = database()) {
            database.writeLasting(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("INSERT INTO nowhere VALUES (1)");
                        }
                    });
            assertThat(nextNotice().text()).contains("the database failed");
            clock.advance(Duration.ofSeconds(6));
            record(database, "1");
            settle(database);
            assertThat(ids(database)).containsExactly("1");
        }
    }

    @Test
    void aPlaceThatBecomesWritableIsTriedAgain() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder should be");
        try (HistoryDatabase database =
                new HistoryDatabase(blocked.resolve("history.db"), HistoryLimits.DEFAULT, clock)) {
            assertThat(ids(database)).isEmpty();
            assertThat(database.problem()).contains("its file cannot be written");
            Files.delete(blocked);
            assertThat(ids(database)).as("not tried at every use").isEmpty();
            clock.advance(Duration.ofSeconds(6));
            record(database, "1");
            settle(database);
            assertThat(ids(database)).containsExactly("1");
            assertThat(database.problem()).isNull();
        }
    }

    @Test
    void twoConsolesOnOneFileBothKeepTheirs() {
        try (HistoryDatabase first = database();
                HistoryDatabase second = database()) {
            for (int i = 0; i < 300; i++) {
                record(first, "first-" + i);
                record(second, "second-" + i);
            }
            settle(first);
            settle(second);
            assertThat(ids(first)).hasSize(600);
            assertThat(ids(second)).hasSize(600);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    @Timeout(60)
    void recordingNeverWaits() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (HistoryDatabase database = database()) {
            database.write(
                    connection -> {
                        writing.countDown();
                        holdUntil(release);
                    });
            assertThat(writing.await(20, TimeUnit.SECONDS)).isTrue();
            // were who records to wait for the writer, or for room, this would never end
            for (int i = 0; i < 100_000; i++) {
                record(database, "more");
            }
            release.countDown();
        }
        try (HistoryDatabase database = database()) {
            assertThat(ids(database)).as("written before it closed").contains("more");
        }
    }

    private static void holdUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
