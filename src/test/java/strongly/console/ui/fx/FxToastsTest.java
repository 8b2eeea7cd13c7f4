package strongly.console.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.RecordingClipboard;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which messages stand in the corner of the window, and for how long. */
@ExtendWith(ApplicationExtension.class)
class FxToastsTest {
    private final ManualScheduler clock =
            new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
    private final RecordingClipboard clipboard = new RecordingClipboard(new ArrayList<>());
    private final FxToasts toasts = new FxToasts(clock, new ImmediateUiDispatcher(), clipboard);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(toasts.layer(), 640, 640));
        stage.show();
    }

    private static List<String> titles(FxRobot robot) {
        return robot.lookup(".toast-title").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private void show(FxRobot robot, Toast toast) {
        robot.interact(() -> toasts.show(toast));
    }

    private void pass(FxRobot robot, int seconds) {
        robot.interact(() -> clock.advance(Duration.ofSeconds(seconds)));
    }

    @Test
    void aLaterMessageOnATopicTakesThePlaceOfTheOneBefore(FxRobot robot) {
        show(robot, Toast.of(Tone.DANGER, "shop failed", null).withTopic("failed"));
        show(robot, Toast.of(Tone.NEUTRAL, "Copied", null));
        show(robot, Toast.of(Tone.DANGER, "2 apps failed", null).withTopic("failed"));
        assertThat(titles(robot)).containsExactly("Copied", "2 apps failed");
        assertThat(toasts.isShown("failed")).isTrue();
        robot.clickOn(robot.lookup("#toast-close").queryAll().stream().toList().getLast());
        assertThat(toasts.isShown("failed")).isFalse();
    }

    @Test
    void failuresStayAndOthersGo(FxRobot robot) {
        show(robot, Toast.of(Tone.DANGER, "Stop failed", null));
        show(robot, Toast.of(Tone.SUCCESS, "Stopped", null));
        show(
                robot,
                Toast.of(Tone.SUCCESS, "Scaled", null).withAction(new Command("Undo", () -> {})));
        pass(robot, 8);
        assertThat(titles(robot)).containsExactly("Stop failed", "Scaled");
        pass(robot, 20);
        assertThat(titles(robot)).containsExactly("Stop failed");
    }

    @Test
    void theOldestOfFiveGivesWayAndRepeatsAreCounted(FxRobot robot) {
        for (int i = 1; i <= 5; i++) {
            show(robot, Toast.of(Tone.DANGER, "Failure " + i, null));
        }
        show(robot, Toast.of(Tone.DANGER, "Failure 5", null));
        assertThat(titles(robot))
                .containsExactly("Failure 2", "Failure 3", "Failure 4", "Failure 5 (2 times)");
    }

    @Test
    void detailsAreCopied(FxRobot robot) {
        show(robot, Toast.of(Tone.DANGER, "Failed", null).withDetails("POST /apps: 500"));
        robot.clickOn("#toast-copy-details");
        assertThat(clipboard.text()).isEqualTo("POST /apps: 500");
    }
}
