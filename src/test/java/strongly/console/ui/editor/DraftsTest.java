package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.fake.Errors;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.service.forms.AppDraft;
import strongly.console.service.forms.AppField;
import strongly.console.service.forms.AppFormValues;
import strongly.console.service.forms.DeployDraft;
import strongly.console.service.forms.Draft;
import strongly.console.service.forms.LabelPair;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.editor.AppFormViewModel.Page;
import strongly.console.ui.mvvm.Dialogs.Answer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** No word is lost: when a draft is kept, when it is there again, and when it is gone. */
class DraftsTest {
    private static final String DEPLOY = "here deploy a";

    private final EditorFixture fixture = new EditorFixture();

    private DeployFormViewModel deploy(App app) {
        return fixture.deploy(app, false, KnownDeployments.NONE);
    }

    private AppFormViewModel undo(App now, App before) {
        return fixture.form(FormStart.putBack(OperationKind.SCALE, now, AppFormValues.of(before)));
    }

    private static void type(AppFormViewModel form, AppField field, String value) {
        form.fields().field(field).set(value);
    }

    private Map<String, Draft> kept() {
        return fixture.drafts.kept;
    }

    // A form nobody typed into

    @Test
    void aRollBackThatIsClosedLeavesTheDraftOfADeployment() {
        App app = fixture.staging();
        DeployFormViewModel left = deploy(app);
        left.image().set("shop:2");
        left.suspend();
        DeployFormViewModel rollback = fixture.deploy(app, true, KnownDeployments.NONE);
        rollback.close().run();
        assertThat(kept()).containsOnlyKeys(DEPLOY);
        DeployFormViewModel suspended = fixture.deploy(app, true, KnownDeployments.NONE);
        suspended.suspend();
        assertThat(kept()).containsOnlyKeys(DEPLOY);
    }

    @Test
    void aRollBackHasADraftOfItsOwn() {
        App app = fixture.staging();
        DeployFormViewModel left = deploy(app);
        left.image().set("shop:2");
        left.suspend();
        DeployFormViewModel rollback = fixture.deploy(app, true, KnownDeployments.NONE);
        rollback.replicas().set("4");
        rollback.suspend();
        assertThat(kept()).containsOnlyKeys(DEPLOY, "here rollback a");
        DeployFormViewModel again = fixture.deploy(app, true, KnownDeployments.NONE);
        assertThat(again.replicas().get()).isEqualTo("4");
        assertThat(again.rollbackProperty().get()).isTrue();
        assertThat(deploy(app).image().get()).isEqualTo("shop:2");
    }

    @Test
    void anUndoThatIsOnlyLookedAtLeavesTheDraftOfAnother() {
        App before = fixture.staging();
        App now = fixture.holds(AppUpdate.scale(7).applyTo(before));
        AppDraft other =
                new AppDraft(
                        fixture.clock.instant(),
                        AppFormValues.of(before),
                        AppFormValues.of(now),
                        List.of());
        fixture.drafts.save("here undo a", other);
        AppFormViewModel form = undo(now, before);
        form.suspend();
        fixture.seconds(5);
        form.close().run();
        form.close().run();
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(kept()).containsOnly(Map.entry("here undo a", other));
    }

    @Test
    void aLabelTypedTwiceComesBackTwice() {
        App app = fixture.holds(fixture.staging());
        AppFormViewModel form = fixture.form(FormStart.edit(app));
        String key = app.labels().keySet().iterator().next();
        LabelsViewModel labels = form.fields().labels();
        labels.addTyped(List.of(new LabelPair(key, "another")));
        form.suspend();

        AppFormViewModel again = fixture.form(FormStart.edit(app));
        assertThat(again.restoredProperty().get()).isNotNull();
        assertThat(again.fields().labels().pairs())
                .extracting(pair -> pair.keyProperty().get() + "=" + pair.valueProperty().get())
                .contains(key + "=" + app.labels().get(key), key + "=another");
    }

