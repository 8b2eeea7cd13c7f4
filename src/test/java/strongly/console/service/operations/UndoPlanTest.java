package strongly.console.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.service.operations.OperationState.Phase;

import java.time.Instant;
import java.util.Map;

/** What takes an operation back. */
class UndoPlanTest {
    private final App app = app("a", AppStatus.RUNNING);

    private static @Nullable UndoPlan plan(
            OperationKind kind, Phase phase, @Nullable App before, @Nullable App after) {
        return UndoPlan.of(
                new OperationState(
                        "1",
                        kind,
                        "a",
                        "a-name",
                        phase,
                        "",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        -1,
                        -1,
                        null,
                        before,
                        after,
                        null,
                        "",
                        null));
    }

    @Test
    void aStopIsTakenBackByAStart() {
        UndoPlan plan = plan(OperationKind.STOP, Phase.SUCCEEDED, app, null);
        assertThat(plan).isNotNull();
        assertThat(plan.request().kind()).isEqualTo(OperationKind.START);
    }

    @Test
    void aScaleGoesBackToTheCountBefore() {
        UndoPlan plan =
                plan(OperationKind.SCALE, Phase.SUCCEEDED, app, AppUpdate.scale(9).applyTo(app));
        assertThat(plan).isNotNull();
        assertThat(plan.label()).isEqualTo("Scale back to 2…");
        assertThat(plan.request().update()).isEqualTo(AppUpdate.scale(2));
    }

    @Test
    void anEditSendsOnlyTheFieldsThatChanged() {
        App edited = AppUpdate.NOTHING.withLabels(Map.of("x", "y")).applyTo(app);
        UndoPlan plan = plan(OperationKind.EDIT, Phase.SUCCEEDED, app, edited);
        assertThat(plan).isNotNull();
        AppUpdate update = plan.request().update();
        assertThat(update).isEqualTo(AppUpdate.NOTHING.withLabels(Map.of("team", "backend")));
    }

    @Test
    void aClearedDescriptionComesBackAndAnAddedOneIsCleared() {
        App without = described(app, null);
        assertThat(describedBy(plan(OperationKind.EDIT, Phase.SUCCEEDED, app, without)))
                .isEqualTo(Change.to("Web shop's checkout"));
        assertThat(describedBy(plan(OperationKind.EDIT, Phase.SUCCEEDED, without, app)))
                .isEqualTo(Change.to(""));
    }

    private static Change<String> describedBy(@Nullable UndoPlan plan) {
        assertThat(plan).isNotNull();
        AppUpdate update = plan.request().update();
        assertThat(update).isNotNull();
        return update.description();
    }

    private static App described(App app, @Nullable String text) {
        return AppBuilder.like(app).description(text).build();
    }

    @Test
    void whatWasNotDoneOrCannotComeBackHasNoPlan() {
        assertThat(plan(OperationKind.STOP, Phase.FAILED, app, null)).isNull();
        assertThat(plan(OperationKind.DELETE, Phase.SUCCEEDED, app, null)).isNull();
        assertThat(plan(OperationKind.DEPLOY, Phase.SUCCEEDED, app, null)).isNull();
        assertThat(plan(OperationKind.EDIT, Phase.SUCCEEDED, app, app)).isNull();
        assertThat(plan(OperationKind.CREATE, Phase.SUCCEEDED, null, app)).isNull();
    }
}
