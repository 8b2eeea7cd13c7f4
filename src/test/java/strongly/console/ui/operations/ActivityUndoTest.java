package strongly.console.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import strongly.console.fake.Errors;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.service.export.AppJson;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the journal tells of is taken back by what the app was before. */
class ActivityUndoTest {
    private final OperationsFixture fixture = new OperationsFixture();
    private final MemoryHistory history = new MemoryHistory();
    private final App before = fixture.holds(SampleApps.app("a", AppStatus.RUNNING));
    private final ActivityUndo undo =
            new ActivityUndo(
                    fixture.client,
                    history,
                    new SynchronousTaskRunner(),
                    fixture.actions,
                    fixture.navigator,
                    fixture.toasts::add);

    private ActivityEntry entry(String action, String request, @Nullable String json) {
        return new ActivityEntry(
                "1",
                Instant.EPOCH,
                "me",
                action,
                "a",
                "a-name",
                request,
                Outcome.SUCCEEDED,
                "",
                Duration.ZERO,
                json);
    }

    private void now(AppUpdate update) {
        fixture.holds(update.applyTo(before));
    }

    @Test
    void onlyWhatTheEditChangedGoesBack() {
        now(AppUpdate.scale(9).withLabels(Map.of("x", "y")));
        undo.undo(entry("Edit", "PUT /apps/a {\"labels\":{\"x\":\"y\"}}", AppJson.write(before)));
        assertThat(fixture.navigator.visits())
                .containsExactly("put back EDIT a {\"labels\":{\"team\":\"backend\"}}");
    }

    @Test
    void aScaleGoesBackToTheCountBefore() {
        now(AppUpdate.scale(9));
        undo.undo(entry("Scale", "PUT /apps/a {\"replicas\":9}", AppJson.write(before)));
        assertThat(fixture.navigator.visits()).containsExactly("put back SCALE a {\"replicas\":2}");
    }

    @Test
    void aRequestThatWasCutShortPutsEverythingBack() {
        now(AppUpdate.scale(9).withLabels(Map.of("x", "y")));
        undo.undo(entry("Edit", "PUT /apps/a {\"description\":\"lo…", AppJson.write(before)));
        assertThat(fixture.navigator.visits())
                .containsExactly(
                        "put back EDIT a {\"replicas\":2,\"labels\":{\"team\":\"backend\"}}");
    }

    @Test
    void whatIsAsBeforeNeedsNoUndo() {
        undo.undo(entry("Scale", "PUT /apps/a {\"replicas\":2}", AppJson.write(before)));
        assertThat(fixture.navigator.visits()).isEmpty();
        assertThat(fixture.toasts.getFirst().title()).isEqualTo("Nothing to undo");
    }

    @Test
    void aDeletedAppIsRecreatedFromItsRecord() {
        String json = AppJson.write(before);
        undo.undo(entry("Delete", "DELETE /apps/a", json));
        assertThat(fixture.navigator.visits()).containsExactly("recreate a a-name " + json);
        assertThat(fixture.client.calls()).doesNotContain("get a");
    }

    @Test
    void aStopIsTakenBackByAStart() {
        fixture.holds(SampleApps.app("a", AppStatus.STOPPED));
        undo.undo(entry("Stop", "POST /apps/a/stop", null));
        assertThat(fixture.client.calls()).contains("start a");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsSent() {
        fixture.client.failNext("get a", Errors.notFound());
        undo.undo(entry("Stop", "POST /apps/a/stop", null));
        assertThat(fixture.client.calls()).doesNotContain("start a");
        assertThat(fixture.toasts.getFirst().title())
                .isEqualTo("Stop of a-name cannot be undone now");
    }

    private void deployed(Instant at, boolean rolledBack) {
        history.recordDeployment(
                new DeploymentRecord(
                        "a", at, "d", "i:2", 2, List.of(), "me", "succeeded", rolledBack));
    }

    @Test
    void theNewestDeploymentIsTakenBackByARollback() {
        deployed(Instant.EPOCH, false);
        undo.undo(entry("Deploy", "POST /apps/a/deploy", null));
        assertThat(fixture.navigator.visits()).containsExactly("roll back a");
    }

    @Test
    void anOlderDeploymentIsNotRolledBackToAnother() {
        deployed(Instant.EPOCH, false);
        deployed(Instant.EPOCH.plusSeconds(60), true);
        undo.undo(entry("Deploy", "POST /apps/a/deploy", null));
        assertThat(fixture.navigator.visits()).isEmpty();
        assertThat(fixture.toasts.getFirst().title())
                .isEqualTo("Deploy of a-name cannot be undone now");
        assertThat(fixture.toasts.getFirst().text())
                .isEqualTo("It was deployed or rolled back since.");
    }
}
