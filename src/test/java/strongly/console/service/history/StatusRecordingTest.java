package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.task.ManualScheduler;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** How looks become stretches on disk, are thinned with age and bounded by size. */
class StatusRecordingTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir Path folder;

    private final ManualScheduler clock = new ManualScheduler(NOW);

    private Path file() {
        return folder.resolve("history.db");
    }

    private void write(HistoryLimits limits, Consumer<History> writes) {
        try (HistoryDatabase database = new HistoryDatabase(file(), limits, clock)) {
            writes.accept(database.of("here"));
        }
    }

    private <T> T read(java.util.function.Function<History, T> reading) {
        try (HistoryDatabase database = new HistoryDatabase(file(), HistoryLimits.DEFAULT, clock)) {
            return reading.apply(database.of("here"));
        }
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return rows.getLong(1);
        }
    }

    private static StatusSample sample(Instant at, String state, int ready) {
        return new StatusSample(at, state, ready, 3);
    }

    private List<StatusStretch> lastHour() {
        return read(history -> history.timeline("a", NOW.minus(Duration.ofHours(1)), NOW, 10_000))
                .stretches();
    }

    @Test
    void looksThatFindTheSameAreOneRow() throws SQLException {
        write(
                HistoryLimits.DEFAULT,
                history -> {
                    for (int i = 0; i < 100; i++) {
                        history.recordSample("a", sample(NOW.minusSeconds(600 - i), "running", 3));
                    }
                });
        assertThat(rows("stretch")).isEqualTo(1);
        assertThat(lastHour())
                .containsExactly(
                        new StatusStretch(
                                NOW.minusSeconds(600), NOW.minusSeconds(501), "running", 3, 3));
    }

    @Test
    void eachConnectionAndAppHasItsOwn() {
        write(
                HistoryLimits.DEFAULT,
                history -> {
                    history.recordSample("a", sample(NOW.minusSeconds(20), "running", 3));
                    history.recordSample("b", sample(NOW.minusSeconds(10), "failed", 0));
                });
        assertThat(lastHour()).extracting(StatusStretch::state).containsExactly("running");
        try (HistoryDatabase database = new HistoryDatabase(file(), HistoryLimits.DEFAULT, clock)) {
            assertThat(database.of("elsewhere").timeline("a", NOW.minusSeconds(99), NOW, 9))
                    .isEqualTo(StatusTimeline.empty(NOW.minusSeconds(99), NOW));
        }
    }

    @Test
    void unknownCountsAndStatesNeverHeardOfComeBack() {
        write(
                HistoryLimits.DEFAULT,
                history -> {
                    history.recordSample(
                            "a", new StatusSample(NOW.minusSeconds(9), "hibernating", -1, -1));
                    history.recordSample(
                            "a", new StatusSample(NOW.minusSeconds(6), "running", 55, 3));
                });
        assertThat(lastHour().getFirst().state()).isEqualTo("hibernating");
        assertThat(lastHour().getFirst().ready()).isEqualTo(-1);
        assertThat(lastHour().getLast().ready()).isEqualTo(55);
    }

    @Test
    void aClockSetBackKeepsWhatWasSeen() {
        write(
                HistoryLimits.DEFAULT,
                history -> {
                    history.recordSample("a", sample(NOW.minusSeconds(100), "running", 3));
                    history.recordSample("a", sample(NOW.minusSeconds(50), "running", 3));
                    history.recordSample("a", sample(NOW.minusSeconds(80), "failed", 0));
                });
        assertThat(lastHour())
                .extracting(StatusStretch::state)
                .containsExactly("running", "failed");
    }

    @Test
    void whatIsOldIsThinnedButKeepsItsDips() throws SQLException {
        Instant old = NOW.minus(Duration.ofHours(20));
        clock.shiftWallClock(Duration.ofHours(-20));
        write(
                HistoryLimits.DEFAULT,
                history -> {
                    for (int i = 0; i < 600; i++) {
                        history.recordSample(
                                "a",
                                sample(old.plusSeconds(i), "running", i == 300 ? 0 : 2 + i % 2));
                    }
                    history.recordSample("a", sample(old.plusSeconds(600), "failed", 0));
                });
        clock.shiftWallClock(Duration.ofHours(20));
        write(HistoryLimits.DEFAULT, history -> history.recordSample("b", sample(NOW, "x", 1)));
        assertThat(rows("stretch")).as("one a minute and state").isBetween(10L, 13L);
        List<StatusStretch> seen =
                read(history -> history.timeline("a", old, old.plusSeconds(700), 10_000))
                        .stretches();
        assertThat(seen).anyMatch(one -> one.ready() == 0 && one.state().equals("running"));
        assertThat(seen).anyMatch(one -> one.state().equals("failed"));
        for (int i = 1; i < seen.size(); i++) {
            assertThat(seen.get(i).at()).as("no gap").isEqualTo(seen.get(i - 1).until());
        }
    }

    @Test
    void beyondTheSizeTheOldestSamplesGoAndTheFileShrinks() throws Exception {
        HistoryLimits small = new HistoryLimits(Duration.ofDays(30), HistoryLimits.MEBIBYTE);
        // each batch waits until it is written: a writer that cannot keep up drops what is newest
        for (int batch = 0; batch < 12; batch++) {
            int first = batch * 5_000;
            write(
                    HistoryLimits.DEFAULT,
                    history -> {
                        for (int i = first; i < first + 5_000; i++) {
                            history.recordSample(
                                    "app-" + i % 300,
                                    sample(
                                            NOW.minusSeconds(18_000).plusMillis(i * 300L),
                                            "running",
                                            i));
                        }
                    });
        }
        assertThat(Files.size(file())).isGreaterThan(2 * HistoryLimits.MEBIBYTE);
        write(small, history -> history.recordSample("a", sample(NOW, "running", 1)));
        write(small, history -> {});
        assertThat(Files.size(file())).isLessThan(2 * HistoryLimits.MEBIBYTE);
        assertThat(rows("stretch")).isPositive();
        assertThat(read(history -> history.timeline("a", NOW.minusSeconds(9), NOW, 9)).stretches())
                .as("the newest stays")
                .hasSize(1);
    }

    @Test
    void otherLimitsHoldFromNowOn() {
        Instant old = NOW.minus(Duration.ofDays(20));
        try (HistoryDatabase database = new HistoryDatabase(file(), HistoryLimits.DEFAULT, clock)) {
            database.of("here").recordSample("a", sample(old, "running", 1));
        }
        assertThat(read(history -> history.timeline("a", old, NOW, 9)).stretches()).hasSize(1);
        try (HistoryDatabase database = new HistoryDatabase(file(), HistoryLimits.DEFAULT, clock)) {
            database.apply(new HistoryLimits(Duration.ofDays(7), HistoryLimits.DEFAULT.bytes()));
        }
        assertThat(read(history -> history.timeline("a", old, NOW, 9)).stretches()).isEmpty();
    }

    @Test
    void howMuchIsOlderThanATimeIsCounted() {
        write(
                HistoryLimits.DEFAULT,
                history -> {
                    history.recordSample("a", sample(NOW.minusSeconds(900), "running", 1));
                    history.recordSample("a", sample(NOW.minusSeconds(100), "running", 1));
                });
        try (HistoryDatabase database = new HistoryDatabase(file(), HistoryLimits.DEFAULT, clock)) {
            HistoryContents contents = database.contents(NOW.minusSeconds(500));
            assertThat(contents.stretches()).isEqualTo(1);
            assertThat(contents.activities()).isZero();
            assertThat(contents.bytes()).isGreaterThan(4_096);
        }
    }

    @Test
    void aFileOfTheFirstLayoutIsTakenOver() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE sample (connection TEXT, app TEXT, at INTEGER, state TEXT,"
                            + " ready INTEGER, desired INTEGER)");
            statement.execute(
                    "INSERT INTO sample VALUES ('here', 'a', %d, 'running', 2, 3)"
                            .formatted(NOW.minusSeconds(30).toEpochMilli()));
            statement.execute("PRAGMA user_version=1");
        }
        assertThat(lastHour()).extracting(StatusStretch::ready).containsExactly(2);
    }
}
