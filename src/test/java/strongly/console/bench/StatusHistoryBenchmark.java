package strongly.console.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.service.history.History;
import strongly.console.service.history.HistoryDatabase;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.history.StatusSample;
import strongly.console.service.history.StatusTimeline;
import strongly.console.task.ManualScheduler;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long it takes to read what a chart of seven days shows, with 100,000 samples stored of that
 * one app, beside a bare scan of the same rows through the driver.
 */
@Tag("bench")
class StatusHistoryBenchmark {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");
    private static final int SAMPLES = 100_000;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int ROUNDS = 9;

    @TempDir Path folder;

    @Test
    void sevenDaysOfOneApp() throws SQLException {
        Path file = folder.resolve("history.db");
        store(file);
        double[] ours = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        int points = 0;
        try (HistoryDatabase database =
                        new HistoryDatabase(
                                file, HistoryLimits.DEFAULT, new ManualScheduler(NOW.minus(WEEK)));
                Connection bare = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            History history = database.of("here");
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                StatusTimeline timeline = history.timeline("a", NOW.minus(WEEK), NOW, 300);
                ours[round] = (System.nanoTime() - start) / 1e6;
                points = timeline.stretches().size();
                start = System.nanoTime();
                scan(bare);
                floor[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        report(ours, floor, points);
    }

    /** A file of the layout before, with a million looks: what its first start costs. */
    @Test
    void aMillionOfTheLayoutBefore() throws SQLException {
        Path file = folder.resolve("before.db");
        storeBefore(file);
        long start = System.nanoTime();
        try (HistoryDatabase database =
                new HistoryDatabase(file, HistoryLimits.DEFAULT, new ManualScheduler(NOW))) {
            History history = database.of("here");
            database.open();
            double given = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            int points = history.timeline("a3", NOW.minus(WEEK), NOW, 300).stretches().size();
            double first = (System.nanoTime() - start) / 1e6;
            double longest = 0;
            for (int i = 0; i < 300; i++) {
                history.recordSample(
                        "a" + i % 10, new StatusSample(NOW.plusSeconds(i), "running", i % 4, 3));
                start = System.nanoTime();
                history.actors();
                longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
            }
            System.out.printf(
                    Locale.ROOT,
                    "1,000,000 samples of the layout before: asked to open %.1f ms, first chart"
                            + " %.0f ms (%d stretches), longest a read waited while it was caught"
                            + " up %.0f ms%n",
                    given,
                    first,
                    points,
                    longest);
        }
    }

    private static void storeBefore(Path file) throws SQLException {
        try (HistoryDatabase layOut =
                new HistoryDatabase(file, HistoryLimits.DEFAULT, new ManualScheduler(NOW))) {
            layOut.of("here").recordSample("a0", new StatusSample(NOW, "running", 1, 1));
        }
        try (Connection bare = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = bare.createStatement()) {
            statement.execute(
                    """
                    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
                    INSERT OR IGNORE INTO stretch SELECT 'here', 'a' || (i %% 10),
                        %1$d + i / 10 * 6000, %1$d + i / 10 * 6000, 1, i / 10 %% 3, 3 FROM n
                    """
                            .formatted(NOW.minus(WEEK).toEpochMilli()));
            statement.execute("DROP TABLE digest");
            statement.execute("PRAGMA user_version=2");
        }
    }

    private static void store(Path file) {
        try (HistoryDatabase database =
                new HistoryDatabase(
                        file, HistoryLimits.DEFAULT, new ManualScheduler(NOW.minus(WEEK)))) {
            History history = database.of("here");
            long step = WEEK.toMillis() / SAMPLES;
            for (int i = 0; i < SAMPLES; i++) {
                // every sample differs from the one before, so that each is a row of its own
                history.recordSample(
                        "a",
                        new StatusSample(
                                NOW.minus(WEEK).plusMillis(i * step),
                                i % 50 == 0 ? "restarting" : "running",
                                i % 3,
                                3));
                if (i % 10_000 == 9_999) {
                    // the queue is bounded; a read waits for what was given
                    history.actors();
                }
            }
        }
    }

    private static long scan(Connection bare) throws SQLException {
        long sum = 0;
        try (PreparedStatement statement =
                        bare.prepareStatement(
                                "SELECT at, until, state, ready, desired FROM stretch"
                                        + " WHERE connection = 'here' AND app = 'a' ORDER BY at");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sum += rows.getLong(1) + rows.getLong(2) + rows.getInt(3);
                sum += rows.getInt(4) + rows.getInt(5);
            }
        }
        return sum;
    }

    private static void report(double[] ours, double[] floor, int points) {
        double first = ours[0];
        Arrays.sort(ours);
        Arrays.sort(floor);
        System.out.printf(
                Locale.ROOT,
                "7 days, %,d samples stored: first %.1f ms, median %.1f (%.1f to %.1f) ms, %d"
                        + " stretches | floor median %.1f ms | ratio %.2f | goal 100 ms%n",
                SAMPLES,
                first,
                ours[ROUNDS / 2],
                ours[0],
                ours[ROUNDS - 1],
                points,
                floor[ROUNDS / 2],
                ours[ROUNDS / 2] / floor[ROUNDS / 2]);
    }
}
