package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;
import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.model.NewApp;
import strongly.console.service.forms.AppField;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.NodeIds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form on screen: the keyboard, what is said at fields, and texts of any size. */
@ExtendWith(ApplicationExtension.class)
class AppFormViewTest {
    private final EditorFixture fixture = new EditorFixture();
    private AppFormViewModel model;
    private AppFormView view;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        fixture.staging();
        model = fixture.form(FormStart.create());
        view = new AppFormView(model, fixture.ports.clipboard(), fixture.clock);
        stage.setScene(Pictures.scene(view.root(), 400, 700));
        stage.show();
        view.activate();
    }

    @Test
    void theFirstFieldHasTheKeyboardAndTabWalksInOrder(FxRobot robot) {
        for (String id :
                List.of(
                        NodeIds.FIELD_NAME,
                        NodeIds.FIELD_DESCRIPTION,
                        NodeIds.FIELD_ENVIRONMENT,
                        NodeIds.FIELD_PROJECT,
                        NodeIds.FIELD_IMAGE,
                        NodeIds.FIELD_PORT,
                        NodeIds.FIELD_REPLICAS,
                        NodeIds.FIELD_CPU,
                        NodeIds.FIELD_MEMORY,
                        NodeIds.LABELS_EDITOR + "-add",
                        NodeIds.LABELS_EDITOR + "-paste",
                        NodeIds.FORM_SUBMIT,
                        NodeIds.FORM_CANCEL)) {
            Node node = robot.lookup("#" + id).query();
            assertThat(node.isFocused()).as(id).isTrue();
            robot.push(KeyCode.TAB);
        }
    }

    @Test
    void allNineFieldsAreFilledAndSentByKeyboardAlone(FxRobot robot) {
        robot.write("shop").push(KeyCode.TAB);
        robot.write("Sells").push(KeyCode.TAB);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.TAB);
        robot.write("proj_9").push(KeyCode.TAB);
        robot.write("nginx:1").push(KeyCode.TAB);
        robot.write("8080").push(KeyCode.TAB);
        robot.write("2").push(KeyCode.TAB);
        robot.write("500m").push(KeyCode.TAB);
        robot.write("1Gi").push(KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        robot.write("team").push(KeyCode.TAB);
        robot.write("red");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        NewApp sent = (NewApp) fixture.client.bodies().getFirst();
        assertThat(sent.name()).isEqualTo("shop");
        assertThat(sent.description()).isEqualTo("Sells");
        assertThat(sent.environment()).isNotNull();
        assertThat(sent.projectId()).isEqualTo("proj_9");
        assertThat(sent.image()).isEqualTo("nginx:1");
        assertThat(sent.port()).isEqualTo(8080);
        assertThat(sent.replicas()).isEqualTo(2);
        assertThat(sent.resources()).hasToString("Resources[cpu=500m, memory=1Gi]");
        assertThat(sent.labels()).isEqualTo(Map.of("team", "red"));
        assertThat(fixture.closed).isEqualTo(1);
    }

    @Test
    void theFirstMistakeGetsTheKeyboardAndIsInSight(FxRobot robot) {
        robot.write("shop");
        put(robot, "#" + NodeIds.FIELD_MEMORY, "-1");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        Node memory = robot.lookup("#" + NodeIds.FIELD_MEMORY).query();
        assertThat(memory.isFocused()).isTrue();
        ScrollPane pane = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        assertThat(
                        pane.localToScene(pane.getBoundsInLocal())
                                .contains(memory.localToScene(memory.getBoundsInLocal())))
                .isTrue();
    }

    @Test
    void aRefusedFieldGetsTheKeyboardBack(FxRobot robot) {
        fixture.client.failNext("create shop", Errors.nameTaken("shop"));
        robot.write("shop");
        put(robot, "#" + NodeIds.FIELD_PORT, "80");
        robot.interact(() -> field(robot, "#" + NodeIds.FIELD_PORT).requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(field(robot, "#" + NodeIds.FIELD_NAME).isFocused()).isTrue();
        assertThat(field(robot, "#" + NodeIds.FIELD_PORT).getText()).isEqualTo("80");
        assertThat(fixture.client.count("create shop")).isEqualTo(1);
    }

    @Test
    void whatTheServerSaysOfLabelsStandsAtTheLabelsAndGetsTheKeyboard(FxRobot robot) {
        fixture.client.failNext("create shop", Errors.invalid("Field 'labels.team' is reserved"));
        robot.interact(() -> model.fields().labels().setAll(Map.of("team", "red")));
        robot.write("shop");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(says(robot, "Labels: Field 'labels.team' is reserved")).isTrue();
        Node refusal = robot.lookup("#" + NodeIds.LABELS_EDITOR + "-refusal").query();
        assertThat(refusal.isVisible()).isTrue();
        assertThat(field(robot, ".pair-key").isFocused()).isTrue();
        put(robot, ".pair-key", "group");
        assertThat(refusal.isVisible()).isFalse();
        assertThat(says(robot, "is reserved")).isFalse();
    }

    @Test
    void escapeAsksWhereSomethingWouldBeLost(FxRobot robot) {
        fixture.dialogs.answer(Answer.CANCEL);
        robot.write("shop");
        robot.push(KeyCode.ESCAPE);
        assertThat(fixture.closed).isZero();
        assertThat(fixture.dialogs.asked()).hasSize(1);
        fixture.dialogs.answer(Answer.CONFIRM);
        robot.push(KeyCode.ESCAPE);
        assertThat(fixture.closed).isEqualTo(1);
        assertThat(fixture.drafts.kept).containsKey("here new");
    }

    @Test
    void escapeFirstClosesWhatIsOpenAboveTheForm(FxRobot robot) {
        robot.interact(() -> robot.lookup("#" + NodeIds.FIELD_ENVIRONMENT).query().requestFocus());
        robot.interact(
                () -> robot.lookup("#" + NodeIds.FIELD_ENVIRONMENT).queryAs(ComboBox.class).show());
        robot.push(KeyCode.ESCAPE);
        assertThat(
                        robot.lookup("#" + NodeIds.FIELD_ENVIRONMENT)
                                .queryAs(ComboBox.class)
                                .isShowing())
                .isFalse();
        assertThat(fixture.closed).isZero();
        robot.push(KeyCode.ESCAPE);
        assertThat(fixture.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NodeIds.FIELD_NAME,
                NodeIds.FIELD_DESCRIPTION,
                NodeIds.FIELD_PROJECT,
                NodeIds.FIELD_IMAGE,
                NodeIds.FIELD_PORT,
                NodeIds.FIELD_REPLICAS,
                NodeIds.FIELD_CPU,
                NodeIds.FIELD_MEMORY
            })
    void aMegabyteIsRefusedAtOnceAndNothingElseIsLost(String id, FxRobot robot) {
        Map<String, String> before = new LinkedHashMap<>();
        for (String other :
                List.of(NodeIds.FIELD_NAME, NodeIds.FIELD_DESCRIPTION, NodeIds.FIELD_IMAGE)) {
            put(robot, "#" + other, "kept");
            before.put(other, "kept");
        }
        put(robot, "#" + id, MEGABYTE);
        assertThat(says(robot, "1,048,576 characters are too many, so nothing was put in"))
                .isTrue();
        before.forEach(
                (other, text) -> assertThat(field(robot, "#" + other).getText()).isEqualTo(text));
        put(robot, "#" + id, "short");
        assertThat(says(robot, "are too many")).isFalse();
    }

    @Test
    void aMegabyteInALabelIsRefusedAndSaid(FxRobot robot) {
        robot.interact(() -> model.fields().labels().setAll(Map.of("team", "red")));
        TextInputControl value = robot.lookup(".pair-value").queryAs(TextInputControl.class);
        robot.interact(() -> value.replaceText(0, value.getLength(), MEGABYTE));
        assertThat(value.getText()).isEqualTo("red");
        assertThat(says(robot, "are too many")).isTrue();
        put(robot, ".pair-key", "group");
        assertThat(says(robot, "are too many")).isFalse();
        put(robot, ".pair-key", MEGABYTE);
        assertThat(says(robot, "are too many")).isTrue();
        assertThat(model.fields().values().labels()).isEqualTo(Map.of("group", "red"));
    }

    @Test
    void aMegabyteOfJsonIsRefusedAtOnce(FxRobot robot) {
        robot.interact(() -> model.show(AppFormViewModel.Page.JSON));
        String before = field(robot, "#" + NodeIds.FORM_JSON).getText();
        put(robot, "#" + NodeIds.FORM_JSON, MEGABYTE);
        assertThat(field(robot, "#" + NodeIds.FORM_JSON).getText()).isEqualTo(before);
        assertThat(says(robot, "1,048,576 characters are too many")).isTrue();
    }

    @Test
    void lineBreaksAndControlCharactersAreLeftOutAndSaid(FxRobot robot) {
        put(robot, "#" + NodeIds.FIELD_NAME, "shop\n\u0007front");
        assertThat(field(robot, "#" + NodeIds.FIELD_NAME).getText()).isEqualTo("shopfront");
        assertThat(says(robot, "control characters were left out")).isTrue();
    }

    @Test
    void fiveHundredLabelsAreShownABundleAtATime(FxRobot robot) {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            many.put("key-" + i, "value");
        }
        robot.interact(() -> model.fields().labels().setAll(many));
        assertThat(robot.lookup(".pair-key").queryAll().size()).isLessThan(100);
        assertThat(says(robot, "more labels…")).isTrue();
        assertThat(model.fields().values().labels()).hasSize(500);
    }

    @Test
    void quantitiesAreReadInPlainWords(FxRobot robot) {
        put(robot, "#" + NodeIds.FIELD_CPU, "500m");
        assertThat(says(robot, "half a core")).isTrue();
    }

    @Test
    void theSummaryLeadsToTheField(FxRobot robot) {
        put(robot, "#" + NodeIds.FIELD_NAME, "shop");
        put(robot, "#" + NodeIds.FIELD_PORT, "0");
        robot.interact(() -> robot.lookup("#" + NodeIds.FORM_SUBMIT).queryAs(Button.class).fire());
        robot.interact(() -> field(robot, "#" + NodeIds.FIELD_NAME).requestFocus());
        robot.interact(
                () ->
                        robot.lookup("#" + NodeIds.FORM_ERRORS + " .hyperlink")
                                .queryAs(Hyperlink.class)
                                .fire());
        assertThat(field(robot, "#" + NodeIds.FIELD_PORT).isFocused()).isTrue();
        assertThat(model.problems()).extracting(FormProblem::field).containsExactly(AppField.PORT);
    }
}
