package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.api.AppsClient;
import strongly.console.contract.SandboxFixture;
import strongly.console.fake.MemoryCatalog;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;
import strongly.console.sandbox.FaultPlan;
import strongly.console.sandbox.SandboxKey;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.SynchronousTaskRunner;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Every operation over real HTTP, from its request to the end of the work, on one clock. */
class OperationsOnSandboxTest {
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final List<OperationState> steps = new ArrayList<>();
    private SandboxFixture fixture;
    private AppsClient client;
    private LifecycleOperations operations;

    @BeforeEach
    void start() throws IOException {
        fixture = new SandboxFixture(12);
        client = fixture.client();
        operations = operations(client);
    }

    @AfterEach
    void stop() {
        operations.close();
        fixture.close();
    }

    private LifecycleOperations operations(AppsClient using) {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        SplittableRandom random = new SplittableRandom(1);
        PollingStatusMonitor monitor =
                new PollingStatusMonitor(
                        using, catalog, runner, fixture.clock(), ui, random, StatusPolling.DEFAULT);
        LifecycleOperations made =
                new LifecycleOperations(
                        using,
                        catalog,
                        monitor,
                        runner,
                        fixture.clock(),
                        ui,
                        random,
                        OperationLimits.DEFAULT);
        made.observe(steps::add);
        return made;
    }

    private App running() {
        return client
                .listApps(new AppListQuery(AppStatus.RUNNING, null, null, 20, null, "name:asc"))
                .apps()
                .stream()
                .filter(app -> app.replicas() != null && app.replicas() > 1)
                .findFirst()
                .orElseThrow();
    }

    private OperationState ended() {
        for (int i = 0; i < 300 && !steps.getLast().phase().isEnd(); i++) {
            fixture.pass(Duration.ofSeconds(1));
        }
        return steps.getLast();
    }

    private OperationState perform(OperationRequest request) {
        operations.submit(request, Duration.ZERO);
        return ended();
    }

    @Test
    void anAppIsStoppedStartedRestartedScaledAndDeleted() {
        App app = running();
        catalog.put(app);
        OperationState stopped = perform(OperationRequest.simple(OperationKind.STOP, app));
        assertThat(stopped.phase()).as(stopped.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(catalog.find(app.id())).extracting(App::status).isEqualTo(AppStatus.STOPPED);

        OperationState started = perform(OperationRequest.simple(OperationKind.START, app));
        assertThat(started.phase()).as(started.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(started.ready()).isEqualTo(app.replicas());

        OperationState restarted = perform(OperationRequest.simple(OperationKind.RESTART, app));
        assertThat(restarted.phase()).as(restarted.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(steps)
                .as("the rolling restart was seen")
                .anyMatch(
                        step ->
                                step.kind() == OperationKind.RESTART
                                        && step.ready() >= 0
                                        && step.ready() < step.desired());

        OperationState scaled =
                perform(
                        OperationRequest.update(
                                OperationKind.SCALE, client.getApp(app.id()), AppUpdate.scale(5)));
        assertThat(scaled.phase()).as(scaled.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(scaled.ready()).isEqualTo(5);

        OperationState deleted = perform(OperationRequest.simple(OperationKind.DELETE, app));
        assertThat(deleted.phase()).as(deleted.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(catalog.find(app.id())).isNull();
    }

    @Test
    void aDeploymentFailsAndIsRolledBack() {
        App app = running();
        OperationState failed =
                perform(
                        OperationRequest.deploy(
                                app, new DeployRequest("shop:broken", null, Map.of(), false)));
        assertThat(failed.phase()).isEqualTo(Phase.FAILED);
        assertThat(failed.deploymentId()).isNotEmpty();
        assertThat(failed.message()).contains("roll back");
        OperationState back = perform(OperationRequest.deploy(app, DeployRequest.ROLLBACK));
        assertThat(back.phase()).as(back.message()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void aWrongStateAndAMissingScopeAreRefusedInWords() {
        App app = running();
        OperationState refused = perform(OperationRequest.simple(OperationKind.START, app));
        assertThat(refused.phase()).isEqualTo(Phase.FAILED);
        assertThat(refused.message()).contains("was not started");

        SandboxKey reader = fixture.sandbox().createKey(Set.of("apps:read"));
        operations.close();
        operations = operations(fixture.client(reader));
        OperationState forbidden = perform(OperationRequest.simple(OperationKind.STOP, app));
        assertThat(forbidden.phase()).isEqualTo(Phase.FAILED);
        assertThat(forbidden.message()).contains("apps:deploy");
    }

    @Test
    void lostAnswersAreReadAndNothingIsSentTwice() {
        App app = running();
        fixture.sandbox().setFaults(FaultPlan.parse("lossy:1@POST,lossy:1@DELETE"));
        OperationState stopped = perform(OperationRequest.simple(OperationKind.STOP, app));
        assertThat(stopped.phase()).as(stopped.message()).isEqualTo(Phase.SUCCEEDED);

        OperationState created =
                perform(
                        OperationRequest.create(
                                new NewApp(
                                        "lost-and-found",
                                        null,
                                        "nginx:1",
                                        null,
                                        null,
                                        null,
                                        Resources.NONE,
                                        null,
                                        Map.of())));
        assertThat(created.phase()).as(created.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(created.message()).contains("The answer got lost");

        OperationState deleted = perform(OperationRequest.simple(OperationKind.DELETE, app));
        assertThat(deleted.phase()).as(deleted.message()).isEqualTo(Phase.SUCCEEDED);
        assertThat(deleted.message()).contains("The answer got lost");
    }

    @Test
    void aDroppedRequestStaysUnknown() {
        App app = running();
        fixture.sandbox().setFaults(FaultPlan.parse("dropping:1@POST"));
        OperationState unknown = perform(OperationRequest.simple(OperationKind.RESTART, app));
        assertThat(unknown.phase()).as(unknown.message()).isEqualTo(Phase.UNKNOWN);
        assertThat(unknown.message()).contains("Nothing was sent again");
    }
}
