package strongly.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;

import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.Tombstone;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.util.Map;

/** What of a connection's life is written into its journal. */
class HistoryRecorderTest {
    private final ScriptedClient client = new ScriptedClient();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final ManualScheduler clock = new ManualScheduler();
    private final SynchronousTaskRunner runner = new SynchronousTaskRunner();
    private final PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
    private final PollingStatusMonitor monitor = polled.monitor;
    private final LifecycleOperations operations = polled.operations;
    private final MemoryHistory history = new MemoryHistory();
    private final HistoryRecorder recorder =
            new HistoryRecorder(history, operations, monitor, clock);

    private App running(String id) {
        App app = app(id, AppStatus.RUNNING);
        client.with(app).setStatus(id, status(AppStatus.RUNNING, 2, 2));
        catalog.put(app);
        return app;
    }

    private ActivityEntry onlyEntry() {
        assertThat(history.activity).hasSize(1);
        return history.activity.values().iterator().next();
    }

    @Test
    void anEntrySaysWhoWhatWhenRequestOutcomeAndDuration() {
        App app = running("a");
        recorder.setActor(new Identity("u1", "dev@example.com", "Dev", null, null, null));
        operations.submit(
                OperationRequest.update(OperationKind.SCALE, app, AppUpdate.scale(3)),
                Duration.ZERO);
        client.setStatus("a", status(AppStatus.RUNNING, 3, 3));
        clock.advance(Duration.ofSeconds(30));
        ActivityEntry entry = onlyEntry();
        assertThat(entry.actor()).isEqualTo("dev@example.com");
        assertThat(entry.action()).isEqualTo("Scale");
        assertThat(entry.appId()).isEqualTo("a");
        assertThat(entry.request()).isEqualTo("PUT /apps/a {\"replicas\":3}");
        assertThat(entry.outcome()).isEqualTo(ActivityEntry.Outcome.SUCCEEDED);
        assertThat(entry.duration()).isPositive();
        assertThat(entry.before()).contains("\"replicas\" : 2");
    }

    @Test
    void valuesOfVariablesAreNowhereInTheJournal() {
        App app = running("a");
        operations.submit(
                OperationRequest.deploy(
                        app, new DeployRequest("nginx:2", null, Map.of("TOKEN", "s3cret"), false)),
                Duration.ZERO);
        clock.advance(Duration.ofMinutes(1));
        assertThat(onlyEntry().request()).contains("TOKEN");
        assertThat(history.activity.toString()).doesNotContain("s3cret");
        assertThat(history.deployments.toString()).doesNotContain("s3cret");
    }

    @Test
    void aDeletedAppLeavesATombstone() {
        App app = running("a");
        operations.submit(
                OperationRequest.simple(OperationKind.DELETE, app), Duration.ofSeconds(5));
        assertThat(history.tombstones).as("held back: nothing is deleted yet").isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(history.tombstones).extracting(Tombstone::appId).containsExactly("a");
        assertThat(history.tombstones.getFirst().json()).contains("\"id\" : \"a\"");
    }

    @Test
    void withoutAnIdentityTheComputersUserActs() {
        recorder.setActor(null);
        recorder.setActor(new Identity(null, " ", null, null, null, null));
        operations.submit(OperationRequest.simple(OperationKind.STOP, running("a")), Duration.ZERO);
        assertThat(onlyEntry().actor()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void closedItWritesNothing() {
        recorder.close();
        operations.submit(OperationRequest.simple(OperationKind.STOP, running("a")), Duration.ZERO);
        assertThat(history.activity).isEmpty();
    }
}
