package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static strongly.console.api.FaultyServer.json;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.DeployRequest;
import strongly.console.model.LogQuery;
import strongly.console.model.Owner;
import strongly.console.model.Pagination;
import strongly.console.model.Permissions;
import strongly.console.model.Resources;
import strongly.console.model.RuntimeStatus;
import strongly.console.model.Timestamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The examples of the API document, letter by letter, are read into whole records. */
@Timeout(60)
class DocumentShapesTest {
    private static final String APP_OBJECT =
            """
            {
            "id": "app_abc123",
            "name": "my-web-app",
            "description": "Production web application",
            "status": "running",
            "image": "node:18-alpine",
            "port": 3000,
            "replicas": 2,
            "environment": "production",
            "resources": {
            "cpu": "500m",
            "memory": "512Mi"
            },
            "url": "https://my-web-app.strongly.ai",
            "organizationId": "org_xyz789",
            "projectId": "proj_456",
            "labels": {
            "team": "backend",
            "version": "2.1.0"
            },
            "owner": {
            "id": "user_001",
            "email": "dev@example.com"
            },
            "permissions": {
            "isPublic": false,
            "allowedUsers": ["user_002", "user_003"]
            },
            "createdAt": "2025-01-15T10:30:00Z",
            "updatedAt": "2025-01-20T14:22:00Z"
            }
            """;

    private static final String PAGE =
            """
            {
            "data": [
            {
            "id": "app_abc123",
            "name": "my-web-app",
            "description": "Production web application",
            "status": "running",
            "image": "node:18-alpine",
            "port": 3000,
            "replicas": 2,
            "environment": "production",
            "resources": {
            "cpu": "500m",
            "memory": "512Mi"
            },
            "url": "https://my-web-app.strongly.ai",
            "organizationId": "org_xyz789",
            "projectId": "proj_456",
            "labels": {},
            "owner": {
            "id": "user_001",
            "email": "dev@example.com"
            },
            "permissions": {
            "isPublic": false,
            "allowedUsers": []
            },
            "createdAt": "2025-01-15T10:30:00Z",
            "updatedAt": "2025-01-20T14:22:00Z"
            }
            ],
            "pagination": {
            "total": 42,
            "limit": 20,
            "offset": 0,
            "hasMore": true
            }
            }
            """;

