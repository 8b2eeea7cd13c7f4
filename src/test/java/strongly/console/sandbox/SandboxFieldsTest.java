package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.sandbox.PlainHttp.Reply;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bodies of POST /apps, PUT /apps/:id and POST /apps/:id/deploy: every field and its rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxFieldsTest {
    private static final String LONG_NAME = "a".repeat(63);

    private final PlainHttp http = new PlainHttp(0);
    private final String app = http.created("subject", 2);
    private int made;

    @AfterAll
    void stop() {
        http.close();
    }

    /** Field, value as JSON, and the status a creation and an update answer. */
    static Stream<Arguments> values() {
        return Stream.of(
                // name
                of("name", "'x'", 0),
                of("name", "'0-9'", 0),
                of("name", "'" + LONG_NAME + "'", 0),
                of("name", "''", 422),
                of("name", "'-a'", 422),
                of("name", "'a-'", 422),
                of("name", "'A'", 422),
                of("name", "'a_b'", 422),
                of("name", "'a b'", 422),
                of("name", "'ä'", 422),
                of("name", "'a\\n'", 422),
                of("name", "'" + LONG_NAME + "a'", 422),
                of("name", "7", 400),
                of("name", "null", 400),
                // description
                of("description", "''", 0),
                of("description", "'Ein Würfel 🎲 \\n zwei Zeilen'", 0),
                of("description", "'" + "d".repeat(2000) + "'", 0),
                of("description", "'" + "d".repeat(2001) + "'", 422),
                of("description", "null", 400),
                of("description", "['a']", 400),
                // image
                of("image", "'nginx'", 0),
                of("image", "'node:18-alpine'", 0),
                of("image", "'my-registry.io/api-service:latest'", 0),
                of("image", "'localhost:5000/a/b_c:v1.2.3'", 0),
                of("image", "'a/b@sha256:" + "0f".repeat(32) + "'", 0),
                of("image", "''", 422),
                of("image", "'Nginx latest'", 422),
                of("image", "'https://registry.io/a'", 422),
                of("image", "'a:'", 422),
                of("image", "'" + "i".repeat(513) + "'", 422),
                of("image", "null", 400),
                of("image", "{}", 400),
                // port
                of("port", "1", 0),
                of("port", "65535", 0),
                of("port", "0", 422),
                of("port", "65536", 422),
                of("port", "-1", 422),
                of("port", "99999999999", 422),
                of("port", "80.5", 400),
                of("port", "'80'", 400),
                of("port", "true", 400),
                of("port", "null", 400),
                // replicas
                of("replicas", "1", 0),
                of("replicas", "100", 0),
                of("replicas", "0", 422),
                of("replicas", "101", 422),
                of("replicas", "'2'", 400),
                of("replicas", "null", 400),
                // environment
                of("environment", "'development'", 0),
                of("environment", "'staging'", 0),
                of("environment", "'production'", 0),
                of("environment", "'prod'", 422),
                of("environment", "''", 422),
                of("environment", "{'A':'b'}", 400),
                of("environment", "null", 400),
                // resources
                of("resources", "{'cpu':'500m','memory':'512Mi'}", 0),
                of("resources", "{'cpu':'1','memory':'1Gi'}", 0),
                of("resources", "{'cpu':'0.125','memory':'1Ti'}", 0),
                of("resources", "{'memory':'64000Ki'}", 0),
                of("resources", "{}", 0),
                of("resources", "{'cpu':'0'}", 422),
                of("resources", "{'cpu':'0m'}", 422),
                of("resources", "{'cpu':'-1'}", 422),
                of("resources", "{'cpu':'1.2345'}", 422),
                of("resources", "{'cpu':'1 core'}", 422),
                of("resources", "{'cpu':''}", 422),
                of("resources", "{'memory':'512'}", 422),
                of("resources", "{'memory':'512MB'}", 422),
                of("resources", "{'memory':'1.5Gi'}", 422),
                of("resources", "{'memory':'0Mi'}", 422),
                of("resources", "{'cpu':1}", 400),
                of("resources", "{'gpu':'1'}", 400),
                of("resources", "{'cpu':null}", 400),
                of("resources", "'1'", 400),
                of("resources", "null", 400),
                // labels
                of("labels", "{}", 0),
                of("labels", "{'team':'backend','version':''}", 0),
                of("labels", "{'app.kubernetes.io/part-of':'shop'}", 0),
                of("labels", "{'':'x'}", 422),
                of("labels", many(501), 422),
                of("labels", many(500), 0),
                of("labels", "{'a':1}", 400),
                of("labels", "{'a':null}", 400),
                of("labels", "['a']", 400),
                of("labels", "null", 400),
                // nothing the document names
                of("status", "'running'", 400),
                of("owner", "{}", 400),
                of("permissions", "{}", 400),
                of("id", "'app_1'", 400),
                of("Name", "'x'", 400));
    }

    private static Arguments of(String field, String value, int refusal) {
        return Arguments.of(field, value.replace('\'', '"'), refusal);
    }

    private static String many(int labels) {
        return IntStream.range(0, labels)
                .mapToObj(number -> "'l" + number + "':'v'")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void creationHoldsEveryFieldToItsRule(String field, String value, int refusal) {
        String name = field.equals("name") ? "" : "\"name\":\"made-" + made++ + "\",";
        Reply reply = http.post("/apps", "{" + name + "\"" + field + "\":" + value + "}");

        assertAnswer(reply, field, value, refusal, 201);
        http.delete("/apps/" + (refusal == 0 ? reply.id() : "none"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void anUpdateHoldsEveryFieldToItsRule(String field, String value, int refusal) {
        String before = http.get("/apps/" + app).body();
        Reply reply = http.put("/apps/" + app, "{\"" + field + "\":" + value + "}");

        assertAnswer(reply, field, value, refusal, 200);
        if (refusal != 0) {
            assertThat(http.get("/apps/" + app).body()).isEqualTo(before);
        }
        http.put("/apps/" + app, "{\"name\":\"subject\"}");
    }

    private static void assertAnswer(
            Reply reply, String field, String value, int refusal, int success) {
        assertThat(reply.status()).isEqualTo(refusal == 0 ? success : refusal);
        if (refusal == 0) {
            if (!field.equals("resources")) {
                assertThat(reply.json().path(field))
                        .isEqualTo(JsonMapper.builder().build().readTree(value));
            }
        } else {
            assertThat(reply.message()).contains("'" + field);
            assertThat(reply.code()).isEqualTo(refusal == 400 ? "bad_request" : "validation_error");
        }
    }

    @Test
    void creationNeedsAName() {
        Reply reply = http.post("/apps", "{\"port\":3000}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).contains("'name' is required");
        assertThat(http.post("/apps").status()).isEqualTo(422);
    }

    @Test
    void creationTakesTheDocumentedDefaults() {
        Reply reply = http.post("/apps", "{\"name\":\"bare\"}");

        assertThat(reply.number("port")).isEqualTo(3000);
        assertThat(reply.number("replicas")).isEqualTo(1);
        assertThat(reply.json().path("image").isNull()).isTrue();
        assertThat(reply.json().path("environment").isNull()).isTrue();
        assertThat(reply.json().path("labels").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"proj_456, 201", "'', 422"})
    void aProjectIsSetAtCreationOnly(String project, int status) {
        String body = "{\"name\":\"in-project\",\"projectId\":\"" + project + "\"}";
        assertThat(http.post("/apps", body).status()).isEqualTo(status);
        assertThat(http.put("/apps/" + app, "{\"projectId\":\"proj_456\"}").status())
                .isEqualTo(400);
    }

    @Test
    void severalProblemsAreToldAtOnce() {
        Reply reply = http.post("/apps", "{\"name\":\"A\",\"port\":0,\"replicas\":0}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).contains("'name'").contains("'port'").contains("'replicas'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "null",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "name=a",
                "{'name':'a'}"
            })
    void whatIsNotOneJsonObjectIsABadRequest(String body) {
        assertThat(http.post("/apps", body).status()).isEqualTo(400);
        assertThat(http.put("/apps/" + app, body).status()).isEqualTo(400);
        assertThat(http.post("/apps/" + app + "/deploy", body).status()).isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        var request =
                http.request(http.sandbox.key().value(), "POST", "/apps", null)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=a"));
        assertThat(http.exchange(request).status()).isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"description\":\"" + "x".repeat(3 << 20) + "\"}";
        try {
            assertThat(http.put("/apps/" + app, large).status()).isEqualTo(413);
        } catch (java.io.UncheckedIOException cutOff) {
            // the sandbox reads no further: whether its answer arrives before is chance
            assertThat(http.get("/apps/" + app).status()).isEqualTo(200);
        }
    }

    @Test
    void anUpdateChangesWhatIsSentAndNothingElse() {
        String id =
                http.post(
                                "/apps",
                                """
                                {"name":"partial","description":"d","image":"a:1","port":80,
                                 "replicas":2,"environment":"staging",
                                 "resources":{"cpu":"1","memory":"1Gi"},"labels":{"a":"1","b":"2"}}
                                """)
                        .id();
        http.pass(Duration.ofSeconds(3));

        Reply labels = http.put("/apps/" + id, "{\"labels\":{\"c\":\"3\"}}");
        assertThat(labels.json().path("labels").toString()).isEqualTo("{\"c\":\"3\"}");
        assertThat(labels.text("description")).isEqualTo("d");
        assertThat(labels.text("image")).isEqualTo("a:1");
        assertThat(labels.text("environment")).isEqualTo("staging");
        assertThat(labels.json().path("resources").toString())
                .isEqualTo("{\"cpu\":\"1\",\"memory\":\"1Gi\"}");
        assertThat(labels.text("updatedAt")).isEqualTo("2026-01-15T10:30:03Z");
        assertThat(labels.text("createdAt")).isEqualTo("2026-01-15T10:30:00Z");

        assertThat(http.put("/apps/" + id, "{\"description\":\"\"}").text("description")).isEmpty();
        http.pass(Duration.ofSeconds(3));
        assertThat(http.put("/apps/" + id, "{}").text("updatedAt"))
                .isEqualTo("2026-01-15T10:30:03Z");
    }

    @Test
    void aNameIsUniqueAndFreeAgain() {
        String first = http.created("wanted", 1);
        String second = http.created("other", 1);

        Reply taken = http.post("/apps", "{\"name\":\"wanted\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.message()).contains("'wanted' already exists");
        assertThat(http.put("/apps/" + second, "{\"name\":\"wanted\"}").status()).isEqualTo(409);
        assertThat(http.put("/apps/" + first, "{\"name\":\"wanted\"}").status()).isEqualTo(200);
        assertThat(http.put("/apps/" + first, "{\"name\":\"renamed\"}").status()).isEqualTo(200);
        assertThat(http.put("/apps/" + second, "{\"name\":\"wanted\"}").status()).isEqualTo(200);
        http.delete("/apps/" + second);
        assertThat(http.post("/apps", "{\"name\":\"wanted\"}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 200",
                "{'image':'a/b:v2','replicas':3,'environment':{'LOG_LEVEL':'info'}} | 200",
                "{'environment':{}} | 200",
                "{'rollback':false} | 200",
                "{'image':'Not An Image'} | 422",
                "{'image':''} | 422",
                "{'image':3} | 400",
                "{'replicas':0} | 422",
                "{'replicas':101} | 422",
                "{'replicas':'3'} | 400",
                "{'environment':'production'} | 400",
                "{'environment':{'LOG_LEVEL':1}} | 400",
                "{'environment':{'LOG_LEVEL':null}} | 400",
                "{'environment':{'1X':'a'}} | 422",
                "{'environment':{'LOG-LEVEL':'a'}} | 422",
                "{'environment':{'':'a'}} | 422",
                "{'rollback':'yes'} | 400",
                "{'rollback':null} | 400",
                "{'rollback':true,'image':'a:1'} | 422",
                "{'port':80} | 400",
                "{'name':'a'} | 400",
            })
    void aDeploymentHoldsItsFieldsToTheirRules(String body, int status) {
        String id = http.created("deployed-" + made++, 1);

        Reply reply = http.post("/apps/" + id + "/deploy", body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(http.state(id)).isEqualTo(status == 200 ? "deploying" : "pending");
    }

    @Test
    void aDeploymentNeedsAnImageFromSomewhere() {
        String id = http.post("/apps", "{\"name\":\"imageless\"}").id();

        assertThat(http.post("/apps/" + id + "/deploy").status()).isEqualTo(422);
        assertThat(http.post("/apps/" + id + "/deploy", "{\"image\":\"a:1\"}").status())
                .isEqualTo(200);
        // a 422 is told before a 409
        assertThat(http.state(id)).isEqualTo("deploying");
        assertThat(http.post("/apps/" + id + "/deploy").status()).isEqualTo(422);
    }
}
