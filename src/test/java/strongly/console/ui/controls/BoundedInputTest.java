package strongly.console.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;
import static strongly.console.fake.Shown.says;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.ui.controls.BoundedInput.Lines;

/** Texts of any size and kind, pasted into controls that take one line, a list or several lines. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start: nodes are made once the toolkit runs
class BoundedInputTest {
    private static final String TOO_MANY =
            "1,048,578 characters are too many, so nothing was put in. Use at most 10.";

    private TextField line;
    private TextField list;
    private TextArea text;
    private Label said;
    private int escapes;

    @Start
    void start(Stage stage) {
        line = new TextField("ab");
        list = new TextField();
        text = new TextArea();
        said = BoundedInput.installWithLabel(line, 10, Lines.NONE);
        VBox root =
                new VBox(
                        line,
                        said,
                        list,
                        BoundedInput.installWithLabel(list, 100, Lines.LIST),
                        text,
                        BoundedInput.installWithLabel(text, 100, Lines.SEVERAL));
        root.setOnKeyPressed(event -> escapes += event.getCode() == KeyCode.ESCAPE ? 1 : 0);
        stage.setScene(new Scene(root, 300, 300));
        stage.show();
    }

    @Test
    void aMegabyteIsRefusedAsAWholeAndSaidUntilSomethingIsTaken(FxRobot robot) {
        assertThat(said.isManaged()).isFalse();
        robot.interact(() -> line.insertText(1, MEGABYTE));
        assertThat(line.getText()).isEqualTo("ab");
        assertThat(says(robot, TOO_MANY)).isTrue();
        assertThat(line.getAccessibleHelp()).isEqualTo(TOO_MANY);
        robot.interact(() -> line.insertText(1, "x"));
        assertThat(line.getText()).isEqualTo("axb");
        assertThat(said.isManaged()).isFalse();
    }

    @Test
    void aLineTakesNoBreaksAndTheCaretStaysBehindWhatWasPutIn(FxRobot robot) {
        robot.interact(
                () -> {
                    line.positionCaret(1);
                    line.replaceSelection("x\n\u0007y");
                });
        assertThat(line.getText()).isEqualTo("axyb");
        assertThat(line.getCaretPosition()).isEqualTo(3);
        assertThat(says(robot, BoundedInput.LEFT_OUT)).isTrue();
    }

    @Test
    void theBreakThatEndsACopiedLineIsNotWorthAWord(FxRobot robot) {
        robot.interact(() -> line.appendText("c\r\n"));
        assertThat(line.getText()).isEqualTo("abc");
        assertThat(said.isManaged()).isFalse();
    }

    @Test
    void linesBecomeAList(FxRobot robot) {
        robot.interact(() -> list.replaceText(0, 0, "team=red\r\ntier=gold\nx\u0007=1"));
        assertThat(list.getText()).isEqualTo("team=red,tier=gold,x=1");
        assertThat(says(robot, BoundedInput.LEFT_OUT)).isTrue();
        robot.interact(() -> list.replaceText(0, list.getLength(), "a=1\nb=2"));
        assertThat(list.getText()).isEqualTo("a=1,b=2");
        assertThat(says(robot, BoundedInput.LEFT_OUT)).isFalse();
    }

    @Test
    void aTextKeepsItsLinesWhateverSystemTheyComeFrom(FxRobot robot) {
        robot.interact(() -> text.replaceText(0, 0, "one\r\n\ttwo\rthree"));
        assertThat(text.getText()).isEqualTo("one\n\ttwo\nthree");
        assertThat(says(robot, BoundedInput.LEFT_OUT)).isFalse();
        robot.interact(() -> text.replaceText(0, text.getLength(), "bell\u0007"));
        assertThat(text.getText()).isEqualTo("bell");
        assertThat(says(robot, BoundedInput.LEFT_OUT)).isTrue();
    }

    @Test
    void escapePassesOn(FxRobot robot) {
        robot.interact(line::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertThat(escapes).isEqualTo(1);
    }
}
