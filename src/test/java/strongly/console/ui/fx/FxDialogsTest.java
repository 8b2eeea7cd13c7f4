package strongly.console.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;
import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.ui.mvvm.Confirmation;
import strongly.console.ui.mvvm.Dialogs.Answer;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.mvvm.Tone;

import java.util.ArrayList;
import java.util.List;

/** A question that wants a name typed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start: nodes are made once the toolkit runs
class FxDialogsTest {
    private static final String NAME = "#" + NodeIds.CONFIRM_NAME_FIELD;

    private final List<Answer> answers = new ArrayList<>();
    private FxDialogs dialogs;

    @Start
    void start(Stage stage) {
        dialogs = new FxDialogs(new Button("content"));
        stage.setScene(new Scene(new StackPane(dialogs.layer()), 600, 400));
        stage.show();
    }

    @BeforeEach
    void ask(FxRobot robot) {
        robot.interact(
                () ->
                        dialogs.confirm(
                                Confirmation.of(
                                                "Delete shop?",
                                                "It cannot be undone.",
                                                "Delete app",
                                                Tone.DANGER)
                                        .withTypedName("shop"),
                                answers::add));
    }

    private static boolean isConfirmable(FxRobot robot) {
        return !robot.lookup("#" + NodeIds.CONFIRM_BUTTON).query().isDisabled();
    }

    @Test
    void aMegabyteIsRefusedAndSaidAndTheNameCanStillBeTyped(FxRobot robot) {
        put(robot, NAME, "sh");
        put(robot, NAME, MEGABYTE);
        assertThat(field(robot, NAME).getText()).isEqualTo("sh");
        assertThat(says(robot, "1,048,576 characters are too many")).isTrue();
        assertThat(isConfirmable(robot)).isFalse();
        put(robot, NAME, "shop\n");
        assertThat(says(robot, "are too many")).isFalse();
        assertThat(isConfirmable(robot)).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(answers).containsExactly(Answer.CONFIRM);
    }

    @Test
    void escapeInTheNameCancelsOnce(FxRobot robot) {
        assertThat(field(robot, NAME).isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(answers).containsExactly(Answer.CANCEL);
        assertThat(dialogs.layer().isVisible()).isFalse();
    }

    @Test
    void aLongDetailIsReadToItsEnd(FxRobot robot) {
        String change = "image: " + "registry.acme.example/shop/cart:v1 ".repeat(6) + "→ v2";
        robot.push(KeyCode.ESCAPE);
        robot.interact(
                () ->
                        dialogs.confirm(
                                Confirmation.of("Deploy cart?", "", "Deploy", Tone.ACCENT)
                                        .withDetails(List.of(change)),
                                answers::add));
        robot.interact(() -> {});
        Label detail = robot.lookup(".dialog-details .label").query();
        Text drawn = (Text) detail.lookup(".text");
        assertThat(drawn.getText()).isEqualTo(change);
        ScrollPane around = robot.lookup(".scroll-pane").query();
        robot.interact(() -> around.getScene().getRoot().layout());
        assertThat(detail.localToScene(detail.getBoundsInLocal()).getMaxY())
                .as("seen without scrolling")
                .isLessThanOrEqualTo(around.localToScene(around.getBoundsInLocal()).getMaxY());
    }
}
