package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.task.ManualScheduler;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A long span is read from few rows and still says what the many rows said. */
class DigestTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(7));
    private static final Duration SLOT = Duration.ofDays(7).dividedBy(900);
    private static final String[] STATES = {
        "running", "running", "failed", "restarting", "starting", ""
    };

    @TempDir Path folder;

    // so early that nothing is thinned: the stretches stay as they were written
    private final ManualScheduler clock = new ManualScheduler(FROM);

    private HistoryDatabase database() {
        return new HistoryDatabase(folder.resolve("h.db"), HistoryLimits.DEFAULT, clock);
    }

    private long rows(String table) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("h.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return rows.getLong(1);
        }
    }

    private void record(List<StatusSample> samples) {
        try (HistoryDatabase database = database()) {
            History history = database.of("here");
            for (int i = 0; i < samples.size(); i++) {
                history.recordSample("a", samples.get(i));
                if (i % 5_000 == 4_999) {
                    // the queue is bounded; a read waits for what is being written
                    history.actors();
                }
            }
        }
    }

    private StatusTimeline shown() {
        try (HistoryDatabase database = database()) {
            return database.of("here").timeline("a", FROM, NOW, 900);
        }
    }

    private static StatusTimeline exact(List<StatusSample> samples, int points) {
        TimelineBuilder timeline = new TimelineBuilder(FROM, NOW, points);
        for (StatusSample sample : samples) {
            long at = sample.at().toEpochMilli();
            timeline.add(at, at, sample.state(), sample.ready(), sample.desired());
        }
        return timeline.build();
    }

    private static List<StatusSample> changing(int seed, int count) {
        Random random = new Random(seed);
        List<StatusSample> samples = new ArrayList<>();
        Instant at = FROM;
        for (int i = 0; i < count; i++) {
            boolean calm = random.nextInt(200) == 0;
            // now and then nobody looks for up to two hours
            at = at.plusMillis(calm ? random.nextInt(7_200_000) : 1_000 + random.nextInt(60_000));
            String state = STATES[random.nextInt(STATES.length)];
            samples.add(
                    state.isEmpty()
                            ? StatusSample.blind(at)
                            : new StatusSample(at, state, random.nextInt(4), 3));
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aWeekSaysTheSameFromFewRows(int seed) throws SQLException {
        List<StatusSample> samples = changing(seed, 7_000);
        record(samples);
        assertThat(rows("digest")).isPositive().isLessThan(rows("stretch") / 2);
        StatusTimeline shown = shown();
        StatusTimeline exact = exact(samples, 900);
        assertThat(shown.failures()).isEqualTo(exact.failures());
        assertThat(shown.restarts()).isEqualTo(exact.restarts());
        assertThat(shown.sinceState()).isEqualTo(exact.sinceState());
        assertThat(shown.sinceIsExact()).isEqualTo(exact.sinceIsExact());
        assertThat(shown.stretches()).hasSizeLessThanOrEqualTo(1_800);
        assertThat(shown.stretches().stream().mapToInt(StatusStretch::ready).min())
                .isEqualTo(exact.stretches().stream().mapToInt(StatusStretch::ready).min());
        for (int i = 1; i < exact.stretches().size(); i++) {
            Instant end = exact.stretches().get(i - 1).until();
            Duration gap = Duration.between(end, exact.stretches().get(i).at());
            if (gap.compareTo(SLOT) > 0) {
                assertThat(shown.at(end.plus(gap.dividedBy(2)))).as("gap at " + end).isNull();
            }
        }
        for (StatusStretch seen : exact(samples, Integer.MAX_VALUE).stretches()) {
            assertThat(shown.at(seen.at().plus(seen.length().dividedBy(2))))
                    .as("observed at " + seen.at())
                    .isNotNull();
        }
    }

    @Test
    void whatLastsLongKeepsItsExactValues() {
        List<StatusSample> samples = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            samples.add(new StatusSample(FROM.plusSeconds(i), "running", i % 3, 3));
        }
        Instant calm = FROM.plusSeconds(1_500);
        for (int i = 0; i < 600; i++) {
            samples.add(new StatusSample(calm.plusSeconds(i * 60L), "running", 3, 3));
        }
        for (int i = 0; i < 1_500; i++) {
            samples.add(
                    new StatusSample(calm.plusSeconds(36_000 + i), i == 9 ? "failed" : "x", 1, 3));
            samples.add(new StatusSample(calm.plusSeconds(36_000 + i).plusMillis(500), "y", 1, 3));
        }
        record(samples);
        StatusStretch seen = requireNonNull(shown().at(calm.plusSeconds(18_000)));
        assertThat(seen.state()).isEqualTo("running");
        assertThat(seen.ready()).as("the dips before are not smeared over it").isEqualTo(3);
        assertThat(seen.at()).isEqualTo(calm);
        assertThat(seen.until()).isEqualTo(calm.plusSeconds(36_000));
    }

    @Test
    void aLookThatComesLateIsTakenUp() throws SQLException {
        List<StatusSample> samples = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            samples.add(new StatusSample(FROM.plusSeconds(i * 10L), "running", i % 3, 3));
        }
        record(samples);
        long before = rows("digest");
        assertThat(shown().failures()).isZero();
        record(List.of(new StatusSample(FROM.plusSeconds(9_005), "failed", 0, 3)));
        assertThat(shown().failures()).as("the clock was set back").isEqualTo(1);
        assertThat(rows("digest")).as("and again").isGreaterThan(before / 2);
    }

    @Test
    void aFileOfTheLayoutBeforeIsCaughtUp() throws SQLException {
        List<StatusSample> samples = changing(4, 3_000);
        record(samples);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("h.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE digest");
            statement.execute("PRAGMA user_version=2");
        }
        assertThat(shown().failures()).isEqualTo(exact(samples, 900).failures());
        samples.add(new StatusSample(NOW, "running", 3, 3));
        record(samples.subList(samples.size() - 1, samples.size()));
        assertThat(rows("digest")).isPositive();
        assertThat(shown().failures()).isEqualTo(exact(samples, 900).failures());
    }

    @Test
    void whatIsThinnedLaterLeavesNoHole() {
        List<StatusSample> samples = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            samples.add(new StatusSample(FROM.plusSeconds(i * 2L), "running", i % 3, 3));
        }
        samples.add(new StatusSample(FROM.plusSeconds(20_000), "running", 3, 3));
        record(samples);
        clock.shiftWallClock(Duration.ofDays(7));
        record(List.of(new StatusSample(NOW, "running", 3, 3)));
        List<StatusStretch> seen = shown().stretches();
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).at().isBefore(FROM.plusSeconds(3_900)) && i > 0) {
                assertThat(seen.get(i).at()).isEqualTo(seen.get(i - 1).until());
            }
        }
    }
}
