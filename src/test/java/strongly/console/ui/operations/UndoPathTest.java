package strongly.console.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.api.RequestBodies;
import strongly.console.fake.MemoryHistory;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.UndoPlan;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs.Answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Taking something back is asked and held exactly as doing the same by hand. */
class UndoPathTest {
    /** Who asks for a start or a stop. */
    private enum Way {
        BY_HAND,
        FROM_THE_TOAST,
        FROM_THE_ACTIVITY
    }

    /** What can be seen of a start or a stop from the outside. */
    private record Path(List<String> questions, long sentAtOnce, String bar, long sentInTheEnd) {}

    private static App appFor(OperationKind kind, String tier) {
        AppStatus status = kind == OperationKind.START ? AppStatus.STOPPED : AppStatus.RUNNING;
        return app("a", status, new AppEnvironment(tier), 2);
    }

    private static Path path(Way way, OperationKind kind, String tier, Answer answer) {
        OperationsFixture fixture = new OperationsFixture();
        fixture.dialogs.answer(answer);
        App app = fixture.holds(appFor(kind, tier));
        OperationKind undone =
                kind == OperationKind.START ? OperationKind.STOP : OperationKind.START;
        switch (way) {
            case BY_HAND -> fixture.actions.perform(kind, app);
            case FROM_THE_TOAST -> fixture.actions.undo(plan(undone, app));
            case FROM_THE_ACTIVITY ->
                    new ActivityUndo(
                                    fixture.client,
                                    new MemoryHistory(),
                                    new SynchronousTaskRunner(),
                                    fixture.actions,
                                    fixture.navigator,
                                    fixture.toasts::add)
                            .undo(entry(undone));
        }
        String call = kind.label().toLowerCase(Locale.ROOT) + " a";
        long atOnce = fixture.client.count(call);
        @Nullable OperationState active = fixture.operations.activeFor("a");
        String bar = active == null ? "" : active.phase() + " " + active.message();
        fixture.clock.advance(Duration.ofSeconds(6));
        return new Path(
                fixture.dialogs.asked().stream().map(Confirmation::title).toList(),
                atOnce,
                bar,
                fixture.client.count(call));
    }

    private static UndoPlan plan(OperationKind undone, App app) {
        UndoPlan plan = UndoPlan.of(undone, app, app);
        assertThat(plan).isNotNull();
        return plan;
    }

    private static ActivityEntry entry(OperationKind undone) {
        return new ActivityEntry(
                "1",
                Instant.EPOCH,
                "me",
                undone.label(),
                "a",
                "a-name",
                "POST /apps/a",
                ActivityEntry.Outcome.SUCCEEDED,
                "",
                Duration.ZERO,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "STOP,  staging,    CONFIRM, 0, 1, 1",
        "STOP,  production, CONFIRM, 1, 0, 1",
        "STOP,  production, CANCEL,  1, 0, 0",
        "START, staging,    CONFIRM, 0, 1, 1",
        "START, production, CONFIRM, 0, 1, 1"
    })
    void aStartOrAStopIsTheSameWhoeverAsksForIt(
            OperationKind kind, String tier, Answer answer, int asked, int atOnce, int inTheEnd) {
        Path byHand = path(Way.BY_HAND, kind, tier, answer);
        assertThat(byHand.questions()).hasSize(asked);
        assertThat(byHand.sentAtOnce()).isEqualTo(atOnce);
        assertThat(byHand.sentInTheEnd()).isEqualTo(inTheEnd);
        assertThat(path(Way.FROM_THE_TOAST, kind, tier, answer)).isEqualTo(byHand);
        assertThat(path(Way.FROM_THE_ACTIVITY, kind, tier, answer)).isEqualTo(byHand);
    }

    @Test
    void aStopInProductionIsHeldWithCancelAlsoWhereItTakesAStartBack() {
        OperationsFixture fixture = new OperationsFixture();
        App app = fixture.holds(appFor(OperationKind.STOP, "production"));
        fixture.actions.undo(plan(OperationKind.START, app));
        OperationState held = fixture.operations.activeFor("a");
        assertThat(held).isNotNull();
        assertThat(held.phase()).isEqualTo(OperationState.Phase.HOLDING);
        fixture.operations.cancel(held.id());
        fixture.clock.advance(Duration.ofSeconds(6));
        assertThat(fixture.client.calls()).doesNotContain("stop a");
    }

    @ParameterizedTest
    @CsvSource({"SCALE, staging", "SCALE, production", "EDIT, staging", "EDIT, production"})
    void valuesGoBackThroughTheReviewOfAnEdit(OperationKind kind, String tier) {
        OperationsFixture fixture = new OperationsFixture();
        App before = appFor(kind, tier);
        App now = fixture.holds(AppUpdate.scale(7).applyTo(before));
        UndoPlan plan = UndoPlan.of(kind, before, now);
        assertThat(plan).isNotNull();
        fixture.actions.undo(plan);
        assertThat(fixture.navigator.visits())
                .containsExactly("put back " + kind + " a {\"replicas\":2}");
        assertThat(fixture.client.bodies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"staging, 0", "production, 1"})
    void aScaleSendsTheReplicasAndNothingElse(String tier, int asked) {
        OperationsFixture fixture = new OperationsFixture();
        App app = fixture.holds(appFor(OperationKind.SCALE, tier));
        fixture.actions.scale(app, 4);
        assertThat(fixture.dialogs.asked()).hasSize(asked);
        assertThat(fixture.client.bodies())
                .extracting(body -> RequestBodies.update((AppUpdate) body))
                .containsExactly("{\"replicas\":4}");
    }
}
