package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.sandbox.PlainHttp.Reply;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The sandbox told to be slow, to fail and to limit. */
class SandboxFaultsTest {
    private final PlainHttp http = new PlainHttp(3);

    @AfterEach
    void stop() {
        http.close();
    }

    private void plan(String words) {
        http.sandbox.setFaults(FaultPlan.parse(words));
    }

    private List<Integer> statuses(int requests) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(http.get("/apps").status());
        }
        return statuses;
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad_request",
        "401, unauthorized",
        "403, insufficient_scope",
        "404, not_found",
        "409, conflict",
        "422, validation_error",
        "429, rate_limited",
        "500, internal_error",
        "503, unavailable",
        "502, error_502",
        "418, error_418",
    })
    void anyErrorCanBeHadAndNothingIsDone(int status, String code) {
        plan("error:" + status + "@POST");

        Reply reply = http.post("/apps", "{\"name\":\"never\"}");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.message()).isNotBlank();
        assertThat(reply.json().path("error").path("status").intValue()).isEqualTo(status);
        assertThat(http.get("/apps").total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "flaky, '200 200 200 500 200 200 200 500'",
        "flaky:2, '200 500 200 500 200 500 200 500'",
        "error:503, '503 503 503 503 503 503 503 503'",
        "error:503/3, '200 200 503 200 200 503 200 200'",
        "none, '200 200 200 200 200 200 200 200'",
        "'error:500/4,error:503/2', '200 503 200 500 503 200 503 500'",
        "limited:3, '200 200 200 429 429 429 429 429'",
        "error:500@PUT, '200 200 200 200 200 200 200 200'",
        "error:500@/apps/*, '200 200 200 200 200 200 200 200'",
        "error:500@GET/apps, '500 500 500 500 500 500 500 500'",
    })
    void faultsStrikeInTheirTurnAndScope(String plan, String expected) {
        plan(plan);
        assertThat(statuses(8))
                .isEqualTo(
                        java.util.Arrays.stream(expected.split(" "))
                                .map(Integer::valueOf)
                                .toList());
    }

    @Test
    void aLimitPassesAgainInTheNextSecondAndSaysWhen() {
        plan("limited:2");
        assertThat(statuses(3)).containsExactly(200, 200, 429);
        Reply limited = http.get("/apps");
        assertThat(limited.code()).isEqualTo("rate_limited");
        assertThat(limited.header("Retry-After")).isEqualTo("3");
        http.pass(Duration.ofSeconds(1));
        assertThat(statuses(3)).containsExactly(200, 200, 429);

        plan("limited-date:1");
        statuses(1);
        assertThat(http.get("/apps").header("Retry-After"))
                .isEqualTo("Thu, 15 Jan 2026 10:30:04 GMT");
        plan("limited-silent:1");
        statuses(1);
        assertThat(http.get("/apps").header("Retry-After")).isEmpty();
    }

    @Test
    void delaysAddUpAndTheAnswerIsAsEver() {
        plan("slow:300ms,slow:2s@/apps/*/status");
        String id = http.get("/apps").all("id").getFirst();
        assertThat(http.get("/apps/" + id + "/status").status()).isEqualTo(200);

        assertThat(http.slept).containsExactly(Duration.ofMillis(300), Duration.ofMillis(2300));
    }

    @Test
    void aDroppedRequestIsNotCarriedOutAndALostAnswerIs() {
        plan("dropping:1@POST");
        assertThatThrownBy(() -> http.post("/apps", "{\"name\":\"dropped\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(http.get("/apps?search=dropped").total()).isZero();

        plan("lossy:1@POST");
        assertThatThrownBy(() -> http.post("/apps", "{\"name\":\"lost\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(http.get("/apps?search=lost").total()).isEqualTo(1);
    }

    @Test
    void aSignInPageMayStandInPlaceOfAnAnswerAndNothingIsDone() {
        plan("html@POST,html:2@/apps");
        Reply page = http.post("/apps", "{\"name\":\"never\"}");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        plan("html:2");
        assertThat(http.get("/apps").total()).isEqualTo(3);
        assertThat(http.get("/apps").body()).contains("Sign in");
    }

    @Test
    void anotherPlanTakesTheFormersPlace() {
        plan("error:500");
        assertThat(statuses(1)).containsExactly(500);
        http.sandbox.setFaults(FaultPlan.NONE);
        assertThat(statuses(1)).containsExactly(200);
        assertThat(http.sandbox.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sloww",
                "slow:fast",
                "slow:5",
                "flaky:0",
                "flaky:-1",
                "error:200",
                "error:99",
                "error:500/0",
                "limited:x",
                "slow@apps",
                "slow@get/apps",
                "error:"
            })
    void aPlanThatCannotBeReadIsRefusedByName(String words) {
        assertThatThrownBy(() -> FaultPlan.parse("flaky," + words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words.replaceAll("[@].*", ""));
    }
}
