package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.fake.AppBuilder;
import strongly.console.fake.Errors;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.DeployRequest;
import strongly.console.service.forms.DeployDraft;
import strongly.console.service.operations.OperationState.Phase;
import strongly.console.ui.editor.KnownDeployments.Known;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.FieldError;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deploying and rolling back: what is sent, what is kept, and what becomes of it. */
class DeployFormViewModelTest {
    private final EditorFixture fixture = new EditorFixture();

    private DeployFormViewModel form(App app) {
        return fixture.deploy(app, false, KnownDeployments.NONE);
    }

    private DeployFormViewModel sent(AppStatus state, int ready) {
        fixture.client.setStatus("a", SampleApps.status(state, ready, 2));
        DeployFormViewModel form = form(fixture.staging());
        form.submit().run();
        return form;
    }

    private static DeployProgressViewModel progress(DeployFormViewModel form) {
        DeployProgressViewModel progress = form.progressProperty().get();
        assertThat(progress).isNotNull();
        return progress;
    }

    private static Phase phase(DeployFormViewModel form) {
        var state = progress(form).stateProperty().get();
        assertThat(state).isNotNull();
        return state.phase();
    }

    private List<Object> bodies() {
        return fixture.client.bodies();
    }

    private Known known(String image, int daysAgo) {
        return new Known(
                fixture.clock.instant().minus(Duration.ofDays(daysAgo)),
                image,
                3,
                List.of("LOG_LEVEL"),
                "succeeded",
                false);
    }

    private static App withoutImage(App app) {
        return AppBuilder.like(app).image(null).build();
    }

    // What is sent

    @Test
    void anEmptyFormDeploysTheRecordAsItIs() {
        sent(AppStatus.DEPLOYING, 0);
        assertThat(bodies()).containsExactly(DeployRequest.PLAIN);
    }

    @Test
    void overridesAndVariablesAreSentAndTheTierIsNot() {
        DeployFormViewModel form = form(fixture.staging());
        form.image().set("shop:2 ");
        form.replicas().set("4");
        form.variables().paste("# comment\nexport LOG_LEVEL=\"info\"\nTOKEN='a=b'");
        form.submit().run();
        assertThat(bodies())
                .containsExactly(
                        new DeployRequest(
                                "shop:2", 4, Map.of("LOG_LEVEL", "info", "TOKEN", "a=b"), false));
    }

    @Test
    void aRollBackSendsNeitherImageNorVariables() {
        DeployFormViewModel form = form(fixture.staging());
        form.image().set("shop:2");
        form.variables().paste("TOKEN=x");
        form.rollbackProperty().set(true);
        form.submit().run();
        assertThat(bodies()).containsExactly(new DeployRequest(null, null, Map.of(), true));
    }

    @ParameterizedTest
    @CsvSource({"Shop:2, ''", "shop:, ''", "shop:2, 0", "shop:2, 101", "shop:2, 1e3", "shop:2, ∞"})
    void whatBreaksTheRulesIsNotSent(String image, String replicas) {
        DeployFormViewModel form = form(fixture.staging());
        form.image().set(image);
        form.replicas().set(replicas);
        form.submit().run();
        assertThat(bodies()).isEmpty();
        assertThat(form.progressProperty().get()).isNull();
        assertThat(form.image().error() != null || form.replicas().error() != null).isTrue();
    }

    @Test
    void aVariableThatCannotBeOneIsNotSent() {
        DeployFormViewModel form = form(fixture.staging());
        form.variables().setAll(Map.of("2BAD", "x"));
        form.submit().run();
        assertThat(bodies()).isEmpty();
        assertThat(form.problemProperty().get()).isEqualTo("one variable needs a look");
    }

    @Test
    void anAppWithoutImageNeedsOne() {
        App bare = fixture.holds(withoutImage(SampleApps.app("bare", AppStatus.PENDING)));
        DeployFormViewModel form = form(bare);
        form.submit().run();
        assertThat(form.image().error())
                .isEqualTo(new FieldError("The app has no image yet; say which to deploy"));
        assertThat(bodies()).isEmpty();
    }

