package strongly.console.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.fake.Errors;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.service.export.AppJson;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.util.Map;

/** What is said at the end of operations, and what is asked before them. */
class OperationAnnouncerTest {
    private final OperationsFixture fixture = new OperationsFixture();
    private final App app = fixture.holds(app("a", AppStatus.RUNNING));

    @BeforeEach
    void announce() {
        new OperationAnnouncer(
                fixture.operations,
                fixture.toasts::add,
                fixture.navigator,
                fixture.actions,
                fixture.quiet::contains);
    }

    private void pass(int seconds) {
        fixture.clock.advance(Duration.ofSeconds(seconds));
    }

    private Toast toast() {
        assertThat(fixture.toasts).hasSize(1);
        return fixture.toasts.getFirst();
    }

    private static void act(Toast toast, String label) {
        Command action = toast.action();
        assertThat(action).isNotNull();
        assertThat(action.label()).isEqualTo(label);
        action.run();
    }

    @Test
    void aStopOffersToStartAgain() {
        fixture.actions.perform(OperationKind.STOP, app);
        fixture.client.setStatus("a", status(AppStatus.STOPPED, 0, 0));
        pass(3);
        assertThat(toast().tone()).isEqualTo(Tone.SUCCESS);
        assertThat(toast().title()).isEqualTo("Stop a-name: done");
        act(toast(), "Start again");
        assertThat(fixture.client.calls()).contains("start a");
    }

    @Test
    void anEditIsTakenBackThroughAPreview() {
        fixture.operations.submit(
                OperationRequest.update(
                        OperationKind.EDIT, app, AppUpdate.NOTHING.withLabels(Map.of("x", "y"))),
                Duration.ZERO);
        act(toast(), "Undo…");
        assertThat(fixture.navigator.visits())
                .containsExactly("put back EDIT a {\"labels\":{\"team\":\"backend\"}}");
        assertThat(fixture.client.count("update a")).isEqualTo(1);
    }

    @Test
    void aDeletedAppCanBeRecreated() {
        fixture.operations.submit(
                OperationRequest.simple(OperationKind.DELETE, app), Duration.ZERO);
        act(toast(), "Recreate…");
        assertThat(fixture.navigator.visits())
                .containsExactly("recreate a a-name " + AppJson.write(app));
    }

    @Test
    void aFailedDeploymentOffersToRollBack() {
        fixture.operations.submit(OperationRequest.deploy(app, DeployRequest.PLAIN), Duration.ZERO);
        fixture.client.setStatus("a", status(AppStatus.FAILED, 0, 2));
        pass(3);
        assertThat(toast().tone()).isEqualTo(Tone.DANGER);
        act(toast(), "Roll back…");
        assertThat(fixture.navigator.visits()).containsExactly("roll back a");
    }

    @Test
    void aRefusalCarriesDetailsToCopy() {
        fixture.client.failNext("stop a", Errors.forbidden());
        fixture.actions.perform(OperationKind.STOP, app);
        assertThat(toast().details())
                .contains("POST /apps/a/stop")
                .contains("HTTP status: 403")
                .contains("insufficient_scope");
    }

    @Test
    void whatIsToldElsewhereIsNotToldHere() {
        String id =
                fixture.operations
                        .submit(
                                OperationRequest.simple(OperationKind.DELETE, app),
                                Duration.ofSeconds(5))
                        .id();
        fixture.quiet.add(id);
        pass(6);
        assertThat(fixture.catalog.find("a")).isNull();
        assertThat(fixture.toasts).isEmpty();
    }

    @Test
    void whatCannotBeDoneSaysWhyAndSendsNothing() {
        fixture.actions.perform(OperationKind.START, app);
        assertThat(toast().title()).isEqualTo("Cannot start a-name");
        assertThat(toast().text())
                .isEqualTo("Only stopped apps can be started; this one is running.");
        assertThat(fixture.client.calls()).doesNotContain("start a");
    }

    @Test
    void takingBackAStartAsksInProduction() {
        App guarded = fixture.holds(app("p", AppStatus.STOPPED, AppEnvironment.PRODUCTION, 2));
        fixture.client.setStatus("p", status(AppStatus.STARTING, 0, 2));
        fixture.actions.perform(OperationKind.START, guarded);
        pass(2);
        fixture.client.setStatus("p", status(AppStatus.RUNNING, 2, 2));
        pass(3);
        act(toast(), "Stop again");
        assertThat(fixture.dialogs.asked().getFirst().title()).isEqualTo("Stop p-name?");
        assertThat(fixture.client.calls()).doesNotContain("stop p");
        pass(6);
        assertThat(fixture.client.calls()).contains("stop p");
    }

    @Test
    void scalingFromMenusOpensThePanel() {
        fixture.actions.perform(OperationKind.SCALE, app);
        assertThat(fixture.bulk).containsExactly("SCALE 1");
    }
}
