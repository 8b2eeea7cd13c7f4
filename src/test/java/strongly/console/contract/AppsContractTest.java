package strongly.console.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.api.AppsClient;
import strongly.console.api.BadRequestException;
import strongly.console.api.ConflictException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.NetworkException;
import strongly.console.api.NotFoundException;
import strongly.console.api.RateLimitedException;
import strongly.console.api.ServerErrorException;
import strongly.console.api.UnauthorizedException;
import strongly.console.api.UnprocessableException;
import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.model.LogQuery;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;
import strongly.console.model.RuntimeStatus;
import strongly.console.sandbox.FaultPlan;
import strongly.console.sandbox.SandboxKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every operation of the API document, client to sandbox over HTTP. */
class AppsContractTest {
    private static final NewApp SHOP =
            new NewApp(
                    "my-api-service",
                    "REST API backend service",
                    "my-registry.io/api-service:latest",
                    8080,
                    2,
                    AppEnvironment.PRODUCTION,
                    new Resources("1", "1Gi"),
                    "proj_456",
                    Map.of("team", "backend"));

    private SandboxFixture fixture;
    private AppsClient client;

    @BeforeEach
    void start() throws IOException {
        fixture = new SandboxFixture(50);
        client = fixture.client();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private App created() {
        return client.createApp(SHOP);
    }

    private App deployed() {
        App app = created();
        client.deploy(app.id(), DeployRequest.PLAIN);
        fixture.pass(Duration.ofMinutes(1));
        return client.getApp(app.id());
    }

    @Test
    void createReturnsEveryFieldAsSent() {
        App app = created();
        assertThat(app.name()).isEqualTo(SHOP.name());
        assertThat(app.description()).isEqualTo(SHOP.description());
        assertThat(app.image()).isEqualTo(SHOP.image());
        assertThat(app.port()).isEqualTo(8080);
        assertThat(app.replicas()).isEqualTo(2);
        assertThat(app.environment()).isEqualTo(AppEnvironment.PRODUCTION);
        assertThat(app.resources()).isEqualTo(new Resources("1", "1Gi"));
        assertThat(app.projectId()).isEqualTo("proj_456");
        assertThat(app.labels()).containsExactly(Map.entry("team", "backend"));
        assertThat(app.status()).isEqualTo(AppStatus.PENDING);
        assertThat(app.url()).isNull();
        assertThat(app.createdAt()).isEqualTo(app.updatedAt());
        assertThat(client.getApp(app.id())).isEqualTo(app);
    }

    @Test
    void createWithoutOptionsTakesTheDefaults() {
        App app =
                client.createApp(
                        new NewApp(
                                "plain",
                                null,
                                null,
                                null,
                                null,
                                null,
                                Resources.NONE,
                                null,
                                Map.of()));
        assertThat(app.port()).isEqualTo(3000);
        assertThat(app.replicas()).isEqualTo(1);
    }

    @Test
    void createRefusesATakenAndAnInvalidName() {
        created();
        assertThatThrownBy(this::created)
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already exists");
        NewApp invalid =
                new NewApp("Shop!", null, null, null, null, null, Resources.NONE, null, Map.of());
        assertThatThrownBy(() -> client.createApp(invalid))
                .isInstanceOf(UnprocessableException.class)
                .hasMessageContaining("name");
    }

    @Test
    void updateChangesOnlyWhatIsSent() {
        App app = created();
        fixture.pass(Duration.ofSeconds(5));
        App scaled = client.updateApp(app.id(), AppUpdate.scale(4));
        assertThat(scaled.replicas()).isEqualTo(4);
        assertThat(scaled.labels()).isEqualTo(app.labels());
        assertThat(scaled.description()).isEqualTo(app.description());
        assertThat(scaled.updatedAt()).isNotEqualTo(app.updatedAt());
        AppUpdate clearing =
                new AppUpdate(
                        Change.to("renamed"),
                        Change.to(""),
                        Change.unchanged(),
                        Change.to(9090),
                        Change.unchanged(),
                        Change.to(AppEnvironment.STAGING),
                        Change.to(new Resources("250m", "256Mi")),
                        Change.to(Map.of()));
        App cleared = client.updateApp(app.id(), clearing);
        assertThat(cleared.name()).isEqualTo("renamed");
        assertThat(cleared.description()).isEqualTo("");
        assertThat(client.getApp(app.id()).description()).isEqualTo("");
        assertThat(cleared.labels()).isEmpty();
        assertThat(cleared.port()).isEqualTo(9090);
        assertThat(cleared.environment()).isEqualTo(AppEnvironment.STAGING);
        assertThat(cleared.resources()).isEqualTo(new Resources("250m", "256Mi"));
        assertThat(cleared.replicas()).isEqualTo(4);
        assertThat(cleared.image()).isEqualTo(SHOP.image());
        AppUpdate image =
                new AppUpdate(
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.to("acme/shop@sha256:" + "0f".repeat(32)),
                        Change.unchanged(),
                        Change.to(7),
                        Change.unchanged(),
                        Change.unchanged(),
                        Change.unchanged());
        App moved = client.updateApp(app.id(), image);
        assertThat(moved.image()).startsWith("acme/shop@sha256:");
        assertThat(moved.replicas()).isEqualTo(7);
        assertThat(moved.name()).isEqualTo("renamed");
        assertThat(client.getAppJson(app.id())).contains("\"renamed\"").contains("\"replicas\":7");
    }

    @Test
    void aRenameToATakenNameIsAConflictAndOtherRefusalsAreTheirOwn() {
        App app = created();
        App other = client.createApp(named("other"));
        assertThatThrownBy(() -> client.updateApp(other.id(), renamed(app.name())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> client.updateApp(other.id(), renamed("No!")))
                .isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(() -> client.updateApp("none", renamed("some")))
                .isInstanceOf(NotFoundException.class);
    }

    private static NewApp named(String name) {
        return new NewApp(name, null, null, null, null, null, Resources.NONE, null, Map.of());
    }

    private static AppUpdate renamed(String name) {
        return new AppUpdate(
                Change.to(name),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged(),
                Change.unchanged());
    }

    @Test
    void aDeploymentsOwnImageReplicasAndVariablesArrive() {
        App app = created();
        client.deploy(
                app.id(),
                new DeployRequest("acme/shop:v9", 3, Map.of("LOG_LEVEL", "debug", "A", ""), false));
        fixture.pass(Duration.ofMinutes(1));

        assertThat(client.getStatus(app.id()).replicas()).isEqualTo(3);
        assertThat(logs(app, LogQuery.newest(500))).contains("Deployment").contains("acme/shop:v9");
        assertThatThrownBy(
                        () ->
                                client.deploy(
                                        app.id(), new DeployRequest(null, 101, Map.of(), false)))
                .isInstanceOf(UnprocessableException.class);
        assertThatThrownBy(
                        () ->
                                client.deploy(
                                        app.id(),
                                        new DeployRequest(null, null, Map.of("1X", "a"), false)))
                .isInstanceOf(UnprocessableException.class)
                .hasMessageContaining("environment");
    }

    @Test
    void eachContainersLogIsReadByItsName() {
        App app = deployed();
        fixture.pass(Duration.ofMinutes(5));
        String proxy = logs(app, new LogQuery(50, null, "sidecar-proxy"));
        String own = logs(app, new LogQuery(50, null, "app"));
        assertThat(proxy).isNotEmpty().doesNotContain("[INFO]");
        assertThat(own).contains("[INFO]");
        Instant aMinuteAgo = fixture.clock().instant().minusSeconds(60);
        assertThat(logs(app, new LogQuery(1000, aMinuteAgo, "app")).lines().toList())
                .isNotEmpty()
                .hasSizeLessThan(200);
    }

    @Test
    void limitsAndFailuresOfTheInstanceAreTheirExceptions() {
        App app = created();
        fixture.sandbox().setFaults(FaultPlan.parse("limited:1"));
        client.getApp(app.id());
        assertThatThrownBy(() -> client.getApp(app.id())).isInstanceOf(RateLimitedException.class);
        fixture.sandbox().setFaults(FaultPlan.parse("error:500"));
        assertThatThrownBy(() -> client.getApp(app.id()))
                .isInstanceOf(ServerErrorException.class)
                .hasMessageContaining("Unexpected server error");
        fixture.sandbox().setFaults(FaultPlan.parse("lossy:1@POST"));
        assertThatThrownBy(() -> client.createApp(named("lost")))
                .isInstanceOfSatisfying(
                        NetworkException.class,
                        lost -> assertThat(lost.isOutcomeUnknown()).isTrue());
        // sent once, and carried out
        fixture.sandbox().setFaults(FaultPlan.NONE);
        assertThat(client.listApps(new AppListQuery(null, null, "lost", 10, 0L, null)).apps())
                .hasSize(1);
    }

    @Test
    void deleteTakesTheAppAwayAndFreesItsName() {
        App app = created();
        client.deleteApp(app.id());
        assertThatThrownBy(() -> client.getApp(app.id())).isInstanceOf(NotFoundException.class);
        assertThat(created().id()).isNotEqualTo(app.id());
    }

    @Test
    void deployGoesThroughBuildingToReadyReplicaByReplica() {
        App app = created();
        ActionResult result = client.deploy(app.id(), DeployRequest.PLAIN);
        assertThat(result.status()).isEqualTo(AppStatus.DEPLOYING);
        assertThat(result.deploymentId()).isNotNull();
        assertThat(result.appId()).isEqualTo(app.id());
        Set<AppStatus> states = new HashSet<>();
        Set<Integer> ready = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            RuntimeStatus status = client.getStatus(app.id());
            states.add(status.state());
            ready.add(status.readyReplicas());
            fixture.pass(Duration.ofMillis(400));
        }
        assertThat(states)
                .containsExactlyInAnyOrder(
                        AppStatus.BUILDING, AppStatus.DEPLOYING, AppStatus.RUNNING);
        assertThat(ready).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(client.getStatus(app.id()).isFullyReady()).isTrue();
        assertThat(client.getApp(app.id()).url()).startsWith("https://my-api-service");
    }

    @Test
    void aBrokenImageFailsAndRollBackBringsTheOldOneBack() {
        App app = deployed();
        client.deploy(
                app.id(),
                new DeployRequest(
                        "my-registry.io/api:broken", 3, Map.of("LOG_LEVEL", "info"), false));
        fixture.pass(Duration.ofMinutes(1));
        assertThat(client.getStatus(app.id()).state()).isEqualTo(AppStatus.FAILED);
        client.deploy(app.id(), DeployRequest.ROLLBACK);
        fixture.pass(Duration.ofMinutes(1));
        RuntimeStatus status = client.getStatus(app.id());
        assertThat(status.isFullyReady()).isTrue();
        assertThat(status.replicas()).isEqualTo(2);
    }

    @Test
    void rollBackIsRefusedWithAnImageAndWithNothingBefore() {
        App app = deployed();
        assertThatThrownBy(() -> client.deploy(app.id(), DeployRequest.ROLLBACK))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () ->
                                client.deploy(
                                        app.id(), new DeployRequest("a:b", null, Map.of(), true)))
                .isInstanceOf(UnprocessableException.class);
    }

