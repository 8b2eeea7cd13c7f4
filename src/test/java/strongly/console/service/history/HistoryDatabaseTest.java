package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.task.ManualScheduler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The journal keeps what it was given, bounds it, and survives crashes and damage. */
class HistoryDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir Path folder;

    private final ManualScheduler clock = new ManualScheduler(NOW);

    private Path file() {
        return folder.resolve("history.db");
    }

    private HistoryDatabase database() {
        return new HistoryDatabase(file(), HistoryLimits.DEFAULT, clock);
    }

    private static ActivityEntry entry(String id, Instant at, String app, String message) {
        return new ActivityEntry(
                id,
                at,
                "dev@example.com",
                "Stop",
                app,
                "name-of-" + app,
                "POST /apps/" + app + "/stop",
                ActivityEntry.Outcome.SUCCEEDED,
                message,
                Duration.ofMillis(1500),
                null);
    }

    /** What is written is there for the next console: closing writes what waits. */
    private void writeThenClose(java.util.function.Consumer<History> writes) {
        try (HistoryDatabase database = database()) {
            writes.accept(database.of("here"));
        }
    }

    @Test
    void activityComesBackNewestFirstAndFiltered() {
        writeThenClose(
                history -> {
                    history.recordActivity(entry("1", NOW, "a", "stopped well"));
                    history.recordActivity(entry("2", NOW.plusSeconds(1), "b", "stopped badly"));
                    history.recordActivity(entry("3", NOW.plusSeconds(2), "a", "again"));
                });
        try (HistoryDatabase database = database()) {
            History history = database.of("here");
            assertThat(history.activity(ActivityQuery.newest(10)))
                    .extracting(ActivityEntry::operationId)
                    .containsExactly("3", "2", "1");
            assertThat(history.activity(ActivityQuery.ofApp("a", 10)))
                    .extracting(ActivityEntry::operationId)
                    .containsExactly("3", "1");
            assertThat(
                            history.activity(
                                    new ActivityQuery(null, "BADLY stopped", null, null, null, 10)))
                    .extracting(ActivityEntry::operationId)
                    .containsExactly("2");
            assertThat(database.of("elsewhere").activity(ActivityQuery.newest(10))).isEmpty();
        }
    }

    @Test
    void changesAreOtherStatesThanBeforeAndWhatWasDone() {
        Instant since = NOW.minus(Duration.ofHours(1));
        writeThenClose(
                history -> {
                    see(history, "same", "running,running,,running");
                    see(history, "new", "running");
                    see(history, "turned", "running,failed,,failed");
                    see(history, "back", "running,failed,running");
                    history.recordSample(
                            "old", new StatusSample(since.minusSeconds(60), "running", 1, 1));
                    history.recordSample("old", new StatusSample(since, "failed", 1, 1));
                    history.recordActivity(entry("1", NOW, "done", ""));
                    history.recordActivity(entry("2", since, "done long ago", ""));
                });
        try (HistoryDatabase database = database()) {
            assertThat(database.of("here").changes(since))
                    .containsOnly(
                            Map.entry("turned", NOW.minusSeconds(3_000 - 600)),
                            Map.entry("back", NOW.minusSeconds(3_000 - 1_200)),
                            Map.entry("done", NOW));
            assertThat(database.of("elsewhere").changes(since)).isEmpty();
        }
    }

    /** A look every ten minutes, from fifty minutes ago on. */
    private static void see(History history, String app, String states) {
        int i = 0;
        for (String state : states.split(",", -1)) {
            history.recordSample(
                    app,
                    new StatusSample(NOW.minusSeconds(3_000 - 600L * i), state, state.length(), 9));
            i++;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Übersicht", "übersicht", "ÜBERSICHT stopped", "ÉTÉ über"})
    void wordsAreFoundInAnyCaseOfAnyLanguage(String text) {
        writeThenClose(
                history -> {
                    history.recordActivity(entry("1", NOW, "a", "Stopped: Übersicht été"));
                    history.recordActivity(entry("2", NOW.plusSeconds(1), "b", "stopped über"));
                });
        try (HistoryDatabase database = database()) {
            assertThat(
                            database.of("here")
                                    .activity(new ActivityQuery(null, text, null, null, null, 10)))
                    .extracting(ActivityEntry::operationId)
                    .containsExactly("1");
        }
    }

    @Test
    void anOperationRecordedAgainReplacesItsEntry() {
        writeThenClose(
                history -> {
                    history.recordActivity(entry("1", NOW, "a", "under way"));
                    history.recordActivity(entry("1", NOW, "a", "done"));
                });
        try (HistoryDatabase database = database()) {
            assertThat(database.of("here").activity(ActivityQuery.newest(10)))
                    .extracting(ActivityEntry::message)
                    .containsExactly("done");
        }
    }

    @Test
    void samplesAreThinnedToTheFewestReadyOfEachStretch() {
        writeThenClose(
                history -> {
                    for (int i = 0; i < 100; i++) {
                        history.recordSample(
                                "a",
                                new StatusSample(
                                        NOW.plusSeconds(i), "running", i == 42 ? 1 : 3, 3));
                    }
                });
        try (HistoryDatabase database = database()) {
            List<StatusSample> samples =
                    database.of("here").samples("a", NOW, NOW.plusSeconds(99), 10);
            assertThat(samples).hasSizeLessThanOrEqualTo(11);
            assertThat(samples).extracting(StatusSample::ready).contains(1, 3);
            assertThat(samples.getLast().at()).isEqualTo(NOW.plusSeconds(99));
        }
    }

    @Test
    void deploymentsAndTombstonesComeBackWhole() {
        DeploymentRecord deployment =
                new DeploymentRecord(
                        "a",
                        NOW,
                        "deploy_1",
                        "nginx:1",
                        null,
                        List.of("A", "B"),
                        "me",
                        "ready",
                        false);
        Tombstone tombstone = new Tombstone("a", "shop", NOW, "{\"name\":\"shop\"}");
        writeThenClose(
                history -> {
                    history.recordDeployment(deployment);
                    history.recordTombstone(tombstone);
                });
        try (HistoryDatabase database = database()) {
            assertThat(database.of("here").deployments("a", 5)).containsExactly(deployment);
            assertThat(database.of("here").tombstones(5)).containsExactly(tombstone);
        }
    }

    @Test
    void whatIsTooOldGoes() {
        writeThenClose(
                history ->
                        history.recordActivity(
                                entry("old", NOW.minus(Duration.ofDays(31)), "a", "old")));
        writeThenClose(history -> history.recordActivity(entry("new", NOW, "a", "new")));
        try (HistoryDatabase database = database()) {
            assertThat(database.of("here").activity(ActivityQuery.newest(10)))
                    .extracting(ActivityEntry::operationId)
                    .containsExactly("new");
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndANewOneBegun() throws IOException {
        Files.writeString(file(), "this is no database ".repeat(500));
        try (HistoryDatabase database = database()) {
            database.of("here").recordActivity(entry("1", NOW, "a", "kept"));
        }
        try (HistoryDatabase database = database()) {
            assertThat(database.of("here").activity(ActivityQuery.newest(10))).hasSize(1);
            assertThat(database.problem()).isNull();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("history.db.damaged-"));
        }
    }

    @Test
    void withoutAPlaceToWriteTheConsoleWorksOn() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder should be");
        try (HistoryDatabase database =
                new HistoryDatabase(blocked.resolve("history.db"), HistoryLimits.DEFAULT, clock)) {
            History history = database.of("here");
            history.recordActivity(entry("1", NOW, "a", "lost"));
            assertThat(history.activity(ActivityQuery.newest(10))).isEmpty();
            assertThat(history.problem()).startsWith("History is not kept");
        }
    }

    @Test
    void whatWasCommittedSurvivesAKilledProcess() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndlessWriter.class.getName(),
                                file().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int confirmed = 0;
        try (var lines =
                new java.io.BufferedReader(
                        new java.io.InputStreamReader(
                                child.getInputStream(), StandardCharsets.UTF_8))) {
            while (confirmed < 20) {
                confirmed = Integer.parseInt(lines.readLine());
            }
        } finally {
            child.destroyForcibly();
            child.waitFor(10, TimeUnit.SECONDS);
        }
        try (HistoryDatabase database = database()) {
            assertThat(database.of("here").activity(ActivityQuery.newest(1_000_000)))
                    .hasSizeGreaterThanOrEqualTo(confirmed);
            assertThat(database.problem()).isNull();
        }
    }

    /** Writes until it is killed, and says how much a reader can see. */
    static final class EndlessWriter {
        public static void main(String[] args) {
            HistoryDatabase database =
                    new HistoryDatabase(
                            Path.of(args[0]), HistoryLimits.DEFAULT, new ManualScheduler(NOW));
            History history = database.of("here");
            for (int i = 0; ; i++) {
                history.recordActivity(entry("op-" + i, NOW, "a", "written"));
                System.out.println(history.activity(ActivityQuery.newest(1_000_000)).size());
                System.out.flush();
            }
        }
    }
}