    @Test
    void whatIsTakenBackLeavesNoDraft() {
        AppFormViewModel form = fixture.form(FormStart.create());
        type(form, AppField.NAME, "shop");
        fixture.seconds(1);
        type(form, AppField.NAME, "");
        fixture.seconds(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aDraftThatIsOnlyLookedAtIsAsOldAsItsWords() {
        AppFormViewModel left = fixture.form(FormStart.create());
        type(left, AppField.NAME, "shop");
        left.suspend();
        Draft before = kept().get("here new");
        fixture.seconds(3_600);
        AppFormViewModel form = fixture.form(FormStart.create());
        fixture.seconds(5);
        form.suspend();
        assertThat(kept().get("here new")).isEqualTo(before);
    }

    @Test
    void aDraftOfWhatTheAppHoldsByNowIsGone() {
        App before = fixture.staging();
        App now = AppUpdate.scale(7).applyTo(before);
        fixture.drafts.save(
                "here edit a",
                new AppDraft(
                        fixture.clock.instant(),
                        AppFormValues.of(before).stripped(),
                        AppFormValues.of(now).stripped(),
                        List.of()));
        AppFormViewModel form = fixture.form(FormStart.edit(fixture.holds(now)));
        assertThat(form.restoredProperty().get()).isNull();
        assertThat(kept()).isEmpty();
    }

    // What puts values back

    @Test
    void aChangedUndoSurvivesAndIsReviewedAgain() {
        App before = fixture.staging();
        App now = fixture.holds(AppUpdate.scale(7).applyTo(before));
        AppFormViewModel form = undo(now, before);
        form.close().run();
        assertThat(form.pageProperty().get()).isEqualTo(Page.FIELDS);
        type(form, AppField.REPLICAS, "3");
        fixture.seconds(1);
        assertThat(kept()).containsOnlyKeys("here undo a");

        AppFormViewModel resumed = fixture.form(FormStart.resumedPutBack(now));
        assertThat(resumed.title()).isEqualTo(form.title());
        assertThat(resumed.restoredProperty().get()).isNotNull();
        assertThat(resumed.pageProperty().get()).isEqualTo(Page.FIELDS);
        resumed.submit().run();
        assertThat(resumed.review().changes())
                .extracting(change -> change.before() + ">" + change.after())
                .containsExactly("7>3");
        resumed.submit().run();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.RUNNING, 3, 3));
        fixture.seconds(20);
        assertThat(fixture.client.bodies()).containsExactly(AppUpdate.scale(3));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatOthersChangedDuringAnUndoIsNothingTyped() {
        App before = fixture.staging();
        App now = fixture.holds(AppUpdate.scale(7).applyTo(before));
        fixture.client.with(AppUpdate.scale(7).withLabels(Map.of("by", "other")).applyTo(before));
        AppFormViewModel form = undo(now, before);
        fixture.seconds(5);
        form.close().run();
        form.close().run();
        assertThat(fixture.dialogs.asked()).isEmpty();
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(kept()).isEmpty();
    }

    @Test
    void leavingAChangedUndoAsks() {
        App before = fixture.staging();
        App now = fixture.holds(AppUpdate.scale(7).applyTo(before));
        AppFormViewModel form = undo(now, before);
        form.close().run();
        type(form, AppField.REPLICAS, "3");
        fixture.dialogs.answer(Answer.CONFIRM);
        form.close().run();
        assertThat(fixture.dialogs.asked().getFirst().message())
                .isEqualTo(
                        "A draft is kept on this computer; it is back when you connect to this"
                                + " instance again.");
        assertThat(kept()).containsOnlyKeys("here undo a");
    }

    // Deployments that were sent

    private DeployFormViewModel sent() {
        fixture.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 0, 2));
        DeployFormViewModel form = deploy(fixture.staging());
        form.image().set("shop:2");
        form.variables().paste("TOKEN=s3cret");
        form.submit().run();
        return form;
    }

    private void isOffered() {
        assertThat(kept()).containsOnlyKeys(DEPLOY);
        assertThat(kept().toString()).doesNotContain("s3cret");
        DeployFormViewModel again = deploy(fixture.staging());
        assertThat(again.image().get()).isEqualTo("shop:2");
        assertThat(again.variables().valuesProperty().get()).containsOnlyKeys("TOKEN");
        assertThat(again.restoredProperty().get()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeploymentThatWasRefusedIsThereAgain(boolean conflict) {
        fixture.client.failNext(
                "deploy a", conflict ? Errors.conflict() : Errors.invalid("Quota exceeded"));
        DeployFormViewModel form = sent();
        assertThat(form.progressProperty().get()).isNull();
        fixture.dialogs.answer(Answer.CONFIRM);
        form.close().run();
        assertThat(fixture.closed).isEqualTo(1);
        isOffered();
    }

    @Test
    void aDeploymentThatFailedIsThereAgain() {
        DeployFormViewModel form = sent();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        fixture.seconds(10);
        form.close().run();
        assertThat(fixture.dialogs.asked()).isEmpty();
        isOffered();
    }

    @Test
    void aDeploymentNobodyKnowsTheEndOfIsThereAgain() {
        fixture.client.failNext("deploy a", Errors.lost());
        fixture.client.setStatus("a", SampleApps.status(AppStatus.RUNNING, 2, 2));
        DeployFormViewModel form = deploy(fixture.staging());
        form.image().set("shop:2");
        form.variables().paste("TOKEN=s3cret");
        form.submit().run();
        fixture.seconds(60);
        form.close().run();
        isOffered();
    }

    @Test
    void aDeploymentThatIsStillLookedForIsKept() {
        fixture.client.failNext("deploy a", Errors.lost());
        fixture.client.failNext("get a", Errors.lost());
        DeployFormViewModel form = sent();
        form.close().run();
        assertThat(kept()).containsOnlyKeys(DEPLOY);
    }

    @Test
    void whatIsOnItsWayIsKeptUntilItIsTaken() {
        fixture.client.onCall("deploy a", () -> assertThat(kept()).containsOnlyKeys(DEPLOY));
        sent();
        assertThat(fixture.client.count("deploy a")).isEqualTo(1);
    }

    @Test
    void aDeploymentThatTheInstanceTookLeavesNoDraft() {
        DeployFormViewModel form = sent();
        form.close().run();
        assertThat(kept()).isEmpty();
        assertThat(deploy(fixture.staging()).image().get()).isEmpty();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.RUNNING, 2, 2));
        fixture.seconds(20);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aDeploymentThatFailsAfterItsViewWasClosedIsThereAgain() {
        DeployFormViewModel form = sent();
        form.close().run();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        fixture.seconds(20);
        isOffered();
    }

    @Test
    void aDeploymentThatFailsLateTakesNoNewerWordsPlace() {
        DeployFormViewModel form = sent();
        form.close().run();
        DeployFormViewModel next = deploy(fixture.staging());
        next.image().set("shop:3");
        next.suspend();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        fixture.clock.advance(Duration.ofSeconds(20));
        assertThat(kept().get(DEPLOY))
                .isInstanceOfSatisfying(
                        DeployDraft.class, draft -> assertThat(draft.image()).isEqualTo("shop:3"));
    }

    @Test
    void aDeploymentThatIsThrownAwayLeavesNoDraft() {
        DeployFormViewModel form = deploy(fixture.staging());
        form.image().set("shop:2");
        fixture.seconds(1);
        fixture.dialogs.answer(Answer.ALTERNATIVE);
        form.close().run();
        assertThat(kept()).isEmpty();
    }
}