    @Test
    void stopStartAndRestartFollowTheirStates() {
        App app = deployed();
        assertThatThrownBy(() -> client.start(app.id())).isInstanceOf(ConflictException.class);
        assertThat(client.stop(app.id()).status()).isEqualTo(AppStatus.STOPPING);
        assertThat(client.getStatus(app.id()).replicas()).isZero();
        fixture.pass(Duration.ofMinutes(1));
        assertThat(client.getApp(app.id()).status()).isEqualTo(AppStatus.STOPPED);
        assertThatThrownBy(() -> client.restart(app.id())).isInstanceOf(ConflictException.class);
        assertThat(client.start(app.id()).status()).isEqualTo(AppStatus.STARTING);
        fixture.pass(Duration.ofMinutes(1));
        assertThat(client.restart(app.id()).status()).isEqualTo(AppStatus.RESTARTING);
        fixture.pass(Duration.ofSeconds(1));
        assertThat(client.getStatus(app.id()).readyReplicas()).isEqualTo(1);
        fixture.pass(Duration.ofMinutes(1));
        assertThat(client.getStatus(app.id()).isFullyReady()).isTrue();
    }

    @Test
    void listPagesFiltersSearchesAndSorts() {
        Set<String> ids = new HashSet<>();
        for (long offset = 0; offset < 60; offset += 20) {
            AppPage page = client.listApps(AppListQuery.page(20, offset, "name:asc"));
            page.apps().forEach(app -> ids.add(app.id()));
            assertThat(page.pagination().total()).isEqualTo(50);
            assertThat(page.pagination().hasMore()).isEqualTo(offset < 40);
        }
        assertThat(ids).hasSize(50);
        assertThat(client.listApps(AppListQuery.page(100, 0, "name:asc")).apps())
                .extracting(App::name)
                .isSorted();
        AppPage filtered =
                client.listApps(
                        new AppListQuery(
                                AppStatus.RUNNING,
                                AppEnvironment.PRODUCTION,
                                "team",
                                100,
                                0L,
                                "updatedAt:desc"));
        assertThat(filtered.apps())
                .isNotEmpty()
                .allMatch(app -> app.status().equals(AppStatus.RUNNING))
                .allMatch(app -> AppEnvironment.PRODUCTION.equals(app.environment()));
        assertThat(filtered.pagination().total()).isEqualTo(filtered.apps().size());
        assertThat(client.listApps(AppListQuery.page(10, 500, "name:asc")).apps()).isEmpty();
        assertThat(client.listApps(AppListQuery.ALL).apps()).hasSize(20);
    }

