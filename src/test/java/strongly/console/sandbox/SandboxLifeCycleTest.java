package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.sandbox.PlainHttp.Reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What apps go through over time, on a clock turned by hand. */
class SandboxLifeCycleTest {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PlainHttp http = new PlainHttp(0);

    @AfterEach
    void stop() {
        http.close();
    }

    /**
     * State and ready replicas of {@code target} at each change, until nothing changes any more.
     */
    private List<String> watch(String id) {
        List<String> seen = new ArrayList<>();
        int quiet = 0;
        while (quiet < 400) {
            Reply status = http.get("/apps/" + id + "/status");
            String now =
                    status.text("state")
                            + " "
                            + status.number("readyReplicas")
                            + "/"
                            + status.number("replicas");
            assertThat(http.get("/apps/" + id).text("status")).isEqualTo(status.text("state"));
            assertThat(status.number("readyReplicas"))
                    .isBetween(0, Math.max(status.number("replicas"), 5));
            if (seen.isEmpty() || !seen.getLast().equals(now)) {
                seen.add(now);
                quiet = 0;
            }
            quiet++;
            http.pass(STEP);
        }
        return seen;
    }

    private void deploy(String id, String body) {
        assertThat(http.post("/apps/" + id + "/deploy", body).status()).isEqualTo(200);
    }

    @Test
    void anAppStaysPendingUntilItIsDeployed() {
        String id = http.created("web", 3);

        assertThat(watch(id)).containsExactly("pending 0/0");
    }

    @Test
    void aDeploymentBuildsAndItsReplicasBecomeReadyOneByOne() {
        String id = http.created("web", 3);
        deploy(id, "{}");

        assertThat(watch(id))
                .containsExactly(
                        "deploying 0/3",
                        "building 0/3",
                        "deploying 0/3",
                        "deploying 1/3",
                        "deploying 2/3",
                        "running 3/3");
        Reply status = http.get("/apps/" + id + "/status");
        assertThat(status.text("message")).isEqualTo("All replicas healthy");
        assertThat(status.text("url")).startsWith("https://web.");
        assertThat(http.get("/apps/" + id).text("url")).isEqualTo(status.text("url"));
    }

