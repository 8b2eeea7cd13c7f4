package strongly.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import strongly.console.sandbox.PlainHttp.Reply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every answer has the fields of the API document, of the documented types, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxDocumentTest {
    /** The App object of the document. */
    private static final String APP =
            """
            {"id": "app_abc123", "name": "my-web-app", "description": "Production web application",
             "status": "running", "image": "node:18-alpine", "port": 3000, "replicas": 2,
             "environment": "production", "resources": {"cpu": "500m", "memory": "512Mi"},
             "url": "https://my-web-app.strongly.ai", "organizationId": "org_xyz789",
             "projectId": "proj_456", "labels": {}, "owner": {"id": "user_001",
             "email": "dev@example.com"}, "permissions": {"isPublic": false, "allowedUsers": []},
             "createdAt": "2025-01-15T10:30:00Z", "updatedAt": "2025-01-20T14:22:00Z"}
            """;

    private static final String CREATION =
            """
            {"name": "my-api-service", "description": "REST API backend service",
             "image": "my-registry.io/api-service:latest", "port": 8080, "replicas": 2,
             "environment": "production", "resources": {"cpu": "1", "memory": "1Gi"},
             "projectId": "proj_456", "labels": {"team": "backend"}}
            """;

    private final PlainHttp http = new PlainHttp(12);

    @AfterAll
    void stop() {
        http.close();
    }

    /** Field paths and their types; what stands inside labels and arrays is the user's. */
    private static Map<String, String> shape(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        shape("", node, shape);
        return shape;
    }

    private static void shape(String path, JsonNode node, Map<String, String> shape) {
        if (!path.isEmpty()) {
            shape.put(path, node.isNull() ? "any" : node.getNodeType().name());
        }
        if (node.isObject() && !path.endsWith("labels")) {
            node.properties()
                    .forEach(field -> shape(path + "/" + field.getKey(), field.getValue(), shape));
        }
    }

    private static void assertShape(JsonNode actual, String documented) {
        Map<String, String> expected = shape(JsonMapper.builder().build().readTree(documented));
        Map<String, String> found = shape(actual);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach(
                (path, type) -> {
                    if (!type.equals("any")) {
                        assertThat(type).as(path).isEqualTo(expected.get(path));
                    }
                });
    }

    @Test
    void aListHasThePagesShapeAndEveryAppTheAppObjects() {
        JsonNode page = http.get("/apps").json();

        assertShape(
                page,
                """
                {"data": [], "pagination": {"total": 42, "limit": 20, "offset": 0, "hasMore": true}}
                """);
        for (JsonNode app : page.path("data").values()) {
            assertShape(app, APP);
        }
    }

    @Test
    void creationAnswers201WithTheAppAsItIsReadAfterwards() {
        Reply created = http.post("/apps", CREATION);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertShape(created.json(), APP);
        assertThat(created.text("status")).isEqualTo("pending");
        assertThat(created.json().path("url").isNull()).isTrue();
        assertThat(created.text("createdAt")).isEqualTo(http.clock.instant().toString());
        assertThat(created.text("updatedAt")).isEqualTo(http.clock.instant().toString());
        JsonNode sent = JsonMapper.builder().build().readTree(CREATION);
        sent.properties()
                .forEach(
                        field ->
                                assertThat(created.json().path(field.getKey()))
                                        .as(field.getKey())
                                        .isEqualTo(field.getValue()));
        Reply read = http.get("/apps/" + created.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(created.body());

        Reply updated = http.put("/apps/" + created.id(), "{\"replicas\":4}");
        assertThat(updated.status()).isEqualTo(200);
        assertShape(updated.json(), APP);
        assertThat(updated.number("replicas")).isEqualTo(4);

        Reply deleted = http.delete("/apps/" + created.id());
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(deleted.headers().firstValue("Content-Type")).isEmpty();
    }

    @Test
    void actionsAnswerBeforeTheWorkIsDone() {
        String id = http.created("actor", 1);
        Reply deployed = http.post("/apps/" + id + "/deploy", "{}");
        assertThat(deployed.status()).isEqualTo(200);
        assertThat(deployed.text("deploymentId")).startsWith("deploy_");
        assertThat(deployed.json().propertyNames())
                .containsExactlyInAnyOrder("message", "deploymentId", "status", "appId");
        assertThat(deployed.text("message")).isEqualTo("Deployment initiated");
        assertThat(deployed.text("status")).isEqualTo("deploying");
        http.pass(java.time.Duration.ofMinutes(1));
        action(id, "restart", "App restarting", "restarting");
        http.pass(java.time.Duration.ofMinutes(1));
        action(id, "stop", "App stopping", "stopping");
        http.pass(java.time.Duration.ofMinutes(1));
        action(id, "start", "App starting", "starting");
    }

    private void action(String id, String action, String message, String status) {
        assertThat(http.post("/apps/" + id + "/" + action).json())
                .isEqualTo(
                        JsonMapper.builder()
                                .build()
                                .readTree(
                                        "{\"message\":\"%s\",\"appId\":\"%s\",\"status\":\"%s\"}"
                                                .formatted(message, id, status)));
    }

    @Test
    void theStatusHasItsShape() {
        for (String id : http.get("/apps").all("id")) {
            Reply status = http.get("/apps/" + id + "/status");
            assertThat(status.status()).isEqualTo(200);
            assertShape(
                    status.json(),
                    """
                    {"state": "running", "message": "All replicas healthy", "replicas": 3,
                     "readyReplicas": 3, "url": "https://my-web-app.strongly.ai"}
                    """);
        }
    }

    @Test
    void logsArePlainTextOfWholeLines() {
        String id = http.running("talker", 1);
        Reply logs = http.get("/apps/" + id + "/logs");

        assertThat(logs.status()).isEqualTo(200);
        assertThat(logs.header("Content-Type")).startsWith("text/plain");
        assertThat(logs.body()).endsWith("\n");
        assertThat(logs.body().lines())
                .allMatch(line -> !line.startsWith("20") || line.matches("20.{17}Z \\[[A-Z]+] .*"));
    }

    @Test
    void anErrorHasCodeMessageAndStatus() {
        Reply missing = http.get("/apps/app_abc123");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json())
                .isEqualTo(
                        JsonMapper.builder()
                                .build()
                                .readTree(
                                        """
                                        {"error": {"code": "not_found",
                                         "message": "App with ID 'app_abc123' not found",
                                         "status": 404}}
                                        """));
    }

    @Test
    void everyAnswerNamesItsRequestAndItsTime() {
        List<Reply> replies =
                List.of(http.get("/apps"), http.get("/apps/none"), http.post("/apps", "{"));

        assertThat(replies)
                .extracting(reply -> reply.header("X-Request-Id"))
                .doesNotHaveDuplicates();
        assertThat(replies)
                .extracting(reply -> reply.header("Date"))
                .allMatch(date -> date.startsWith("Thu, 15 Jan 2026"));
    }
}
