package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import strongly.console.api.ApiException;
import strongly.console.fake.Errors;
import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.NewApp;
import strongly.console.model.Resources;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every write whose answer is lost, or cannot be read: what the instance shows decides what is
 * said, and nothing is ever sent twice.
 */
class LostAnswersTest {
    private final ScriptedClient client = new ScriptedClient();
    private final MemoryCatalog catalog = new MemoryCatalog();
    private final ManualScheduler clock = new ManualScheduler();
    private final List<OperationState> steps = new ArrayList<>();
    private final LifecycleOperations operations = operations();

    private LifecycleOperations operations() {
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        LifecycleOperations made = polled.operations;
        made.observe(steps::add);
        return made;
    }

    /** A write, what it is called on the wire, and what it does where it arrives. */
    record Write(OperationKind kind, String call, AppStatus before, AppStatus after) {
        OperationRequest request(App app) {
            return switch (kind) {
                case CREATE ->
                        OperationRequest.create(
                                new NewApp(
                                        "a-name",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Resources.NONE,
                                        null,
                                        Map.of()));
                case EDIT, RELABEL ->
                        OperationRequest.update(
                                kind, app, AppUpdate.NOTHING.withLabels(Map.of("x", "y")));
                case SCALE -> OperationRequest.update(kind, app, AppUpdate.scale(7));
                case DEPLOY -> OperationRequest.deploy(app, DeployRequest.PLAIN);
                case ROLL_BACK ->
                        OperationRequest.deploy(app, new DeployRequest(null, null, Map.of(), true));
                case START, STOP, RESTART, DELETE -> OperationRequest.simple(kind, app);
            };
        }

        void arrive(ScriptedClient client, App app) {
            switch (kind) {
                case CREATE -> client.with(app);
                case EDIT, RELABEL, SCALE -> {
                    AppUpdate update = request(app).update();
                    assertThat(update).isNotNull();
                    client.with(update.applyTo(app));
                }
                case DELETE -> client.forget(app.id());
                case DEPLOY, ROLL_BACK, START, STOP, RESTART ->
                        client.setStatus(app.id(), status(after, 0, 2));
            }
        }

        @Override
        public String toString() {
            return call;
        }
    }

    static Stream<Arguments> writes() {
        AppStatus running = AppStatus.RUNNING;
        List<Write> writes =
                List.of(
                        new Write(OperationKind.CREATE, "create a-name", running, running),
                        new Write(OperationKind.EDIT, "update a", running, running),
                        new Write(OperationKind.RELABEL, "update a", running, running),
                        new Write(OperationKind.SCALE, "update a", AppStatus.STOPPED, running),
                        new Write(OperationKind.DELETE, "delete a", running, running),
                        new Write(OperationKind.DEPLOY, "deploy a", running, AppStatus.DEPLOYING),
                        new Write(
                                OperationKind.ROLL_BACK,
                                "rollback a",
                                running,
                                AppStatus.DEPLOYING),
                        new Write(
                                OperationKind.START,
                                "start a",
                                AppStatus.STOPPED,
                                AppStatus.STARTING),
                        new Write(OperationKind.STOP, "stop a", running, AppStatus.STOPPING),
                        new Write(
                                OperationKind.RESTART, "restart a", running, AppStatus.RESTARTING));
        return writes.stream()
                .flatMap(
                        write ->
                                Stream.of(
                                        Arguments.of(write, Errors.lost()),
                                        Arguments.of(write, Errors.unreadableWrite())));
    }

    private void submit(Write write, ApiException lost, boolean arrives) {
        App app = app("a", write.before());
        client.setStatus("a", status(write.before(), 2, 2));
        if (write.kind() != OperationKind.CREATE) {
            client.with(app);
            catalog.put(app);
        }
        client.failNext(write.call(), lost);
        if (arrives) {
            client.onCall(write.call(), () -> write.arrive(client, app));
        }
        operations.submit(write.request(app), Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatArrivedIsFound(Write write, ApiException lost) {
        submit(write, lost, true);
        clock.advance(Duration.ofSeconds(1));
        assertThat(steps).extracting(OperationState::phase).contains(Phase.CHECKING);
        assertThat(steps.getLast().phase()).isIn(Phase.SUCCEEDED, Phase.FOLLOWING);
        assertThat(client.count(write.call())).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatLeavesNoTraceIsUnknownAndNotSentAgain(Write write, ApiException lost) {
        submit(write, lost, false);
        clock.advance(Duration.ofMinutes(2));
        assertThat(steps.getLast().phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(steps.getLast().message()).isNotBlank();
        assertThat(client.count(write.call())).isEqualTo(1);
    }
}
