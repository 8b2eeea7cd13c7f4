package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.model.AppStatus;
import strongly.console.model.Scope;

/** Which action a state allows, and why the others are refused. */
class AllowedActionsTest {
    private final AllowedActions allowed = new AllowedActions(scope -> false);

    @ParameterizedTest
    @CsvSource({
        "START, stopped, true",
        "START, running, false",
        "START, failed, false",
        "STOP, running, true",
        "STOP, stopped, false",
        "STOP, starting, false",
        "RESTART, running, true",
        "RESTART, failed, false",
        "DEPLOY, pending, true",
        "DEPLOY, running, true",
        "DEPLOY, stopped, true",
        "DEPLOY, failed, true",
        "DEPLOY, error, true",
        "DEPLOY, building, false",
        "DEPLOY, deploying, false",
        "ROLL_BACK, failed, true",
        "ROLL_BACK, restarting, false",
        "EDIT, building, true",
        "SCALE, stopped, true",
        "DELETE, deploying, true",
        "START, hibernating, true",
        "STOP, hibernating, true",
        "DEPLOY, unknown, true",
    })
    void followsTheState(OperationKind kind, String state, boolean possible) {
        String refusal = allowed.refusal(kind, app("a", AppStatus.of(state)), null, null);
        assertThat(refusal == null).isEqualTo(possible);
    }

    @Test
    void saysWhy() {
        assertThat(allowed.refusal(OperationKind.START, app("a", AppStatus.RUNNING), null, null))
                .isEqualTo("Only stopped apps can be started; this one is running");
    }

    @Test
    void whatTheRuntimeAllowsIsAllowedToo() {
        assertThat(
                        allowed.refusal(
                                OperationKind.START,
                                app("a", AppStatus.RUNNING),
                                status(AppStatus.STOPPED, 0, 0),
                                null))
                .isNull();
    }

    @Test
    void aKnownMissingScopeIsTheFirstReason() {
        AllowedActions reader = new AllowedActions(scope -> scope == Scope.DEPLOY);
        assertThat(reader.refusal(OperationKind.START, app("a", AppStatus.STOPPED), null, null))
                .isEqualTo("The API key lacks the scope apps:deploy");
        assertThat(reader.refusal(OperationKind.EDIT, app("a", AppStatus.STOPPED), null, null))
                .isNull();
    }
}
