package strongly.console.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Numbers that are typed: what is shown is what holds, whatever was typed or pasted. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start: nodes are made once the toolkit runs
class NumberSpinnerTest {
    private NumberSpinner spinner;
    private TextField editor;

    @Start
    void start(Stage stage) {
        spinner = new NumberSpinner(1, 100, 5);
        editor = spinner.getEditor();
        stage.setScene(new Scene(new VBox(spinner, new TextField()), 300, 100));
        stage.show();
    }

    private void put(FxRobot robot, String text) {
        robot.interact(
                () -> {
                    editor.requestFocus();
                    editor.replaceText(0, editor.getLength(), text);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e3", "-3", "0.5", "∞", "1Ki", "1000", "５"})
    void whatIsNoSuchNumberCannotBePutIn(String text, FxRobot robot) {
        put(robot, text);
        assertThat(editor.getText()).isEqualTo("5");
        robot.push(KeyCode.ENTER);
        assertThat(spinner.getValue()).isEqualTo(5);
    }

    @Test
    void aMegabyteCannotBePutIn(FxRobot robot) {
        put(robot, MEGABYTE);
        put(robot, "1".repeat(1 << 20));
        assertThat(editor.getText()).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "100, 100", "999, 100", "0, 1", "'', 5", "007, 7"})
    void whatIsShownHoldsOnceItIsLeftOrEntered(String text, int held, FxRobot robot) {
        for (KeyCode key : new KeyCode[] {KeyCode.ENTER, KeyCode.TAB}) {
            robot.interact(() -> spinner.getValueFactory().setValue(5));
            put(robot, text);
            robot.push(key);
            assertThat(spinner.getValue()).as(key.name()).isEqualTo(held);
            assertThat(editor.getText()).as(key.name()).isEqualTo(String.valueOf(held));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UP", "DOWN"})
    void arrowsStep(KeyCode arrow, FxRobot robot) {
        robot.interact(editor::requestFocus);
        robot.push(arrow);
        assertThat(spinner.getValue()).isEqualTo(arrow == KeyCode.UP ? 6 : 4);
    }

    @Test
    void theBoundsAreSaid() {
        assertThat(spinner.getTooltip().getText()).isEqualTo("A whole number from 1 to 100");
        assertThat(new NumberSpinner(1, 100, 500).getValue()).isEqualTo(100);
    }
}
