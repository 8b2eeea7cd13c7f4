package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Processes that are killed while they write, and two that write into one file. */
class HistoryProcessesTest {
    private static final int ENOUGH = 1_000;

    /** A page of the database with what SQLite writes before it. */
    private static final long PAGE = 4_120;

    @TempDir Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    private Path file() {
        return folder.resolve("history.db");
    }

    private Process start(String prefix, int count) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HistoryWriterProgram.class.getName(),
                                file().toString(),
                                prefix,
                                Integer.toString(count))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        processes.add(process);
        return process;
    }

    private Map<String, ActivityEntry> kept() {
        try (HistoryDatabase database =
                new HistoryDatabase(file(), HistoryLimits.DEFAULT, InstantSource.system())) {
            return database.of("here").activity(ActivityQuery.newest(1_000_000)).stream()
                    .collect(Collectors.toMap(ActivityEntry::operationId, Function.identity()));
        }
    }

    private String integrity() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }

    @Test
    void aKilledConsoleLosesNoMoreThanTheLastSecond() throws Exception {
        for (String prefix : new String[] {"first-", "second-", "third-"}) {
            Process process = start(prefix, 0);
            int written = 0;
            BufferedReader lines = process.inputReader();
            while (written < ENOUGH) {
                String line = lines.readLine();
                assertThat(line).startsWith("written ");
                written = Integer.parseInt(line.substring("written ".length()));
            }
            Instant killed = Instant.now();
            process.destroyForcibly().waitFor();
            Map<String, ActivityEntry> kept = kept();
            for (int i = 1; i <= written; i++) {
                assertThat(kept).as("what was said to be written").containsKey(prefix + i);
            }
            long last =
                    kept.values().stream()
                            .filter(entry -> entry.operationId().startsWith(prefix))
                            .map(ActivityEntry::at)
                            .max(Instant::compareTo)
                            .map(newest -> Duration.between(newest, killed).toMillis())
                            .orElseThrow();
            assertThat(last).as("milliseconds lost").isLessThan(1_000);
            assertThat(integrity()).isEqualTo("ok");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**damaged*");
    }

    @Test
    void aFileOfAnEarlierLayoutIsTakenOverWholeHoweverOftenThatIsKilled() throws Exception {
        int looks = 200_000;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE sample (connection TEXT, app TEXT, at INTEGER, state TEXT,"
                            + " ready INTEGER, desired INTEGER)");
            statement.execute(
                    """
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                    INSERT INTO sample SELECT 'here', 'app-' || (i %% 10), %d + i, 'running',
                        i %% 3, 3 FROM n
                    """
                            .formatted(looks, Instant.now().minusSeconds(3_600).toEpochMilli()));
            statement.execute("PRAGMA user_version=1");
        }
        Path journal = file().resolveSibling("history.db-wal");
        Process process = start("new-", 0);
        // the file that holds what is not committed yet grows while the looks are taken over
        while (process.isAlive() && size(journal) < 1 << 20) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        try (HistoryDatabase database =
                new HistoryDatabase(file(), HistoryLimits.DEFAULT, InstantSource.system())) {
            assertThat(database.of("here").activity(ActivityQuery.newest(9))).isEmpty();
        }
        assertThat(integrity()).isEqualTo("ok");
        assertThat(number("SELECT COUNT(*) FROM stretch")).isEqualTo(looks);
        assertThat(number("PRAGMA user_version")).isEqualTo(3);
        assertThat(folder).isDirectoryNotContaining("glob:**damaged*");
    }

    @Test
    void aFileOfTheSecondLayoutIsTakenOverWholeWheneverThatIsKilled() throws Exception {
        int looks = 60_000;
        Instant to = Instant.now().minusSeconds(60);
        Instant first = Instant.ofEpochMilli(to.toEpochMilli() - looks * 250L);
        Path journal = file().resolveSibling("history.db-wal");
        // what is committed is written page by page: amid the new tables, after them, and amid the
        // digest that the first look begins
        for (int pages : new int[] {0, 1, 4, 9, 16, 32}) {
            for (String end : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(file().resolveSibling("history.db" + end));
            }
            layOutSecond(looks, first.toEpochMilli());
            Process process = start("old", 0);
            while (process.isAlive() && size(journal) <= pages * PAGE) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
            assertTakenOver(looks, first, to, "killed after " + pages + " pages");
        }
        // one that is left alone comes to the end of it
        assertThat(start("old", 500).waitFor()).isZero();
        assertTakenOver(looks, first, to, "at the end");
        assertThat(number("SELECT COUNT(*) FROM digest")).isPositive();
        assertThat(number("PRAGMA user_version")).isEqualTo(3);
        assertThat(folder).isDirectoryNotContaining("glob:**damaged*");
    }

    private void assertTakenOver(int looks, Instant first, Instant to, String when)
            throws SQLException {
        assertThat(integrity()).as(when).isEqualTo("ok");
        assertThat(number("SELECT COUNT(*) FROM stretch WHERE at < " + to.toEpochMilli()))
                .as(when)
                .isEqualTo(looks);
        try (HistoryDatabase database =
                new HistoryDatabase(file(), HistoryLimits.DEFAULT, InstantSource.system())) {
            StatusTimeline week =
                    database.of("here").timeline("old", to.minus(Duration.ofDays(7)), to, 900);
            assertThat(week.failures()).as(when).isEqualTo(looks / 1_000);
            assertThat(week.stretches().getFirst().at()).as(when).isEqualTo(first);
        }
    }

    /** Looks of one app every quarter of a second, each thousandth of which finds it failed. */
    private void layOutSecond(int looks, long first) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE state (id INTEGER PRIMARY KEY, name TEXT UNIQUE)");
            statement.execute("INSERT INTO state VALUES (1, 'running'), (2, 'failed')");
            statement.execute(
                    """
                    CREATE TABLE stretch (
                        connection TEXT NOT NULL, app TEXT NOT NULL, at INTEGER NOT NULL,
                        until INTEGER NOT NULL, state INTEGER NOT NULL, ready INTEGER NOT NULL,
                        desired INTEGER NOT NULL,
                        PRIMARY KEY (connection, app, at)) WITHOUT ROWID
                    """);
            statement.execute(
                    """
                    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1)
                    INSERT INTO stretch SELECT 'here', 'old', %d + i * 250, %d + i * 250,
                        CASE i %% 1000 WHEN 500 THEN 2 ELSE 1 END, i %% 3, 3 FROM n
                    """
                            .formatted(looks, first, first));
            statement.execute("PRAGMA user_version=2");
        }
    }

    private static long size(Path path) {
        return path.toFile().length();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }

    @Test
    void twoProcessesOnOneFileBothKeepTheirs() throws Exception {
        Process one = start("one-", ENOUGH);
        Process other = start("other-", ENOUGH);
        for (Process process : List.of(one, other)) {
            assertThat(process.inputReader().lines())
                    .as("no trouble is told")
                    .allMatch(line -> line.startsWith("written "));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(kept()).hasSize(2 * ENOUGH);
        assertThat(integrity()).isEqualTo("ok");
    }
}
