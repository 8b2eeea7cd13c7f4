package strongly.console.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import strongly.console.fake.Errors;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.status.ObservedStatus;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;

/** What the live status panel says, also of answers that make little sense. */
class StatusPanelViewModelTest {
    private final DetailsFixture fixture = new DetailsFixture();
    private final StatusPanelViewModel panel = new StatusPanelViewModel(fixture.model);

    @BeforeEach
    void show() {
        fixture.showRunning();
        panel.activate();
    }

    private StatusPanelState state() {
        return panel.stateProperty().get();
    }

    private void answers(RuntimeStatus status) {
        fixture.client.setStatus("a", status);
        fixture.seconds(4);
    }

    private static RuntimeStatus saying(@Nullable String message, @Nullable String url) {
        return new RuntimeStatus(AppStatus.RUNNING, message, 3, 3, url);
    }

    @Test
    void aHealthyAppIsSaidInFewWords() {
        assertThat(state().state()).isEqualTo(AppStatus.RUNNING);
        assertThat(state().replicas()).isEqualTo("3 of 3 ready");
        assertThat(state().message()).isEqualTo("All replicas healthy");
        assertThat(state().drift()).isEmpty();
        assertThat(state().problem()).isEmpty();
        assertThat(panel.freshnessProperty().get())
                .startsWith("Answered just now in 1 ms · next look in ");
    }

    @Test
    void agesCountOnWithoutAnAnswer() {
        fixture.client.failNext("status a", Errors.garbage());
        fixture.seconds(5);
        assertThat(panel.freshnessProperty().get()).startsWith("Last good answer 5 s ago · ");
    }

    @Test
    void driftIsShown() {
        answers(status(AppStatus.RUNNING, 2, 2));
        assertThat(state().drift()).containsExactly("Record says 3 replicas, runtime has 2");
        answers(status(AppStatus.FAILED, 0, 3));
        assertThat(state().drift()).containsExactly("Record says running, runtime is failed");
    }

    @Test
    void aRecordThatOnlyLagsBehindIsReadAgainAndIsNoDrift() {
        App failed = SampleApps.app("a", AppStatus.FAILED, AppEnvironment.PRODUCTION, 3);
        fixture.client.with(failed);
        answers(status(AppStatus.FAILED, 0, 3));
        assertThat(state().drift()).isEmpty();
        assertThat(fixture.model.appProperty().get()).isEqualTo(failed);
        long reads = fixture.client.count("get a");
        fixture.seconds(30);
        assertThat(fixture.client.count("get a"))
                .as("read once, not at each look")
                .isEqualTo(reads);
    }

    @Test
    void whatThisConsoleIsChangingIsNoDrift() {
        fixture.model.commands().of(OperationKind.RESTART).run();
        fixture.client.setStatus("a", status(AppStatus.RESTARTING, 2, 3));
        fixture.seconds(7);
        assertThat(state().state()).isEqualTo(AppStatus.RESTARTING);
        assertThat(state().drift()).isEmpty();
    }

    @Test
    void moreReadyThanWantedIsSaid() {
        answers(status(AppStatus.RUNNING, 5, 3));
        assertThat(state().replicas()).isEqualTo("5 of 3 ready, 2 more than wanted");
    }

    @Test
    void missingNumbersAreNotInvented() {
        answers(new RuntimeStatus(AppStatus.RUNNING, null, null, null, null));
        assertThat(state().replicas()).isEqualTo("The instance says nothing about replicas");
        assertThat(state().ready()).isEqualTo(-1);
        assertThat(state().message()).isEmpty();
    }

    @Test
    void aCountBelowZeroIsNone() {
        answers(new RuntimeStatus(AppStatus.RUNNING, null, -3, -1, null));
        assertThat(state().replicas()).isEqualTo("The instance says nothing about replicas");
        assertThat(state().drift()).isEmpty();
    }

    @Test
    void aLookThatHangsMakesWhatIsShownStale() {
        assertThat(PollText.isOverdue(observed(-9), fixture.clock.instant())).isFalse();
        assertThat(PollText.isOverdue(observed(-11), fixture.clock.instant())).isTrue();
        assertThat(PollText.of(observed(-11), fixture.clock.instant())).endsWith("looking again…");
        assertThat(PollText.of(observed(7), fixture.clock.instant())).endsWith("next look in 7 s");
    }

    private ObservedStatus observed(int nextInSeconds) {
        Instant now = fixture.clock.instant();
        return new ObservedStatus(
                "a",
                status(AppStatus.RUNNING, 3, 3),
                now.minusSeconds(14),
                Duration.ofMillis(3),
                null,
                now.plusSeconds(nextInSeconds));
    }

