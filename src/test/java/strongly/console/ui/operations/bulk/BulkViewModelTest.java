package strongly.console.ui.operations.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import strongly.console.fake.Errors;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry;
import strongly.console.service.operations.bulk.BulkEntry.Result;
import strongly.console.service.operations.bulk.BulkProgress.Phase;
import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs;
import strongly.console.ui.operations.bulk.BulkPanelState.Stage;

import java.nio.file.Path;
import java.util.Map;

/** From the choice over the plan to the results. */
class BulkViewModelTest {
    @TempDir Path folder;
    private BulkPanelFixture fixture;
    private BulkViewModel model;

    @BeforeEach
    void prepare() {
        fixture = new BulkPanelFixture(folder);
        model = fixture.model;
    }

    private Stage stage() {
        return model.state().stageProperty().get();
    }

    private Phase phase() {
        assertThat(model.state().progressProperty().get()).isNotNull();
        return model.state().progressProperty().get().phase();
    }

    @Test
    void stoppingReadsAtOnceAndTouchesNothing() {
        model.open(OperationKind.STOP, fixture.bulk.running(3));
        assertThat(fixture.shown).isTrue();
        assertThat(stage()).isEqualTo(Stage.PLANNED);
        assertThat(model.state().titleProperty().get())
                .isEqualTo("Stop 3 production apps, 6 ready replicas");
        assertThat(fixture.bulk.client.calls()).doesNotContain("stop a0");
    }

    @Test
    void beginningInProductionAsksWithTheNamesAndHolds() {
        model.open(OperationKind.STOP, fixture.bulk.running(2));
        model.commands().begin().run();
        Confirmation question = fixture.dialogs.asked().getFirst();
        assertThat(question.title()).isEqualTo("Stop 2 production apps, 4 ready replicas?");
        assertThat(question.details()).containsExactly("a0-name", "a1-name");
        assertThat(phase()).isEqualTo(Phase.HOLDING);
        fixture.bulk.seconds(5);
        assertThat(fixture.bulk.client.calls()).contains("stop a0", "stop a1");
    }

