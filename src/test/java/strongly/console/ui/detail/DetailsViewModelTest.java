package strongly.console.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;

import strongly.console.fake.Errors;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.detail.DetailsState.Kind;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;

/** The selected app: what is shown, what can be done, and what is asked first. */
class DetailsViewModelTest {
    private final DetailsFixture fixture = new DetailsFixture();
    private final DetailsViewModel model = fixture.model;

    private Command command(OperationKind kind) {
        return model.commands().of(kind);
    }

    private Kind state() {
        return model.stateProperty().get().kind();
    }

    @Test
    void nothingIsSelectedAtFirstAndNothingCanBeDone() {
        assertThat(state()).isEqualTo(Kind.NOTHING);
        assertThat(command(OperationKind.STOP).disabledReasonProperty().get())
                .isEqualTo("Select an app first");
    }

    @Test
    void theStateDecidesWhichCommandsAreEnabled() {
        fixture.showRunning();
        assertThat(command(OperationKind.STOP).isEnabled()).isTrue();
        assertThat(command(OperationKind.START).isEnabled()).isFalse();
        assertThat(command(OperationKind.START).disabledReasonProperty().get())
                .isEqualTo("Only stopped apps can be started; this one is running");
    }

    @Test
    void anOperationUnderWayDisablesTheOthersUntilItsEnd() {
        fixture.showRunning();
        command(OperationKind.RESTART).run();
        fixture.seconds(5);
        fixture.client.setStatus("a", status(AppStatus.RESTARTING, 1, 3));
        fixture.seconds(2);
        assertThat(command(OperationKind.STOP).disabledReasonProperty().get())
                .contains("Restarting is under way");
        fixture.client.setStatus("a", status(AppStatus.RUNNING, 3, 3));
        fixture.seconds(3);
        assertThat(command(OperationKind.STOP).isEnabled()).isTrue();
        assertThat(model.operationProperty().get()).isNull();
    }

    @Test
    void stoppingInProductionAsksAndHoldsFiveSeconds() {
        fixture.showRunning();
        command(OperationKind.STOP).run();
        Confirmation question = fixture.dialogs.asked().getFirst();
        assertThat(question.title()).isEqualTo("Stop a-name?");
        assertThat(question.message()).contains("production").contains("3 ready replicas");
        fixture.seconds(4);
        assertThat(fixture.client.calls()).doesNotContain("stop a");
        fixture.seconds(1);
        assertThat(fixture.client.calls()).contains("stop a");
    }

    @Test
    void stoppingInStagingGoesAtOnce() {
        fixture.holds(
                "b", AppStatus.RUNNING, AppEnvironment.STAGING, status(AppStatus.RUNNING, 3, 3));
        model.show("b");
        command(OperationKind.STOP).run();
        assertThat(fixture.dialogs.asked()).isEmpty();
        assertThat(fixture.client.calls()).contains("stop b");
    }

    @Test
    void restartingDoesNotAsk() {
        fixture.showRunning();
        command(OperationKind.RESTART).run();
        assertThat(fixture.dialogs.asked()).isEmpty();
    }

    @Test
    void deletingAlwaysWantsTheName() {
        fixture.holds(
                "b", AppStatus.STOPPED, AppEnvironment.STAGING, status(AppStatus.STOPPED, 0, 0));
        model.show("b");
        command(OperationKind.DELETE).run();
        assertThat(fixture.dialogs.asked().getFirst().typedName()).isEqualTo("b-name");
        assertThat(fixture.client.calls()).contains("delete b");
        assertThat(state()).isEqualTo(Kind.GONE);
        assertThat(model.stateProperty().get().title()).isEqualTo("b-name is gone");
    }

    @Test
    void answeringCancelDoesNothing() {
        fixture.showRunning();
        fixture.dialogs.answer(Dialogs.Answer.CANCEL);
        command(OperationKind.DELETE).run();
        fixture.seconds(10);
        assertThat(fixture.client.calls()).doesNotContain("delete a");
    }

    @Test
    void formsAreOpenedThroughTheNavigator() {
        fixture.showRunning();
        command(OperationKind.EDIT).run();
        command(OperationKind.DEPLOY).run();
        command(OperationKind.ROLL_BACK).run();
        model.commands().duplicate().run();
        assertThat(fixture.navigator.visits())
                .containsExactly("edit a", "deploy a", "roll back a", "duplicate a");
    }

    @Test
    void anAppTheCatalogDoesNotHoldIsRead() {
        App app = fixture.holds("z", AppStatus.RUNNING, AppEnvironment.STAGING, running());
        fixture.catalog.remove("z");
        model.show("z");
        assertThat(state()).isEqualTo(Kind.SHOWN);
        assertThat(model.appProperty().get()).isEqualTo(app);
        assertThat(fixture.catalog.find("z")).isEqualTo(app);
    }

    private static RuntimeStatus running() {
        return status(AppStatus.RUNNING, 3, 3);
    }

    @Test
    void anAppThatDoesNotExistIsSaidToBeGone() {
        model.show("nowhere");
        assertThat(state()).isEqualTo(Kind.GONE);
    }

    @Test
    void anAppThatCannotBeReadOffersAnotherTry() {
        fixture.client.failNext("get z", Errors.garbage());
        fixture.client.failNext("status z", Errors.garbage());
        model.show("z");
        assertThat(state()).isEqualTo(Kind.FAILED);
        assertThat(model.stateProperty().get().text()).contains("not JSON");
        fixture.holds("z", AppStatus.RUNNING, AppEnvironment.STAGING, running());
        model.refresh();
        assertThat(state()).isEqualTo(Kind.SHOWN);
    }

    @Test
    void aStatusOfNotFoundSaysTheAppIsGone() {
        fixture.showRunning();
        fixture.client.failNext("status a", Errors.notFound());
        fixture.client.failNext("get a", Errors.notFound());
        fixture.seconds(4);
        assertThat(state()).isEqualTo(Kind.GONE);
    }

    @Test
    void leavingTheDetailsEndsThePolls() {
        fixture.showRunning();
        model.deactivate();
        long before = fixture.client.count("status a");
        fixture.seconds(60);
        assertThat(fixture.client.count("status a")).isEqualTo(before);
    }
}
