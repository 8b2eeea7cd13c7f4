package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.sandbox.PlainHttp.Reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** GET /apps/:id/logs: lines, since, container, and what grows in them. */
class SandboxLogsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PlainHttp http = new PlainHttp(50);

    @AfterEach
    void stop() {
        http.close();
    }

    private String idOf(String name) {
        return http.get("/apps?limit=100&search=" + name).apps().stream()
                .filter(app -> app.path("name").stringValue("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .stringValue("");
    }

    @Test
    void aHundredLinesUnlessAskedOtherwise() {
        assertThat(http.logs(idOf("gateway"), "")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5000, 10_000})
    void linesAreTheNewestOldestFirst(int lines) {
        String id = idOf("gateway");
        List<String> all = http.logs(id, "?lines=10000");

        List<String> some = http.logs(id, "?lines=" + lines);

        assertThat(some).hasSize(lines).isEqualTo(all.subList(all.size() - lines, all.size()));
    }

    @Test
    void moreLinesThanAnInstanceGivesAreCut() {
        assertThat(http.logs(idOf("gateway"), "?lines=2000000000")).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines=0",
                "lines=-5",
                "lines=many",
                "lines=",
                "since=yesterday",
                "since=",
                "since=2025-01-20",
                "since=1737382921",
                "container=",
                "container=APP",
                "container=database",
                "tail=5",
                "lines=1&lines=2"
            })
    void aParameterThatIsNotAsDocumentedIsABadRequest(String query) {
        Reply reply = http.get("/apps/" + idOf("gateway") + "/logs?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void sinceIsExclusiveOnWholeSeconds() {
        String id = http.running("web", 2);
        List<String> all = http.logs(id, "?lines=10000&container=app");
        Set<String> seconds = new HashSet<>();
        all.forEach(line -> seconds.add(line.substring(0, 20)));
        assertThat(seconds).hasSizeGreaterThan(5);
        for (String second : seconds) {
            assertThat(http.logs(id, "?lines=10000&container=app&since=" + second))
                    .isEqualTo(
                            all.stream()
                                    .filter(line -> line.substring(0, 20).compareTo(second) > 0)
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T10:30:20Z, 2026-01-15T11:30:20%2B01:00",
        "2026-01-15T10:30:20Z, 2026-01-15T10:30:20.999Z",
        "2026-01-15T10:30:20Z, 2026-01-15T10:30:20.000000001Z",
    })
    void sinceIsReadInEveryIsoForm(String plain, String other) {
        String id = http.running("web", 1);

        List<String> lines = http.logs(id, "?since=" + plain);

        assertThat(lines).isNotEmpty().isEqualTo(http.logs(id, "?since=" + other));
    }

    @Test
    void sinceAndLinesHoldTogether() {
        String id = http.running("web", 1);
        List<String> since = http.logs(id, "?since=2026-01-15T10:30:10Z&lines=10000");
        assertThat(http.logs(id, "?since=2026-01-15T10:30:10Z&lines=3"))
                .isEqualTo(since.subList(since.size() - 3, since.size()));
    }

    @Test
    void nothingNewIsAnEmptyAnswer() {
        Reply reply = http.get("/apps/" + idOf("gateway") + "/logs?since=2030-01-01T00:00:00Z");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void anAppThatNeverRanHasNoLines() {
        String id = http.created("fresh", 1);
        http.pass(MINUTE);
        assertThat(http.logs(id, "")).isEmpty();
    }

    @Test
    void containersWriteTheirOwnLinesAndTogetherAllOfThem() {
        String id = idOf("payments");
        Set<String> together = new HashSet<>(http.logs(id, "?lines=10000"));
        List<List<String>> each = new ArrayList<>();
        for (String container : List.of("app", "sidecar-proxy", "log-agent")) {
            List<String> lines = http.logs(id, "?lines=40&container=" + container);
            assertThat(lines).isNotEmpty();
            assertThat(together).containsAll(lines);
            each.add(lines);
        }
        assertThat(each.get(0)).doesNotContainAnyElementsOf(each.get(1));
        assertThat(each.get(1)).doesNotContainAnyElementsOf(each.get(2));
        Reply unknown = http.get("/apps/" + idOf("auth") + "/logs?container=log-agent");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).contains("no container named 'log-agent'");
    }

    @Test
    void theLogTellsWhatTheAppGoesThrough() {
        String id = http.running("web", 2);
        http.post("/apps/" + id + "/restart");
        http.pass(MINUTE);
        http.put("/apps/" + id, "{\"replicas\":3}");
        http.pass(MINUTE);
        http.post("/apps/" + id + "/stop");
        http.pass(MINUTE);
        http.post("/apps/" + id + "/start");
        http.pass(MINUTE);

        List<String> platform =
                http.logs(id, "?lines=10000").stream()
                        .filter(line -> line.contains("[platform]"))
                        .map(line -> line.substring(line.indexOf("[platform]") + 11))
                        .map(line -> line.replaceAll("deploy_\\w+", "ID"))
                        .toList();

        assertThat(platform)
                .containsSubsequence(
                        "Deployment ID of acme/web:v1 begins",
                        "Pulling image acme/web:v1",
                        "Image pulled, starting 2 replicas",
                        "Replica 1 of 2 is ready",
                        "Replica 2 of 2 is ready",
                        "All 2 replicas are ready",
                        "Rolling restart of 2 replicas begins",
                        "Rolling restart is done",
                        "Scaling to 3 replicas",
                        "App stopping",
                        "App stopped",
                        "App starting with 3 replicas",
                        "All 3 replicas are ready");
    }

    @Test
    void aStoppedAppWritesNothingMore() {
        String id = http.running("web", 1);
        http.post("/apps/" + id + "/stop");
        http.pass(MINUTE);
        List<String> lines = http.logs(id, "?lines=10000");
        http.pass(Duration.ofHours(1));
        assertThat(http.logs(id, "?lines=10000")).isEqualTo(lines);
        http.post("/apps/" + id + "/start");
        http.pass(MINUTE);
        assertThat(http.logs(id, "?lines=10000"))
                .hasSizeGreaterThan(lines.size())
                .startsWith(lines.toArray(String[]::new));
    }

    @Test
    void aRunningAppKeepsWritingAndWhatWasReadStays() {
        String id = http.running("web", 2);
        List<String> read = http.logs(id, "?lines=10000");
        for (int minute = 0; minute < 5; minute++) {
            http.pass(MINUTE);
            List<String> later = http.logs(id, "?lines=10000");
            assertThat(later).hasSizeGreaterThan(read.size());
            assertThat(later).startsWith(read.toArray(String[]::new));
            read = later;
        }
        assertThat(
                        read.stream()
                                .filter(line -> line.startsWith("20"))
                                .map(line -> line.substring(0, 19)))
                .isSorted();
    }

    @Test
    void aCrashLeavesAStackTraceAndItsReason() {
        String id = http.created("web", 1);
        http.post("/apps/" + id + "/deploy", "{\"image\":\"acme/web:broken\"}");
        http.pass(MINUTE);

        List<String> lines = http.logs(id, "");

        assertThat(lines).anyMatch(line -> line.contains("[FATAL] Application run failed"));
        assertThat(lines).anyMatch(line -> line.startsWith("\tat com.acme."));
        assertThat(lines).anyMatch(line -> line.startsWith("Caused by: "));
        assertThat(lines.getLast()).contains("[ERROR] [platform] CrashLoopBackOff");
        assertThat(lines.stream().filter(line -> line.contains("exited with code 1"))).hasSize(4);
        // a tail may begin inside of it
        int at = lines.indexOf("\tat com.acme.Main.main(Main.java:17)");
        assertThat(http.logs(id, "?lines=" + (lines.size() - at)))
                .first()
                .isEqualTo("\tat com.acme.Main.main(Main.java:17)");
    }

    @Test
    void theAppsWriteInManyShapesLevelsAndTraces() {
        StringBuilder all = new StringBuilder();
        for (String name : http.get("/apps?limit=100").all("name")) {
            http.logs(idOf(name), "?lines=2000").forEach(line -> all.append(line).append('\n'));
        }
        String text = all.toString();
        for (String expected :
                List.of(
                        "[DEBUG]",
                        "[INFO]",
                        "[WARN]",
                        "[ERROR]",
                        "level=warn",
                        "\"level\":\"error\"",
                        " - WARNING - ",
                        "Traceback (most recent call last):",
                        "java.net.SocketTimeoutException",
                        "\u001b[",
                        "HTTP/1.1\" 200",
                        "E0115")) {
            assertThat(text.contains(expected)).as(expected).isTrue();
        }
    }

    @Test
    void linesCarryTheTimeOfTheInstance() {
        String id = http.running("web", 1);
        Instant now = http.clock.instant();
        for (String line : http.logs(id, "?lines=10000&container=app")) {
            Instant at = Instant.parse(line.substring(0, 20));
            assertThat(at).isBetween(now.minus(MINUTE), now);
        }
    }
}
