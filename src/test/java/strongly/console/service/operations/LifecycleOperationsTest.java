package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.service.status.PollingStatusMonitor;
import strongly.console.service.status.StatusPolling;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Sending once, following to the end, and what is said of a lost answer. */
class LifecycleOperationsTest {
    private static final Duration NO_HOLD = Duration.ZERO;

    private final App running = app("a", AppStatus.RUNNING);
    private final App stopped = app("s", AppStatus.STOPPED);
    private final ScriptedClient client = new ScriptedClient().with(running).with(stopped);
    private final MemoryCatalog catalog = new MemoryCatalog(running, stopped);
    private final ManualScheduler clock = new ManualScheduler();
    private final List<OperationState> steps = new ArrayList<>();
    private final LifecycleOperations operations = operations(new SynchronousTaskRunner());

    private LifecycleOperations operations(TaskRunner runner) {
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        LifecycleOperations made = polled.operations;
        made.observe(steps::add);
        return made;
    }

    private OperationState last() {
        return steps.getLast();
    }

    private App known() {
        return Objects.requireNonNull(catalog.find("a"));
    }

    private OperationState submit(OperationKind kind, App app) {
        return operations.submit(OperationRequest.simple(kind, app), NO_HOLD);
    }

    private void seconds(int count) {
        clock.advance(Duration.ofSeconds(count));
    }