    @Test
    void protectedEnvironmentsAskWithEveryOverride() {
        DeployFormViewModel form = form(fixture.production());
        form.image().set("shop:2");
        form.variables().paste("TOKEN=s3cret");
        fixture.dialogs.answer(Answer.CANCEL);
        form.submit().run();
        assertThat(bodies()).isEmpty();
        assertThat(fixture.dialogs.asked().getFirst().title())
                .isEqualTo("Deploy p-name in production?");
        assertThat(fixture.dialogs.asked().getFirst().details())
                .containsExactly(
                        "image: registry.acme.example/shop/checkout:2.4.1 → shop:2",
                        "variables: TOKEN");
        fixture.dialogs.answer(Answer.CONFIRM);
        form.submit().run();
        assertThat(bodies()).hasSize(1);
    }

    // What is known

    @Test
    void aRollBackSaysWhatIsKnownAndWhatIsNot() {
        App app = fixture.staging();
        DeployFormViewModel unknown = fixture.deploy(app, true, KnownDeployments.NONE);
        assertThat(unknown.previous().getFirst()).startsWith("Unknown: no deployment");
        DeployFormViewModel once =
                fixture.deploy(app, true, (id, most) -> List.of(known("shop:2", 1)));
        assertThat(once.previous().getFirst()).startsWith("Unknown:");
        assertThat(once.previous().getLast()).startsWith("Last seen: shop:2, 3 replicas");
        DeployFormViewModel twice =
                fixture.deploy(
                        app, true, (id, most) -> List.of(known("shop:2", 1), known("shop:1", 4)));
        assertThat(twice.previous().get(1))
                .startsWith("Most likely back to: shop:1, 3 replicas, variables LOG_LEVEL");
    }

    @Test
    void imagesOfEarlierDeploymentsAreOfferedFirst() {
        DeployFormViewModel form =
                fixture.deploy(
                        fixture.staging(),
                        false,
                        (id, most) -> List.of(known("shop:2", 1), known("shop:1", 4)));
        assertThat(form.imagesProperty().get())
                .containsExactly("shop:2", "shop:1", "registry.acme.example/shop/checkout:2.4.1");
    }

    @Test
    void aJournalThatCannotBeReadKnowsNothing() {
        DeployFormViewModel form =
                fixture.deploy(
                        fixture.staging(),
                        true,
                        (id, most) -> {
                            throw new IllegalStateException("broken");
                        });
        assertThat(form.previous().getFirst()).startsWith("Unknown:");
    }

    // The server's word

    @Test
    void aRefusalLandsAtTheFieldItNamesAndTheFormStays() {
        DeployFormViewModel form = form(fixture.staging());
        form.image().set("shop:404");
        form.variables().paste("TOKEN=x");
        fixture.client.failNext("deploy a", Errors.invalid("image: tag not found"));
        form.submit().run();
        assertThat(form.progressProperty().get()).isNull();
        assertThat(form.image().error()).isEqualTo(new FieldError("image: tag not found"));
        assertThat(form.image().get()).isEqualTo("shop:404");
        assertThat(form.variables().valuesProperty().get()).containsKey("TOKEN");
        form.submit().run();
        assertThat(form.progressProperty().get()).as("the instance is asked anew").isNotNull();
    }

    @Test
    void aRefusalThatNamesNoFieldStandsOnTop() {
        DeployFormViewModel form = form(fixture.staging());
        fixture.client.failNext("deploy a", Errors.conflict());
        form.submit().run();
        assertThat(form.progressProperty().get()).isNull();
        assertThat(form.problemProperty().get()).isNotEmpty();
    }