    @Test
    void aLimitOutOfRangeAndAnUnknownSortAreRefused() {
        assertThatThrownBy(() -> client.listApps(AppListQuery.page(101, 0, "name:asc")))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> client.listApps(AppListQuery.page(10, 0, "image:asc")))
                .isInstanceOf(BadRequestException.class);
    }

    private String logs(App app, LogQuery query) {
        return new String(client.getLogs(app.id(), query).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void logsAreTheNewestLinesAndSinceIsExclusiveOnSeconds() {
        App app = deployed();
        List<String> lines = logs(app, LogQuery.newest(10)).lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(logs(app, LogQuery.newest(10)).lines().toList()).isEqualTo(lines);
        assertThat(logs(app, LogQuery.newest(500)).lines().toList()).endsWith(lines.getLast());
        Instant later = fixture.clock().instant().plusSeconds(60);
        assertThat(logs(app, new LogQuery(100, later, null))).isEmpty();
        assertThatThrownBy(() -> logs(app, new LogQuery(10, null, "nonsense")))
                .isInstanceOf(BadRequestException.class);
        assertThat(logs(app, LogQuery.newest(9_000))).contains("Deployment");
    }

    @Test
    void keysAreCheckedBeforeAnythingElse() {
        SandboxKey reader = fixture.sandbox().createKey(Set.of("apps:read"));
        AppsClient limited = fixture.client(reader);
        App app = created();
        assertThat(limited.getApp(app.id())).isEqualTo(app);
        assertThatThrownBy(() -> limited.deleteApp(app.id()))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("apps:write");
        assertThatThrownBy(() -> limited.stop("no-such-app"))
                .isInstanceOf(ForbiddenException.class);
        fixture.sandbox().revoke(reader);
        assertThatThrownBy(() -> limited.getApp(app.id()))
                .isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void whoAmITellsTheScopes() {
        Identity identity = client.whoAmI();
        assertThat(identity).isNotNull();
        assertThat(identity.scopes())
                .containsExactlyInAnyOrder("apps:read", "apps:write", "apps:deploy");
        assertThat(identity.email()).isEqualTo("dev@acme.example");
    }

    @Test
    void idsAreOpaqueAndEncoded() {
        assertThatThrownBy(() -> client.getApp("a/b?c=d e%"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("a/b?c=d e%");
    }
}