    @Test
    void aStopIsSentOnceAndFollowedUntilStopped() {
        submit(OperationKind.STOP, running);
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
        assertThat(known().status()).isEqualTo(AppStatus.STOPPING);
        client.setStatus("a", status(AppStatus.STOPPING, 1, 0));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
        client.with(app("a", AppStatus.STOPPED));
        client.setStatus("a", status(AppStatus.STOPPED, 0, 0));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().message()).isEqualTo("a-name was stopped.");
        assertThat(client.count("stop a")).isEqualTo(1);
        assertThat(known().status()).isEqualTo(AppStatus.STOPPED);
        assertThat(operations.activeFor("a")).isNull();
    }

    @Test
    void aRestartIsNotDoneByTheLookThatStillShowsTheStateBefore() {
        submit(OperationKind.RESTART, running);
        seconds(1);
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
        client.setStatus("a", status(AppStatus.RESTARTING, 1, 2));
        seconds(2);
        assertThat(last().ready()).isEqualTo(1);
        client.setStatus("a", status(AppStatus.RUNNING, 2, 2));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().message()).contains("2 of 2 replicas ready");
    }

    @Test
    void aRestartTooQuickToBeSeenIsBelievedAfterAWhile() {
        submit(OperationKind.RESTART, running);
        seconds(6);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void aDeploymentThatFailsSaysWhyAndWhatToDo() {
        operations.submit(
                OperationRequest.deploy(
                        running, new DeployRequest("x:2", null, Map.of("K", "secret"), false)),
                NO_HOLD);
        assertThat(last().deploymentId()).isEqualTo("deploy_1");
        client.setStatus("a", new RuntimeStatus(AppStatus.FAILED, "ImagePullBackOff", 2, 0, null));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.FAILED);
        assertThat(last().message()).contains("failed: ImagePullBackOff").contains("roll back");
        assertThat(steps.toString()).doesNotContain("secret");
    }

    @Test
    void aFailedAppIsNotTakenForAFailedDeploymentAtOnce() {
        App failed = app("f", AppStatus.FAILED);
        client.with(failed).setStatus("f", status(AppStatus.FAILED, 0, 2));
        catalog.put(failed);
        operations.submit(OperationRequest.deploy(failed, DeployRequest.PLAIN), NO_HOLD);
        seconds(3);
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
        client.setStatus("f", status(AppStatus.DEPLOYING, 0, 2));
        seconds(2);
        client.setStatus("f", status(AppStatus.RUNNING, 2, 2));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void theTimeLimitEndsItWithTheLastThingSeen() {
        client.setStatus("s", status(AppStatus.STARTING, 1, 2));
        submit(OperationKind.START, stopped);
        clock.advance(Duration.ofMinutes(11));
        assertThat(last().phase()).isEqualTo(Phase.FAILED);
        assertThat(last().message()).contains("within 10 min").contains("1 of 2 replicas ready");
        assertThat(clock.pending()).isZero();
    }

    @Test
    void aHeldOperationIsSentWhenTheTimeIsOver() {
        operations.submit(
                OperationRequest.simple(OperationKind.STOP, running), Duration.ofSeconds(5));
        assertThat(last().phase()).isEqualTo(Phase.HOLDING);
        seconds(4);
        assertThat(client.count("stop a")).isZero();
        seconds(1);
        assertThat(client.count("stop a")).isEqualTo(1);
    }

    @Test
    void aHeldOperationCanBeCalledOff() {
        OperationState held =
                operations.submit(
                        OperationRequest.simple(OperationKind.DELETE, running),
                        Duration.ofSeconds(5));
        operations.cancel(held.id());
        seconds(10);
        assertThat(last().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(client.calls()).doesNotContain("delete a");
    }

    @Test
    void cancellingWhatIsFollowedOnlyStopsFollowing() {
        OperationState sent = submit(OperationKind.STOP, running);
        operations.cancel(sent.id());
        assertThat(last().phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(last().message()).contains("took the order");
        assertThat(operations.activeFor("a")).isNull();
    }

    @Test
    void aSecondOperationOnTheSameAppIsRefused() {
        submit(OperationKind.STOP, running);
        OperationState second = submit(OperationKind.RESTART, running);
        assertThat(second.phase()).isEqualTo(Phase.FAILED);
        assertThat(second.message()).startsWith("Stopping of a-name is under way already");
        assertThat(client.count("restart a")).isZero();
    }

    @Test
    void aWrongStateIsRefusedWithTheServersWordAndTheAppIsReadAgain() {
        client.failNext("stop a", Errors.conflict());
        client.with(app("a", AppStatus.STOPPED));
        submit(OperationKind.STOP, running);
        assertThat(last().phase()).isEqualTo(Phase.FAILED);
        assertThat(last().message())
                .contains("a-name was not stopped")
                .contains("App is not running (conflict)");
        assertThat(known().status()).isEqualTo(AppStatus.STOPPED);
        assertThat(client.count("stop a")).isEqualTo(1);
    }

    @Test
    void aMissingScopeIsNamed() {
        client.failNext("stop a", Errors.forbidden());
        submit(OperationKind.STOP, running);
        assertThat(last().message()).contains("apps:deploy").contains("insufficient_scope");
    }

    @Test
    void anAppThatIsGoneLeavesTheCatalog() {
        client.forget("a");
        submit(OperationKind.STOP, running);
        assertThat(last().phase()).isEqualTo(Phase.FAILED);
        assertThat(catalog.find("a")).isNull();
    }

    @Test
    void aDeleteTakesTheAppOutOfTheCatalog() {
        submit(OperationKind.DELETE, running);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(catalog.find("a")).isNull();
    }

    @Test
    void anAppDeletedMeanwhileEndsWhatIsFollowed() {
        submit(OperationKind.STOP, running);
        client.failNext("status a", Errors.notFound());
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.FAILED);
        assertThat(last().message()).contains("gone");
    }

    @Test
    void aStatusThatCannotBeReadForAWhileDoesNotEndIt() {
        submit(OperationKind.STOP, running);
        client.failNext("status a", Errors.garbage());
        seconds(2);
        assertThat(steps).anyMatch(step -> step.message().contains("could not be read"));
        client.setStatus("a", status(AppStatus.STOPPED, 0, 0));
        seconds(5);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().error()).isNull();
    }

    @Test
    void aScaleIsFollowedUntilTheReplicasAreThere() {
        scale(running, 4);
        assertThat(known().replicas()).isEqualTo(4);
        client.setStatus("a", status(AppStatus.RUNNING, 3, 4));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
        client.setStatus("a", status(AppStatus.RUNNING, 4, 4));
        seconds(2);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void aScaleTheRuntimeTakesNoNoticeOfSaysSo() {
        scale(running, 4);
        seconds(30);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().message()).contains("still aims at 2 replicas");
    }

    @Test
    void aScaleOfAStoppedAppIsDoneWithItsRecord() {
        scale(stopped, 4);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
    }

    private void scale(App app, int replicas) {
        operations.submit(
                OperationRequest.update(OperationKind.SCALE, app, AppUpdate.scale(replicas)),
                NO_HOLD);
    }

    @Test
    void aLostAnswerToAStopThatArrivedIsFollowed() {
        client.failNext("stop a", Errors.lost());
        client.setStatus("a", status(AppStatus.STOPPING, 1, 0));
        submit(OperationKind.STOP, running);
        seconds(0);
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
        assertThat(last().message()).isNotEmpty();
        client.setStatus("a", status(AppStatus.STOPPED, 0, 0));
        seconds(3);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(client.count("stop a")).isEqualTo(1);
    }

    @Test
    void aLostAnswerToARestartWithoutTraceStaysUnknown() {
        client.failNext("restart a", Errors.lost());
        submit(OperationKind.RESTART, running);
        seconds(20);
        assertThat(last().phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(last().message()).contains("a-name is running").contains("sent again");
        assertThat(client.count("restart a")).isEqualTo(1);
        assertThat(client.count("get a")).isEqualTo(3);
    }

    @Test
    void aLostAnswerToADeleteIsReadFromTheAppsAbsence() {
        client.failNext("delete a", Errors.lost());
        client.onCall("delete a", () -> client.forget("a"));
        submit(OperationKind.DELETE, running);
        seconds(0);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().message()).contains("The answer got lost");
        assertThat(catalog.find("a")).isNull();
        assertThat(client.count("delete a")).isEqualTo(1);
    }

    @Test
    void aLostAnswerToADeleteThatWasNotDoneSaysTheAppStillExists() {
        client.failNext("delete a", Errors.lost());
        submit(OperationKind.DELETE, running);
        seconds(20);
        assertThat(last().phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(last().message()).contains("still exists");
    }

    @Test
    void aLostAnswerToAnEditIsReadFromItsFields() {
        client.failNext("update a", Errors.lost());
        client.onCall("update a", () -> client.with(AppUpdate.scale(7).applyTo(running)));
        scale(running, 7);
        seconds(0);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(known().replicas()).isEqualTo(7);
        assertThat(client.count("update a")).isEqualTo(1);
    }

    private void create(String name) {
        operations.submit(
                OperationRequest.create(
                        new NewApp(
                                name,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Resources.NONE,
                                null,
                                Map.of())),
                NO_HOLD);
    }

    @Test
    void aCreatedAppEntersTheCatalog() {
        create("fresh");
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().appId()).isEqualTo("fresh");
        assertThat(catalog.find("fresh")).isNotNull();
    }

    @Test
    void aLostAnswerToACreateLooksTheNameUp() {
        client.failNext("create fresh", Errors.lost());
        client.onCall("create fresh", () -> client.with(named("id9", "fresh")));
        create("fresh");
        seconds(0);
        assertThat(last().phase()).isEqualTo(Phase.SUCCEEDED);
        assertThat(last().appId()).isEqualTo("id9");
        assertThat(client.count("create fresh")).isEqualTo(1);
    }

    @Test
    void aLostAnswerToACreateOfANameThatWasTakenStaysUnknown() {
        App taken = named("id9", "fresh");
        catalog.put(taken);
        client.with(taken).failNext("create fresh", Errors.lost());
        create("fresh");
        seconds(20);
        assertThat(last().phase()).isEqualTo(Phase.UNKNOWN);
    }

    @Test
    void aLostAnswerToACreateWithoutTraceIsNotSentAgain() {
        client.failNext("create fresh", Errors.lost());
        create("fresh");
        seconds(20);
        assertThat(last().phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(last().message()).contains("no app named fresh was found");
        assertThat(client.count("create fresh")).isEqualTo(1);
        assertThat(client.count("list fresh")).isEqualTo(3);
    }

    private static App named(String id, @Nullable String name) {
        App sample = app(id, AppStatus.PENDING);
        return new App(
                id,
                String.valueOf(name),
                sample.description(),
                sample.status(),
                sample.image(),
                sample.port(),
                sample.replicas(),
                sample.environment(),
                sample.resources(),
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void aRequestOnItsWayCannotBeCalledBack() {
        QueuedTaskRunner slow = new QueuedTaskRunner();
        LifecycleOperations held = operations(slow);
        OperationState sent =
                held.submit(OperationRequest.simple(OperationKind.STOP, running), NO_HOLD);
        held.cancel(sent.id());
        assertThat(last().phase()).isEqualTo(Phase.SENDING);
        slow.runNext();
        assertThat(last().phase()).isEqualTo(Phase.FOLLOWING);
    }

    @Test
    void closingSendsNothingThatWasHeldBack() {
        operations.submit(
                OperationRequest.simple(OperationKind.STOP, running), Duration.ofSeconds(5));
        operations.close();
        seconds(10);
        assertThat(last().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(client.calls()).doesNotContain("stop a");
    }

    @Test
    void recentIsNewestFirstAndBounded() {
        for (int i = 0; i < 150; i++) {
            submit(OperationKind.STOP, running);
            operations.cancel(last().id());
        }
        assertThat(operations.recent()).hasSize(100);
        assertThat(operations.recent().getFirst()).isEqualTo(last());
    }

    @Test
    void idsDifferBetweenSessions() {
        String first = submit(OperationKind.STOP, running).id();
        LifecycleOperations other =
                new LifecycleOperations(
                        client,
                        catalog,
                        new PollingStatusMonitor(
                                client,
                                catalog,
                                new SynchronousTaskRunner(),
                                clock,
                                new ImmediateUiDispatcher(),
                                new SplittableRandom(1),
                                StatusPolling.DEFAULT),
                        new SynchronousTaskRunner(),
                        clock,
                        new ImmediateUiDispatcher(),
                        new SplittableRandom(2),
                        OperationLimits.DEFAULT);
        String second =
                other.submit(OperationRequest.simple(OperationKind.STOP, running), NO_HOLD).id();
        assertThat(second).isNotEqualTo(first);
    }
}