    @Test
    void theStatusSaysWhatTheDeploymentIsAt() {
        String id = http.created("web", 2);
        deploy(id, "{}");
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String message = http.get("/apps/" + id + "/status").text("message");
            if (messages.isEmpty() || !messages.getLast().equals(message)) {
                messages.add(message);
            }
            http.pass(STEP);
        }
        assertThat(messages).hasSize(5);
        assertThat(messages.get(0)).matches("Deployment deploy_\\w+ is queued");
        assertThat(messages.subList(1, 5))
                .containsExactly(
                        "Pulling image acme/web:v1",
                        "Rolling out: 0 of 2 new replicas ready",
                        "1 of 2 replicas ready",
                        "All replicas healthy");
    }

    @ParameterizedTest
    @CsvSource({
        "acme/web:broken, CrashLoopBackOff",
        "acme/web:v2-crash, CrashLoopBackOff",
        "acme/web:missing, ImagePullBackOff",
        "acme/web:private, ErrImagePull",
        "acme/web:oom, OOMKilled",
        "acme/web:unready, ProgressDeadlineExceeded",
    })
    void aBadImageFailsInTheWayItsTagNames(String image, String reason) {
        String id = http.created("web", 2);
        deploy(id, "{\"image\":\"" + image + "\"}");

        List<String> seen = watch(id);

        assertThat(seen).startsWith("deploying 0/2", "building 0/2");
        assertThat(seen.getLast()).startsWith("failed ").endsWith("/2");
        assertThat(http.get("/apps/" + id + "/status").text("message")).startsWith(reason);
        assertThat(http.get("/apps?status=failed").all("id")).containsExactly(id);
    }

    @Test
    void theRecordKeepsItsImageWhateverADeploymentOverrides() {
        String id = http.created("web", 2);
        deploy(id, "{\"image\":\"acme/web:v2\",\"replicas\":3}");
        http.pass(MINUTE);

        assertThat(http.get("/apps/" + id).text("image")).isEqualTo("acme/web:v1");
        assertThat(http.get("/apps/" + id).number("replicas")).isEqualTo(2);
        assertThat(http.get("/apps/" + id + "/status").number("replicas")).isEqualTo(3);
    }

    @Test
    void aRedeploymentKeepsServingWhileItRollsOut() {
        String id = http.running("web", 4);
        deploy(id, "{}");

        List<String> seen = watch(id);

        assertThat(seen).startsWith("deploying 4/4", "building 4/4", "deploying 3/4");
        assertThat(seen.getLast()).isEqualTo("running 4/4");
        assertThat(seen).noneMatch(state -> state.contains(" 0/"));
    }

    @Test
    void aRollbackBringsThePreviousImageAndReplicasBack() {
        String id = http.running("web", 2);
        deploy(id, "{\"image\":\"acme/web:v2\",\"replicas\":5}");
        http.pass(MINUTE);
        assertThat(http.get("/apps/" + id + "/status").number("readyReplicas")).isEqualTo(5);

        deploy(id, "{\"rollback\":true}");
        assertThat(watch(id)).endsWith("running 2/2");
        assertThat(http.logs(id, "?lines=100000").stream().filter(line -> line.contains("Pulling")))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("Pulling image acme/web:v1");

        // what was rolled back from is now the previous one
        deploy(id, "{\"rollback\":true}");
        assertThat(watch(id)).endsWith("running 5/5");
    }

    @Test
    void aRollbackMayHaveReplicasOfItsOwn() {
        String id = http.running("web", 2);
        deploy(id, "{\"image\":\"acme/web:broken\"}");
        http.pass(MINUTE);
        assertThat(http.state(id)).isEqualTo("failed");

        deploy(id, "{\"rollback\":true,\"replicas\":3}");
        assertThat(watch(id)).endsWith("running 3/3");
    }

    @Test
    void aRollbackNeedsSomethingBefore() {
        String never = http.created("never", 1);
        String once = http.running("once", 1);
        for (String id : List.of(never, once)) {
            Reply refused = http.post("/apps/" + id + "/deploy", "{\"rollback\":true}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.message()).contains("no previous deployment");
        }
    }

    @Test
    void stoppingScalesToZeroAndStartingBringsAllBack() {
        String id = http.running("web", 3);
        assertThat(http.post("/apps/" + id + "/stop").status()).isEqualTo(200);
        List<String> stopping = watch(id);
        assertThat(stopping.getFirst()).isEqualTo("stopping 3/0");
        assertThat(stopping)
                .containsExactly("stopping 3/0", "stopping 2/0", "stopping 1/0", "stopped 0/0");

        assertThat(http.post("/apps/" + id + "/start").status()).isEqualTo(200);
        assertThat(watch(id))
                .containsExactly("starting 0/3", "starting 1/3", "starting 2/3", "running 3/3");
    }

    @Test
    void aRestartTakesOneReplicaDownAtATime() {
        String id = http.running("web", 3);
        assertThat(http.post("/apps/" + id + "/restart").status()).isEqualTo(200);

        assertThat(watch(id))
                .containsExactly(
                        "restarting 3/3",
                        "restarting 2/3",
                        "restarting 3/3",
                        "restarting 2/3",
                        "restarting 3/3",
                        "restarting 2/3",
                        "running 3/3");
    }

    @Test
    void otherReplicasComeAndGoOneByOne() {
        String id = http.running("web", 2);
        http.put("/apps/" + id, "{\"replicas\":4}");
        assertThat(watch(id)).containsExactly("running 2/4", "running 3/4", "running 4/4");
        http.put("/apps/" + id, "{\"replicas\":1}");
        assertThat(watch(id)).startsWith("running 4/1").endsWith("running 1/1");
    }

    @Test
    void replicasOfAStoppedAppAreForItsNextStart() {
        String id = http.running("web", 2);
        http.post("/apps/" + id + "/stop");
        http.pass(MINUTE);
        http.put("/apps/" + id, "{\"replicas\":3}");
        assertThat(watch(id)).containsExactly("stopped 0/0");
        http.post("/apps/" + id + "/start");
        assertThat(watch(id)).endsWith("running 3/3");
    }

    /** In each state, the actions that the document allows; every other is a conflict. */
    @ParameterizedTest
    @CsvSource({
        "pending, deploy",
        "deploying, ''",
        "building, ''",
        "running, 'deploy stop restart'",
        "failed, deploy",
        "stopping, ''",
        "stopped, 'deploy start'",
        "starting, ''",
        "restarting, ''",
    })
    void anActionInTheWrongStateIsAConflict(String state, String allowed) {
        for (String action : List.of("deploy", "start", "stop", "restart")) {
            String id = inState(state, state + "-" + action);
            assertThat(http.state(id)).isEqualTo(state);
            Reply reply = http.post("/apps/" + id + "/" + action);
            boolean isAllowed = List.of(allowed.split(" ")).contains(action);
            assertThat(reply.status()).as(action).isEqualTo(isAllowed ? 200 : 409);
            if (!isAllowed) {
                assertThat(reply.code()).isEqualTo("conflict");
                assertThat(reply.message()).contains(action).contains("while it is " + state);
                assertThat(http.state(id)).isEqualTo(state);
            }
        }
    }

    private String inState(String state, String name) {
        String id = http.created(name, 2);
        String at = "/apps/" + id;
        switch (state) {
            case "pending" -> {}
            case "deploying" -> http.post(at + "/deploy");
            case "building" -> {
                http.post(at + "/deploy");
                http.pass(Duration.ofSeconds(2));
            }
            case "failed" -> {
                http.post(at + "/deploy", "{\"image\":\"acme/web:missing\"}");
                http.pass(MINUTE);
            }
            default -> {
                http.post(at + "/deploy");
                http.pass(MINUTE);
            }
        }
        switch (state) {
            case "stopping" -> http.post(at + "/stop");
            case "restarting" -> http.post(at + "/restart");
            case "stopped", "starting" -> {
                http.post(at + "/stop");
                http.pass(MINUTE);
                if (state.equals("starting")) {
                    http.post(at + "/start");
                }
            }
            default -> {}
        }
        return id;
    }

    @Test
    void anAppMayBeDeletedInAnyState() {
        for (String state : List.of("pending", "deploying", "building", "running", "stopping")) {
            String id = inState(state, "gone-" + state);
            assertThat(http.delete("/apps/" + id).status()).isEqualTo(204);
            assertThat(http.get("/apps/" + id).status()).isEqualTo(404);
            assertThat(http.get("/apps/" + id + "/status").status()).isEqualTo(404);
            assertThat(http.get("/apps/" + id + "/logs").status()).isEqualTo(404);
            assertThat(http.delete("/apps/" + id).status()).isEqualTo(404);
        }
        // what was planned for them does not come back
        http.pass(MINUTE);
        assertThat(http.get("/apps").total()).isZero();
    }

    @Test
    void everyChangeMovesTheTimeOfTheRecord() {
        String id = http.created("web", 1);
        String before = http.get("/apps/" + id).text("updatedAt");
        http.pass(Duration.ofSeconds(5));
        assertThat(http.get("/apps/" + id).text("updatedAt")).isEqualTo(before);
        deploy(id, "{}");
        assertThat(http.get("/apps/" + id).text("updatedAt")).isEqualTo("2026-01-15T10:30:05Z");
        http.pass(MINUTE);
        assertThat(http.get("/apps/" + id).text("updatedAt"))
                .isGreaterThan("2026-01-15T10:30:07Z")
                .isLessThan("2026-01-15T10:30:30Z");
    }

    @Test
    void manyReplicasTakeSecondsNotMinutes() {
        String id = http.created("crowd", 100);
        deploy(id, "{}");
        http.pass(Duration.ofSeconds(15));
        assertThat(http.get("/apps/" + id + "/status").number("readyReplicas")).isEqualTo(100);
    }
}
