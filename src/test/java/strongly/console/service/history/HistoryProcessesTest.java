package strongly.console.service.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
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
