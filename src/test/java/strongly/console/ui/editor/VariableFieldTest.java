package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;
import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.paints;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.service.forms.FormSuggestions;
import strongly.console.ui.editor.LabelsViewModel.Kind;
import strongly.console.ui.mvvm.NodeIds;

import java.util.Map;

/** Values of variables on screen: masked, exact, and never changed by the field that shows them. */
@ExtendWith(ApplicationExtension.class)
class VariableFieldTest {
    private static final String VALUE = ".pair-value";
    private static final String KEY = "-----BEGIN\ntwo\n-----END";

    private final EditorFixture fixture = new EditorFixture();
    private final LabelsViewModel variables = new LabelsViewModel(Kind.VARIABLES);

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        LabelsEditor editor =
                new LabelsEditor(
                        variables,
                        NodeIds.VARIABLES_EDITOR,
                        fixture.ports.clipboard(),
                        () -> FormSuggestions.NONE);
        stage.setScene(Pictures.scene(editor, 400, 300));
        stage.show();
    }

    private @Nullable String value(String name) {
        return variables.valuesProperty().get().get(name);
    }

    private void hold(FxRobot robot, String value) {
        robot.interact(() -> variables.setAll(Map.of("TOKEN", value)));
    }

    private static void reveal(FxRobot robot) {
        robot.interact(() -> robot.lookup("#reveal").queryAs(Button.class).fire());
    }

    @Test
    void aValueIsMaskedUntilItIsAskedForAndThenAgain(FxRobot robot) {
        hold(robot, "secret");
        assertThat(paints(robot, "secret")).isFalse();
        assertThat(paints(robot, "●●●●●●")).isTrue();
        reveal(robot);
        assertThat(paints(robot, "secret")).isTrue();
        robot.interact(() -> field(robot, VALUE).appendText("s"));
        assertThat(paints(robot, "secrets")).isTrue();
        reveal(robot);
        assertThat(paints(robot, "secret")).isFalse();
        assertThat(value("TOKEN")).isEqualTo("secrets");
    }

    @Test
    void undoGivesBackWhatIsSentToo(FxRobot robot) {
        hold(robot, "old");
        robot.interact(() -> field(robot, VALUE).requestFocus());
        robot.interact(() -> field(robot, VALUE).selectAll());
        robot.write("new");
        assertThat(value("TOKEN")).isEqualTo("new");
        robot.interact(
                () -> {
                    while (field(robot, VALUE).isUndoable()) {
                        field(robot, VALUE).undo();
                    }
                });
        assertThat(value("TOKEN")).isEqualTo(field(robot, VALUE).getText());
        assertThat(value("TOKEN")).doesNotContain("new");
    }

    @Test
    void aSecretIsNeverCopied(FxRobot robot) {
        hold(robot, "secret");
        reveal(robot);
        robot.interact(
                () -> {
                    Clipboard.getSystemClipboard().clear();
                    field(robot, VALUE).selectAll();
                    field(robot, VALUE).copy();
                    field(robot, VALUE).cut();
                    assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
                });
        assertThat(value("TOKEN")).isEqualTo("secret");
    }

    @Test
    void aValueOfSeveralLinesIsKeptExactlyAndCannotBeTypedOver(FxRobot robot) {
        hold(robot, KEY);
        assertThat(value("TOKEN")).isEqualTo(KEY);
        assertThat(says(robot, "3 lines; kept and sent exactly as pasted")).isTrue();
        TextInputControl field = field(robot, VALUE);
        assertThat(field.isEditable()).isFalse();
        assertThat(field.getTooltip().getText()).startsWith("One line cannot hold this value");
        assertThat(field.getAccessibleHelp()).isEqualTo(field.getTooltip().getText());
        assertThat(paints(robot, "BEGIN")).isFalse();
        reveal(robot);
        assertThat(paints(robot, "-----BEGIN\\ntwo\\n-----END")).isTrue();
        robot.interact(field::requestFocus);
        robot.write("x");
        put(robot, VALUE, "x");
        assertThat(value("TOKEN")).isEqualTo(KEY);
    }

    @Test
    void aPasteReplacesItAndGivesTheFieldBack(FxRobot robot) {
        hold(robot, KEY);
        robot.interact(() -> variables.paste("TOKEN=plain"));
        assertThat(field(robot, VALUE).isEditable()).isTrue();
        assertThat(field(robot, VALUE).getText()).isEqualTo("plain");
        assertThat(field(robot, VALUE).getTooltip()).isNull();
        assertThat(says(robot, "exactly as pasted")).isFalse();
        robot.interact(() -> variables.paste("TOKEN=\"a\\nb\""));
        assertThat(value("TOKEN")).isEqualTo("a\nb");
        assertThat(field(robot, VALUE).isEditable()).isFalse();
    }

    @Test
    void controlCharactersThatArePastedIntoTheFieldAreSaid(FxRobot robot) {
        hold(robot, "old");
        put(robot, VALUE, "one\ntwo\u0007");
        assertThat(value("TOKEN")).isEqualTo("onetwo");
        assertThat(says(robot, "control characters were left out. To keep them, copy NAME="))
                .isTrue();
        reveal(robot);
        put(robot, VALUE, "a\tb");
        robot.interact(() -> field(robot, VALUE).appendText("c"));
        assertThat(value("TOKEN")).isEqualTo("abc");
        assertThat(paints(robot, "abc")).isTrue();
    }

    @Test
    void aMegabyteIsRefusedAndSaid(FxRobot robot) {
        hold(robot, "kept");
        put(robot, VALUE, MEGABYTE);
        assertThat(value("TOKEN")).isEqualTo("kept");
        assertThat(says(robot, "Use at most 32,768.")).isTrue();
    }

    @Test
    void tabWalksThroughAPair(FxRobot robot) {
        hold(robot, "kept");
        robot.interact(() -> field(robot, ".pair-key").requestFocus());
        robot.push(KeyCode.TAB);
        assertThat(field(robot, VALUE).isFocused()).isTrue();
        robot.push(KeyCode.TAB);
        assertThat(robot.lookup("#reveal").query().isFocused()).isTrue();
    }
}
