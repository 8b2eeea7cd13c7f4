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
