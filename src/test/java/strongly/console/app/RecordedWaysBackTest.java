package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.fake.Errors;
import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.DeployRequest;
import strongly.console.service.export.AppJson;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the journal keeps of deletes and deployments: enough to go back, and no secret. */
class RecordedWaysBackTest {
    private final ScriptedClient client = new ScriptedClient();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final ManualScheduler clock = new ManualScheduler();
    private final MemoryHistory history = new MemoryHistory();
    private final App app = SampleApps.app("a", AppStatus.RUNNING);
    private LifecycleOperations operations;
    private HistoryRecorder recorder;

    @BeforeEach
    void record() {
        client.with(app);
        catalog.put(app);
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        PollingStatusMonitor monitor = polled.monitor;
        operations = polled.operations;
        recorder = new HistoryRecorder(history, operations, monitor, clock);
    }

    @AfterEach
    void end() {
        recorder.close();
        operations.close();
    }

    private void submit(OperationRequest request) {
        operations.submit(request, Duration.ZERO);
    }

    private DeploymentRecord deployment() {
        assertThat(history.deployments).hasSize(1);
        return history.deployments.getFirst();
    }

    private ActivityEntry last() {
        return List.copyOf(history.activity.values()).getLast();
    }

    @Test
    void theTombstoneStandsBeforeTheDeleteIsSent() {
        client.onCall(
                "delete a",
                () -> {
                    assertThat(history.tombstones).hasSize(1);
                    assertThat(history.tombstones.getFirst().json()).isEqualTo(AppJson.write(app));
                    assertThat(last().before()).isEqualTo(AppJson.write(app));
                });
        submit(OperationRequest.simple(OperationKind.DELETE, app));
        assertThat(client.calls()).contains("delete a");
        assertThat(last().outcome()).isEqualTo(ActivityEntry.Outcome.SUCCEEDED);
    }

    @Test
    void aDeleteThatIsCalledOffLeavesNoTombstone() {
        String id =
                operations
                        .submit(
                                OperationRequest.simple(OperationKind.DELETE, app),
                                Duration.ofSeconds(5))
                        .id();
        operations.cancel(id);
        assertThat(history.tombstones).isEmpty();
    }

    @Test
    void aDeploymentIsKeptWithItsOwnImageAndTheNamesOfItsVariables() {
        submit(
                OperationRequest.deploy(
                        app,
                        new DeployRequest(
                                "shop:2", 5, Map.of("TOKEN", "very-secret-value"), false)));
        DeploymentRecord kept = deployment();
        assertThat(kept.image()).isEqualTo("shop:2");
        assertThat(kept.replicas()).isEqualTo(5);
        assertThat(kept.variableNames()).containsExactly("TOKEN");
        assertThat(kept.deploymentId()).isEqualTo("deploy_1");
        assertThat(List.of(history.activity, history.deployments).toString())
                .doesNotContain("very-secret-value");
    }

    @Test
    void aDeploymentOfTheRecordIsKeptWithTheRecord() {
        submit(OperationRequest.deploy(app, DeployRequest.PLAIN));
        assertThat(deployment().image()).isEqualTo(app.image());
        assertThat(deployment().replicas()).isEqualTo(2);
    }

    @Test
    void whatARollBackBringsIsUnknown() {
        submit(OperationRequest.deploy(app, new DeployRequest(null, null, Map.of(), true)));
        assertThat(deployment().rollback()).isTrue();
        assertThat(deployment().image()).isNull();
        assertThat(deployment().replicas()).isNull();
    }

    @Test
    void aDeploymentThatWasRefusedNeverRan() {
        client.failNext("deploy a", Errors.conflict());
        submit(OperationRequest.deploy(app, new DeployRequest("shop:2", null, Map.of(), false)));
        assertThat(last().outcome()).isEqualTo(ActivityEntry.Outcome.FAILED);
        assertThat(history.deployments).isEmpty();
    }

    @Test
    void aDeploymentThatFailedWasThere() {
        submit(OperationRequest.deploy(app, new DeployRequest("shop:2", null, Map.of(), false)));
        client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        clock.advance(Duration.ofSeconds(10));
        assertThat(deployment().outcome()).isEqualTo("failed");
    }
}
