package strongly.console.service.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.api.CallCancelledException;
import strongly.console.fake.AppBuilder;
import strongly.console.fake.Errors;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.History;
import strongly.console.service.history.HistoryDatabase;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.history.StatusSample;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.disk.LogFiles;
import strongly.console.task.ManualScheduler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip holds what is known and no secrets; what cannot be read is said and stops nothing. */
class IncidentBundleTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

    @TempDir Path folder;
    private final ManualScheduler clock = new ManualScheduler(NOW);
    private final ScriptedClient client = new ScriptedClient();
    private final List<IncidentProgress> progress = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void makeAnInstance() {
        file = folder.resolve("incident.zip");
        client.with(SampleApps.app("a", AppStatus.FAILED));
        client.setLogs("10:29 started\n10:30 db password=hunter2 refused\n");
    }

    private static void earlier(History history) {
        history.recordSample("a", new StatusSample(NOW.minusSeconds(600), "running", 2, 2));
        history.recordSample("a", new StatusSample(NOW.minusSeconds(300), "running", 2, 2));
        history.recordSample("a", new StatusSample(NOW.minusSeconds(60), "failed", 0, 2));
        history.recordSample("a", new StatusSample(NOW.minus(Duration.ofDays(2)), "old", 0, 2));
        history.recordActivity(
                new ActivityEntry(
                        "1",
                        NOW.minusSeconds(120),
                        "dev@example.com",
                        "Deploy",
                        "a",
                        "a-name",
                        "POST /apps/a/deploy {\"token\":\"t0ps3cret\"}",
                        ActivityEntry.Outcome.FAILED,
                        "=HYPERLINK(\"x\")",
                        Duration.ofSeconds(9),
                        null));
        history.recordDeployment(
                new DeploymentRecord(
                        "a",
                        NOW.minusSeconds(120),
                        "deploy_7",
                        "acme/web:2",
                        2,
                        List.of("LOG_LEVEL"),
                        "dev@example.com",
                        "failed",
                        false));
    }

    private IncidentResult write(Manner manner, App... apps)
            throws IOException, InterruptedException {
        Path database = folder.resolve("history.db");
        try (HistoryDatabase before = new HistoryDatabase(database, HistoryLimits.DEFAULT, clock)) {
            earlier(before.of("here"));
        }
        try (HistoryDatabase history =
                new HistoryDatabase(database, HistoryLimits.DEFAULT, clock)) {
            IncidentBundle bundle =
                    new IncidentBundle(
                            "acme (https://acme.example)",
                            client,
                            history.of("here"),
                            manner.archive(),
                            List.of("my-own-api-key"),
                            clock,
                            manner.mostBytes());
            return bundle.write(
                    new IncidentRequest(
                            List.of(apps),
                            NOW.minus(Duration.ofHours(1)),
                            NOW,
                            manner.logs(),
                            file),
                    progress::add);
        }
    }

    private record Manner(boolean logs, @Nullable LogArchive archive, long mostBytes) {
        static final Manner USUAL = new Manner(true, null, 1 << 20);
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(
                            entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return entries;
    }

    @Test
    void everyPartIsThereAndReadable() throws Exception {
        IncidentResult result = write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED));
        Map<String, String> entries = entries();
        assertThat(entries.keySet())
                .containsExactly(
                        "apps/a-name/activity.csv",
                        "apps/a-name/app.json",
                        "apps/a-name/deployments.csv",
                        "apps/a-name/logs.txt",
                        "apps/a-name/status.csv",
                        "summary.md");
        assertThat(entries.get("apps/a-name/app.json")).contains("\"extra\"");
        assertThat(requireNonNull(entries.get("apps/a-name/status.csv")).lines())
                .startsWith(
                        "from,until,state,ready,desired",
                        "2026-01-15T09:30:00Z,2026-01-15T10:20:00Z,not observed,,")
                .contains("2026-01-15T10:29:00Z,2026-01-15T10:30:00Z,failed,0,2");
        assertThat(entries.get("apps/a-name/deployments.csv")).contains("deploy_7,acme/web:2,2");
        assertThat(entries.get("summary.md"))
                .contains("acme.example", "| a-name |", "10:29:00Z` failed, 0 of 2 ready")
                .contains("became failed 0 times, began a restart 0 times, fewest ready 0")
                .containsSubsequence(
                        "`2026-01-15T09:30:00Z` not observed from here",
                        "`2026-01-15T10:20:00Z` running, 2 of 2 ready",
                        "` not observed from here",
                        "`2026-01-15T10:28:00Z` Deployed acme/web:2 by dev@example.com: failed",
                        "`2026-01-15T10:28:00Z` Deploy by dev@example.com: failed (=HYPERLINK",
                        "`2026-01-15T10:29:00Z` failed, 0 of 2 ready");
        assertThat(result.problems()).isEmpty();
        assertThat(result.bytes()).isEqualTo(Files.size(file));
        assertThat(progress)
                .extracting(IncidentProgress::text)
                .containsExactly("a-name", "Summary");
    }

    @Test
    void secretsAndFormulasAreTakenOut() throws Exception {
        client.setLogs("the key is my-own-api-key and password=hunter2\n");
        IncidentResult result = write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED));
        String all = String.join("\n", entries().values());
        assertThat(all).doesNotContain("hunter2", "t0ps3cret", "my-own-api-key");
        assertThat(entries().get("apps/a-name/activity.csv")).contains("\"'=HYPERLINK(");
        assertThat(result.masked()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void labelValuesThatLookLikeSecretsAreMaskedWhereOnlyTheKnownRecordIsLeft() throws Exception {
        App app =
                AppBuilder.bare("gone")
                        .name("gone")
                        .status(AppStatus.RUNNING)
                        .replicas(1)
                        .labels(Map.of("team", "backend", "db-password", "hunter2"))
                        .build();
        IncidentResult result = write(Manner.USUAL, app);
        assertThat(entries().get("apps/gone/app.json"))
                .contains("backend")
                .doesNotContain("hunter2");
        assertThat(result.problems()).singleElement().asString().contains("not found");
        assertThat(entries().get("summary.md")).contains("Not included", "did not see its status");
    }

    @Test
    void thatThereAreMoreLinesThanWereAskedForIsSaid() throws Exception {
        client.setLogs("line\n".repeat(9_999));
        assertThat(write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED)).problems()).isEmpty();
        client.setLogs("line\n".repeat(10_000));
        assertThat(write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED)).problems())
                .containsExactly("Lines of the logs of a-name before the newest 10,000");
        assertThat(entries().get("summary.md")).contains("## Not included", "newest 10,000");
    }

    @Test
    void logsThatCannotBeReadAreSaidAndStopNothing() throws Exception {
        client.failNext("logs a", Errors.notFound());
        IncidentResult result = write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED));
        assertThat(entries()).doesNotContainKey("apps/a-name/logs.txt").containsKey("summary.md");
        assertThat(result.problems()).singleElement().asString().startsWith("The logs of a-name");
    }

    @Test
    void withoutLogsNoneAreAskedFor() throws Exception {
        write(new Manner(false, null, 1 << 20), SampleApps.app("a", AppStatus.FAILED));
        assertThat(client.count("logs a")).isZero();
        assertThat(entries()).doesNotContainKey("apps/a-name/logs.txt");
    }

    @Test
    void linesKeptOnThisComputerGoIn() throws Exception {
        LogArchive archive = new LogArchive(folder.resolve("logs"), DiskLimits.DEFAULT);
        byte[] kept = "before the crash token=abc\n".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder.resolve("logs/a"));
        Files.write(folder.resolve("logs/a/00000001.log"), kept);
        try (LogFiles files = archive.files("a", null)) {
            assertThat(files).isNotNull();
        }
        write(new Manner(true, archive, 1 << 20), SampleApps.app("a", AppStatus.FAILED));
        assertThat(entries().get("apps/a-name/logs-kept.txt"))
                .isEqualTo("before the crash token=•••\n");
    }

    @Test
    void aBundleIsBounded() throws Exception {
        client.setLogs("a line of a log\n".repeat(10_000));
        IncidentResult result =
                write(
                        new Manner(true, null, 20_000),
                        SampleApps.app("a", AppStatus.FAILED),
                        SampleApps.app("b", AppStatus.FAILED));
        assertThat(entries().get("apps/a-name/logs.txt")).hasSizeLessThan(21_000);
        assertThat(entries()).doesNotContainKey("apps/b-name/logs.txt").containsKey("summary.md");
        assertThat(result.problems()).anyMatch(problem -> problem.contains("no more room"));
    }

    @Test
    void appsOfTheSameNameHaveFoldersOfTheirOwn() throws Exception {
        App one = SampleApps.app("a", AppStatus.RUNNING);
        App two =
                AppBuilder.bare("../../etc")
                        .name("../A-Name")
                        .status(AppStatus.RUNNING)
                        .replicas(1)
                        .build();
        write(Manner.USUAL, one, SampleApps.app("a", AppStatus.RUNNING), two);
        assertThat(entries().keySet())
                .allMatch(
                        name ->
                                name.equals("summary.md")
                                        || name.matches("apps/[a-z0-9-]+/[a-z-]+\\.[a-z]+"))
                .contains("apps/a-name/app.json", "apps/a-name-2/app.json");
    }

    @Test
    void cancellingLeavesNoFile() throws Exception {
        client.onCall(
                "status a",
                () -> {
                    throw new IllegalStateException("the task was cancelled");
                });
        assertThatThrownBy(() -> write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED)))
                .isInstanceOf(IllegalStateException.class);
        client.onCall("status a", () -> Thread.currentThread().interrupt());
        assertThatThrownBy(() -> write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED)))
                .isInstanceOfAny(InterruptedException.class, CallCancelledException.class);
        Thread.interrupted();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("incident"));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() {
        file = folder.resolve("nowhere/incident.zip");
        assertThatThrownBy(() -> write(Manner.USUAL, SampleApps.app("a", AppStatus.FAILED)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void tooManyAppsAreBounded() {
        List<App> many =
                Collections.nCopies(
                        IncidentRequest.MOST_APPS + 5, SampleApps.app("a", AppStatus.RUNNING));
        IncidentRequest request = new IncidentRequest(many, NOW, NOW, true, file);
        assertThat(request.apps()).hasSize(IncidentRequest.MOST_APPS);
    }
}