    @Test
    void deletingWantsWordsTyped() {
        model.open(OperationKind.DELETE, fixture.bulk.running(2));
        fixture.dialogs.answer(Dialogs.Answer.CANCEL);
        model.commands().begin().run();
        assertThat(fixture.dialogs.asked().getFirst().typedName()).isEqualTo("delete 2");
        assertThat(stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void deletingASingleAppWantsItsName() {
        model.open(OperationKind.DELETE, fixture.bulk.running(1));
        fixture.dialogs.answer(Dialogs.Answer.CANCEL);
        model.commands().begin().run();
        assertThat(fixture.dialogs.asked().getFirst().typedName()).isEqualTo("a0-name");
    }

    @Test
    void scalingAsksForTheCountFirst() {
        model.open(OperationKind.SCALE, fixture.bulk.running(2));
        assertThat(stage()).isEqualTo(Stage.CHOOSING);
        model.parameters().replicasProperty().set(0);
        assertThat(model.commands().plan().isEnabled()).isFalse();
        assertThat(model.state().messageProperty().get()).isEqualTo("Replicas are 1 to 100");
        model.parameters().replicasProperty().set(4);
        model.commands().plan().run();
        assertThat(model.state().titleProperty().get())
                .isEqualTo("Scale 2 production apps to 4, 4 ready replicas");
    }

    @Test
    void labelsMustBeKeyAndValue() {
        model.open(OperationKind.RELABEL, fixture.bulk.running(1));
        assertThat(model.state().messageProperty().get())
                .isEqualTo("Name a label to set or to remove");
        model.parameters().setLabelsProperty().set("gold");
        assertThat(model.state().messageProperty().get()).contains("\"gold\" is not");
        model.parameters().setLabelsProperty().set("tier = gold, x=");
        model.parameters().removeLabelsProperty().set("team");
        model.commands().plan().run();
        assertThat(model.state().titleProperty().get())
                .isEqualTo("Relabel 1 production app: +tier=gold +x= −team");
        model.commands().begin().run();
        fixture.bulk.seconds(6);
        assertThat(fixture.bulk.client.getApp("a0").labels())
                .isEqualTo(Map.of("tier", "gold", "x", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    te am=x   |      | "te am=x": Use letters, digits, '-', '_' and '.', with a letter or digit at both ends
                    team=a b  |      | "team=a b": Use letters, digits, '-', '_' and '.', with a letter or digit at both ends
                    a=1, a=2  |      | "a" is set twice; name it once
                    a=1       | a    | "a" is both set and removed
                    a=1       | b=2  | Of labels to remove, name the key only: "b"
                    =x        |      | Write labels to set as key=value; "=x" is not
                    a=1, b=   | odd! | ''
                    """)
    void labelsFollowTheRulesOfTheForm(String set, @Nullable String remove, String message) {
        model.open(OperationKind.RELABEL, fixture.bulk.running(1));
        model.parameters().setLabelsProperty().set(set);
        model.parameters().removeLabelsProperty().set(remove == null ? "" : remove);
        assertThat(model.state().messageProperty().get()).isEqualTo(message);
        assertThat(model.commands().plan().isEnabled()).isEqualTo(message.isEmpty());
    }

    @Test
    void aMessageRepeatsSixtyCharactersOfWhatWasTyped() {
        model.open(OperationKind.RELABEL, fixture.bulk.running(1));
        model.parameters().setLabelsProperty().set("k".repeat(5_000));
        assertThat(model.state().messageProperty().get())
                .isEqualTo("Write labels to set as key=value; \"" + "k".repeat(60) + "…\" is not");
        model.parameters().setLabelsProperty().set("k".repeat(5_000) + "=\u0007");
        assertThat(model.state().messageProperty().get()).hasSizeLessThan(120);
    }

    @Test
    void anImageFollowsTheGrammarOfTheForm() {
        model.open(OperationKind.DEPLOY, fixture.bulk.running(1));
        assertThat(model.commands().plan().isEnabled()).isTrue();
        model.parameters().imageProperty().set("Registry/Shop:");
        assertThat(model.state().messageProperty().get())
                .isEqualTo("Image: Use lowercase letters: shop");
        assertThat(model.commands().plan().isEnabled()).isFalse();
        model.parameters().imageProperty().set("registry.example.com/" + "B".repeat(200));
        assertThat(model.state().messageProperty().get())
                .isEqualTo("Image: Use lowercase letters: " + "b".repeat(60) + "…");
        model.parameters().imageProperty().set(" registry.example.com/shop:1 ");
        assertThat(model.state().messageProperty().get()).isEmpty();
        assertThat(model.commands().plan().isEnabled()).isTrue();
    }

    @Test
    void anEmptyPlanCannotBegin() {
        model.open(OperationKind.START, fixture.bulk.running(2));
        assertThat(model.commands().begin().isEnabled()).isFalse();
        assertThat(model.state().entriesProperty().get())
                .extracting(BulkEntry::result)
                .containsOnly(Result.SKIPPED);
    }

    @Test
    void aSecondRunWaitsForTheFirst() {
        model.open(OperationKind.STOP, fixture.bulk.running(2));
        model.commands().begin().run();
        model.open(OperationKind.RESTART, fixture.bulk.running(2));
        assertThat(fixture.toasts.getFirst().title()).isEqualTo("A bulk run is under way");
        assertThat(model.state().kindProperty().get()).isEqualTo(OperationKind.STOP);
    }

    @Test
    void whileThePanelIsClosedTheEndIsTold() {
        model.open(OperationKind.STOP, fixture.bulk.running(1));
        model.commands().begin().run();
        model.commands().hide().run();
        fixture.bulk.seconds(6);
        fixture.bulk.stopped("a0");
        assertThat(fixture.toasts).hasSize(1);
        assertThat(fixture.toasts.getFirst().text()).isEqualTo("1 of 1 done.");
    }

    @Test
    void aHaltedRunOffersToGoOnRetryAndCancel() {
        fixture.bulk.client.failNext("stop a0", Errors.forbidden());
        model.open(OperationKind.STOP, fixture.bulk.running(2));
        model.parameters().waveSizeProperty().set(1);
        model.commands().begin().run();
        fixture.bulk.seconds(6);
        assertThat(phase()).isEqualTo(Phase.HALTED);
        assertThat(model.commands().resume().isEnabled()).isTrue();
        assertThat(model.commands().retry().isEnabled()).isTrue();
        assertThat(model.commands().cancel().isEnabled()).isTrue();
        assertThat(model.commands().pause().isEnabled()).isFalse();
    }

    @Test
    void anInterruptedRunIsOfferedAndShown() {
        model.open(OperationKind.STOP, fixture.bulk.running(2));
        model.parameters().waveSizeProperty().set(1);
        model.commands().begin().run();
        fixture.bulk.seconds(6);
        model.close();
        BulkPanelFixture restarted = new BulkPanelFixture(folder);
        restarted.bulk.running(2);
        restarted.model.offerInterrupted();
        assertThat(restarted.toasts.getFirst().title()).isEqualTo("A bulk run was interrupted");
        assertThat(restarted.toasts.getFirst().action()).isNotNull();
        // the toast goes away; the palette's command still finds the run
        assertThat(restarted.model.hasRun()).isTrue();
        restarted.model.showRun();
        assertThat(restarted.shown).isTrue();
        assertThat(restarted.model.state().entriesProperty().get())
                .extracting(BulkEntry::result)
                .containsExactly(Result.UNKNOWN, Result.WAITING);
        restarted.model.commands().resume().run();
        assertThat(restarted.bulk.client.calls()).contains("stop a1").doesNotContain("stop a0");
    }
}