    @Test
    void aLostDeploymentIsLookedUpAndNeverSentAgain() {
        fixture.client.failNext("deploy a", Errors.lost());
        DeployFormViewModel form = sent(AppStatus.DEPLOYING, 1);
        fixture.seconds(1);
        assertThat(phase(form)).isEqualTo(Phase.FOLLOWING);
        fixture.client.setStatus("a", SampleApps.status(AppStatus.RUNNING, 2, 2));
        fixture.seconds(20);
        assertThat(fixture.client.count("deploy a")).isEqualTo(1);
        assertThat(phase(form)).isEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void aLostDeploymentOfWhichNothingIsSeenIsUnknown() {
        fixture.client.failNext("deploy a", Errors.lost());
        DeployFormViewModel form = sent(AppStatus.RUNNING, 2);
        fixture.seconds(30);
        assertThat(phase(form)).isEqualTo(Phase.UNKNOWN);
        assertThat(fixture.client.count("deploy a")).isEqualTo(1);
    }

    // What becomes of it

    @Test
    void replicasAreFollowedUntilAllAreReady() {
        DeployFormViewModel form = sent(AppStatus.DEPLOYING, 0);
        fixture.seconds(3);
        fixture.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 1, 2));
        fixture.seconds(3);
        assertThat(phase(form)).isEqualTo(Phase.FOLLOWING);
        fixture.client.setStatus("a", SampleApps.status(AppStatus.RUNNING, 2, 2));
        fixture.seconds(5);
        assertThat(phase(form)).isEqualTo(Phase.SUCCEEDED);
        assertThat(progress(form).steps())
                .extracting(DeployProgressViewModel.Step::ready)
                .containsSubsequence(0, 1, 2);
        String ended = progress(form).elapsedProperty().get();
        fixture.seconds(30);
        assertThat(progress(form).elapsedProperty().get()).isEqualTo(ended).isNotEqualTo("0:00");
    }

    @Test
    void theTitleSaysWhatTheFormIsAboutToDo() {
        DeployFormViewModel form = fixture.deploy(fixture.staging(), true, KnownDeployments.NONE);
        assertThat(form.title().getValue()).startsWith("Roll back ");
        form.rollbackProperty().set(false);
        assertThat(form.title().getValue()).startsWith("Deploy ");
    }

    @Test
    void aFailureShowsItsLogLinesAndLeadsToARollBack() {
        fixture.client.setLogs(
                """
                2025-01-01T00:00:00Z [ERROR] long before
                2026-01-15T10:30:05Z [INFO] fine
                2026-01-15T10:30:06Z [ERROR] no database
                """);
        DeployFormViewModel form = sent(AppStatus.DEPLOYING, 0);
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        fixture.seconds(10);
        assertThat(phase(form)).isEqualTo(Phase.FAILED);
        assertThat(progress(form).errors())
                .containsExactly("2026-01-15T10:30:06Z [ERROR] no database");
        progress(form).rollBack().run();
        assertThat(form.rollbackProperty().get()).isTrue();
        assertThat(form.progressProperty().get()).isNull();
        form.submit().run();
        assertThat(fixture.client.calls()).contains("rollback a");
    }

    @Test
    void goingBackToTheFormLooksUpWhatIsKnownAgain() {
        List<Known> journal = new ArrayList<>();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 0, 2));
        DeployFormViewModel form =
                fixture.deploy(fixture.staging(), false, (id, most) -> List.copyOf(journal));
        form.submit().run();
        journal.add(known("shop:2", 0));
        journal.add(known("shop:1", 4));
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        fixture.seconds(10);
        progress(form).rollBack().run();
        assertThat(form.previous().get(1)).startsWith("Most likely back to: shop:1");
    }

    @Test
    void onlyItsOwnOperationIsFollowed() {
        DeployFormViewModel form = sent(AppStatus.DEPLOYING, 0);
        String id = fixture.ports.operations().recent().getFirst().id();
        assertThat(form.isFollowing(id)).isTrue();
        assertThat(form.isFollowing("another")).isFalse();
        form.close().run();
    }

    @Test
    void deployingAgainFindsTheFormAsItWas() {
        DeployFormViewModel form = form(fixture.staging());
        fixture.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 0, 2));
        form.image().set("shop:2");
        form.variables().paste("TOKEN=x");
        form.submit().run();
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        fixture.seconds(10);
        progress(form).deployAgain().run();
        assertThat(form.image().get()).isEqualTo("shop:2");
        assertThat(form.variables().valuesProperty().get()).containsEntry("TOKEN", "x");
        assertThat(form.rollbackProperty().get()).isFalse();
    }

    @Test
    void theTimeLimitEndsTheFollowing() {
        DeployFormViewModel form = sent(AppStatus.DEPLOYING, 0);
        fixture.clock.advance(Duration.ofHours(1));
        assertThat(phase(form).isEnd()).isTrue();
        assertThat(phase(form)).isNotEqualTo(Phase.SUCCEEDED);
    }

    @Test
    void closingTheViewLeavesTheDeploymentAlone() {
        DeployFormViewModel form = sent(AppStatus.DEPLOYING, 0);
        form.close().run();
        assertThat(fixture.dialogs.asked()).isEmpty();
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.ports.operations().activeFor("a")).isNotNull();
    }

    // Drafts

    @Test
    void valuesOfVariablesAreNeverKept() {
        DeployFormViewModel form = form(fixture.staging());
        form.image().set("shop:2");
        form.variables().paste("TOKEN=s3cret-value");
        fixture.seconds(2);
        assertThat(fixture.drafts.kept.toString()).contains("TOKEN").doesNotContain("s3cret-value");
        DeployDraft kept = fixture.drafts.load("here deploy a", DeployDraft.class);
        assertThat(kept).isNotNull();
        assertThat(kept.variableNames()).containsExactly("TOKEN");
    }

    @Test
    void aDraftIsBackWithTheNamesOfItsVariables() {
        DeployFormViewModel left = form(fixture.staging());
        left.image().set("shop:2");
        left.variables().paste("TOKEN=x");
        left.suspend();
        DeployFormViewModel form = form(fixture.staging());
        assertThat(form.image().get()).isEqualTo("shop:2");
        assertThat(form.variables().valuesProperty().get()).isEqualTo(Map.of("TOKEN", ""));
        assertThat(form.restoredProperty().get()).isNotNull();
        assertThat(form.problemProperty().get()).isEmpty();
    }

    @Test
    void aVariableThatCameBackWithoutItsValueIsNotSentEmpty() {
        DeployFormViewModel left = form(fixture.staging());
        left.variables().paste("TOKEN=x\nLOG_LEVEL=info");
        left.suspend();
        DeployFormViewModel form = form(fixture.staging());
        form.variables().paste("LOG_LEVEL=debug");
        form.submit().run();
        assertThat(bodies()).isEmpty();
        assertThat(form.problemProperty().get()).startsWith("Fill in or remove TOKEN:");
        form.variables().paste("TOKEN=y");
        form.submit().run();
        assertThat(bodies())
                .containsExactly(
                        new DeployRequest(
                                null, null, Map.of("TOKEN", "y", "LOG_LEVEL", "debug"), false));
    }

    @Test
    void startingOverThrowsTheDraftAway() {
        DeployFormViewModel left = form(fixture.staging());
        left.image().set("shop:2");
        left.replicas().set("4");
        left.variables().paste("TOKEN=x");
        left.rollbackProperty().set(true);
        left.suspend();
        DeployFormViewModel form = form(fixture.staging());
        assertThat(form.rollbackProperty().get()).isTrue();
        form.startOver().run();
        assertThat(form.image().get() + form.replicas().get()).isEmpty();
        assertThat(form.variables().valuesProperty().get()).isEmpty();
        assertThat(form.rollbackProperty().get()).isFalse();
        assertThat(form.restoredProperty().get()).isNull();
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void aDeploymentThatWentThroughLeavesNoDraft() {
        DeployFormViewModel form = form(fixture.staging());
        form.image().set("shop:2");
        fixture.seconds(2);
        assertThat(fixture.drafts.kept).hasSize(1);
        form.submit().run();
        fixture.seconds(10);
        assertThat(phase(form)).isEqualTo(Phase.SUCCEEDED);
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void closingWithChangesAsksOnce() {
        DeployFormViewModel form = form(fixture.staging());
        form.variables().paste("TOKEN=x");
        fixture.dialogs.answer(Answer.CANCEL);
        form.close().run();
        assertThat(fixture.closed).isZero();
        assertThat(fixture.dialogs.asked().getFirst().message()).contains("without their values");
        fixture.dialogs.answer(Answer.ALTERNATIVE);
        form.close().run();
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.drafts.kept).isEmpty();
    }
}