    private FaultyServer faulty;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyServer();
    }

    @AfterEach
    void stop() {
        faulty.close();
    }

    private static App app(Map<String, String> labels, List<String> allowedUsers) {
        return new App(
                "app_abc123",
                "my-web-app",
                "Production web application",
                AppStatus.RUNNING,
                "node:18-alpine",
                3000,
                2,
                AppEnvironment.PRODUCTION,
                new Resources("500m", "512Mi"),
                "https://my-web-app.strongly.ai",
                "org_xyz789",
                "proj_456",
                labels,
                new Owner("user_001", "dev@example.com"),
                new Permissions(false, allowedUsers),
                Timestamp.parse("2025-01-15T10:30:00Z"),
                Timestamp.parse("2025-01-20T14:22:00Z"));
    }

    private static App documented() {
        return app(Map.of("team", "backend", "version", "2.1.0"), List.of("user_002", "user_003"));
    }

    @Test
    void theAppObject() {
        faulty.answer(json(200, APP_OBJECT));

        App read = faulty.client().getApp("app_abc123");

        assertThat(read).isEqualTo(documented());
        assertThat(read.labels().keySet()).containsExactly("team", "version");
    }

    @Test
    void aPageOfTheList() {
        faulty.answer(json(200, PAGE));

        assertThat(faulty.client().listApps(AppListQuery.ALL))
                .isEqualTo(
                        new AppPage(
                                List.of(app(Map.of(), List.of())),
                                new Pagination(42, 20, 0, true)));
    }

    @Test
    void anAppThatWasJustCreatedHasNoUrlYet() {
        faulty.answer(
                json(
                        201,
                        APP_OBJECT
                                .replace("\"https://my-web-app.strongly.ai\"", "null")
                                .replace("\"running\"", "\"pending\"")));

        App read = faulty.client().getApp("app_abc123");

        assertThat(read.url()).isNull();
        assertThat(read.status()).isSameAs(AppStatus.PENDING);
    }

    @Test
    void theRuntimeStatus() {
        faulty.answer(
                json(
                        200,
                        """
                        {
                        "state": "running",
                        "message": "All replicas healthy",
                        "replicas": 3,
                        "readyReplicas": 3,
                        "url": "https://my-web-app.strongly.ai"
                        }
                        """));

        assertThat(faulty.client().getStatus("app_abc123"))
                .isEqualTo(
                        new RuntimeStatus(
                                AppStatus.RUNNING,
                                "All replicas healthy",
                                3,
                                3,
                                "https://my-web-app.strongly.ai"));
    }

    @Test
    void theAnswersToActions() {
        faulty.answer(
                json(
                        200,
                        """
                        {
                        "message": "Deployment initiated",
                        "deploymentId": "deploy_789",
                        "status": "deploying",
                        "appId": "app_abc123"
                        }
                        """),
                json(
                        200,
                        """
                        {
                        "message": "App starting",
                        "appId": "app_abc123",
                        "status": "starting"
                        }
                        """));

        assertThat(faulty.client().deploy("app_abc123", DeployRequest.PLAIN))
                .isEqualTo(
                        new ActionResult(
                                "Deployment initiated",
                                "deploy_789",
                                AppStatus.DEPLOYING,
                                "app_abc123"));
        assertThat(faulty.client().start("app_abc123"))
                .isEqualTo(
                        new ActionResult("App starting", null, AppStatus.STARTING, "app_abc123"));
    }

    @Test
    void theLogs() {
        String lines =
                """
                2025-01-20T14:22:01Z [INFO] Server started on port 3000
                2025-01-20T14:22:02Z [INFO] Connected to database
                2025-01-20T14:22:05Z [INFO] Health check passed
                2025-01-20T14:23:00Z [INFO] Incoming request: GET /api/health
                """;
        faulty.answer(
                json(200, lines).newBuilder().setHeader("Content-Type", "text/plain").build());

        assertThat(faulty.client().getLogs("app_abc123", LogQuery.newest(100)).bytes())
                .isEqualTo(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theError() {
        faulty.answer(
                json(
                        404,
                        """
                        {
                        "error": {
                        "code": "not_found",
                        "message": "App with ID 'app_abc123' not found",
                        "status": 404
                        }
                        }
                        """));

        ApiException failure =
                requireNonNull(
                        catchThrowableOfType(
                                ApiException.class, () -> faulty.client().getApp("app_abc123")));

        assertThat(failure).isInstanceOf(NotFoundException.class);
        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.code()).isEqualTo("not_found");
        assertThat(failure).hasMessage("App with ID 'app_abc123' not found");
    }

    @Test
    void aStatusAndAnEnvironmentNeverHeardOfAreKept() {
        faulty.answer(
                json(
                        200,
                        APP_OBJECT
                                .replace("\"running\"", "\"Hibernating-2\"")
                                .replace("\"production\"", "\"Canary_EU\"")),
                json(200, "{\"state\":\"Hibernating-2\",\"replicas\":0,\"readyReplicas\":0}"));

        App read = faulty.client().getApp("app_abc123");
        RuntimeStatus status = faulty.client().getStatus("app_abc123");

        assertThat(read.status()).isEqualTo(AppStatus.of("Hibernating-2"));
        assertThat(read.status().value()).isEqualTo("Hibernating-2");
        assertThat(read.environment()).isEqualTo(new AppEnvironment("Canary_EU"));
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("status", "environment")
                .isEqualTo(documented());
        assertThat(status)
                .isEqualTo(new RuntimeStatus(AppStatus.of("Hibernating-2"), null, 0, 0, null));
    }
}