    @Test
    void anUnknownStateIsShownAsItCame() {
        answers(status(AppStatus.of("hibernating"), 0, 3));
        assertThat(state().state().label()).isEqualTo("Hibernating");
    }

    @Test
    void aHugeMessageIsCutAndCopiedWhole() {
        String huge = "x".repeat(100_000);
        answers(saying(huge, null));
        assertThat(state().message()).hasSizeLessThan(500);
        panel.copyMessageCommand().run();
        assertThat(fixture.copied).containsExactly(huge);
    }

    @Test
    void controlCharactersInAMessageAreEscaped() {
        answers(saying("a\u202Eb\u0007", null));
        assertThat(state().message()).isEqualTo("a\\u202eb\\u0007");
    }

    @Test
    void onlyWebAddressesAreOpened() {
        answers(saying(null, "https://a.acme.example/x"));
        panel.openUrlCommand().run();
        answers(saying(null, "file:///etc/passwd"));
        panel.openUrlCommand().run();
        assertThat(fixture.opened).containsExactly("https://a.acme.example/x");
        assertThat(panel.openUrlCommand().disabledReasonProperty().get())
                .isEqualTo("Only http and https addresses are opened");
        panel.copyUrlCommand().run();
        assertThat(fixture.copied).containsExactly("file:///etc/passwd");
    }

    @Test
    void anAnswerWithoutAddressOffersTheOneOfTheRecord() {
        answers(saying(null, null));
        panel.openUrlCommand().run();
        assertThat(fixture.opened).hasSize(1);
        assertThat(state().replicas()).isEqualTo("3 of 3 ready");
    }

    @Test
    void garbageKeepsTheLastAnswerAndSaysSo() {
        fixture.client.failNext("status a", Errors.garbage());
        fixture.seconds(4);
        assertThat(state().stale()).isTrue();
        assertThat(state().replicas()).isEqualTo("3 of 3 ready");
        assertThat(state().problem()).contains("not JSON").contains("keeps asking");
        assertThat(state().problemTone()).isEqualTo(Tone.WARNING);
    }

    @Test
    void aMissingScopeIsFinalAndSaysWhatIsNeeded() {
        fixture.client.failNext("status a", Errors.forbidden());
        fixture.seconds(4);
        assertThat(state().problem()).contains("apps:read").contains("insufficient_scope");
        assertThat(state().problemTone()).isEqualTo(Tone.DANGER);
        assertThat(panel.freshnessProperty().get())
                .as("the refusal is no answer to what is shown")
                .isEqualTo("Last good answer 4 s ago · asks no more by itself");
    }

    @Test
    void whatWasNeverAnsweredIsNotClaimedToBeUnasked() {
        fixture.client.failNext("status b", Errors.forbidden());
        fixture.holds(
                "b", AppStatus.RUNNING, AppEnvironment.PRODUCTION, status(AppStatus.RUNNING, 3, 3));
        fixture.model.show("b");
        assertThat(state().replicas()).isEqualTo("Replicas not known");
        assertThat(state().inState()).isEqualTo("by its record");
        assertThat(panel.freshnessProperty().get())
                .isEqualTo("No answer yet · asks no more by itself");
    }

    @Test
    void aMissingRuntimeOfAKnownAppIsSaidAndAskedForAgain() {
        fixture.client.failNext("status a", Errors.notFound());
        fixture.seconds(4);
        assertThat(state().problem()).contains("knows the app, but no runtime of it");
        assertThat(panel.freshnessProperty().get()).contains("· next look in ");
    }

    @Test
    void timeInStateIsAtLeastUntilAChangeWasSeen() {
        fixture.clock.advance(Duration.ofMinutes(2));
        assertThat(state().inState()).isEqualTo("Running for at least 2 min");
        answers(status(AppStatus.FAILED, 0, 3));
        fixture.seconds(60);
        assertThat(state().inState()).isEqualTo("Failed for 1 min");
    }

    @Test
    void aClockSetBackPromisesNothingAbsurd() {
        fixture.clock.shiftWallClock(Duration.ofHours(-3));
        fixture.seconds(1);
        assertThat(panel.freshnessProperty().get()).doesNotContain("108");
        assertThat(state().inState()).doesNotContain("-");
    }

    @Test
    void inactiveItStandsStill() {
        panel.deactivate();
        fixture.model.deactivate();
        assertThat(fixture.clock.pending()).isZero();
    }
}
