package strongly.console.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Which messages stand in the corner of the window, and for how long. */
@ExtendWith(ApplicationExtension.class)
class FxToastsTest {
    private final ManualScheduler clock =
            new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
    private final RecordingClipboard clipboard = new RecordingClipboard(new ArrayList<>());
    private final FxToasts toasts = new FxToasts(clock, new ImmediateUiDispatcher(), clipboard);

    private final Region lines = new Region();

    @Start
    void start(Stage stage) {
        lines.setManaged(false);
        lines.setVisible(false);
        stage.setScene(new Scene(new StackPane(lines, toasts.layer()), 640, 640));
        stage.show();
        toasts.keepClearOf(() -> lines.isVisible() ? lines : null);
    }

    private Bounds place(FxRobot robot, double x, double y, double width, double height) {
        robot.interact(() -> lines.resizeRelocate(x, y, width, height));
        robot.interact(() -> lines.setVisible(true));
        return placed(robot);
    }

    /** Where the messages are after the layout of two frames. */
    private Bounds placed(FxRobot robot) {
        for (int frame = 0; frame < 2; frame++) {
            CountDownLatch laidOut = new CountDownLatch(1);
            Runnable listener = laidOut::countDown;
            Scene scene = toasts.layer().getScene();
            robot.interact(
                    () -> {
                        scene.addPostLayoutPulseListener(listener);
                        Platform.requestNextPulse();
                    });
            assertThatCode(() -> assertThat(laidOut.await(10, TimeUnit.SECONDS)).isTrue())
                    .doesNotThrowAnyException();
            robot.interact(() -> scene.removePostLayoutPulseListener(listener));
        }
        Node card = toasts.layer().getChildren().getFirst();
        return card.localToScene(card.getLayoutBounds());
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

    /** The corner messages stand in; a stage keeps the size a test before gave it. */
    private double bottom() {
        return toasts.layer().getHeight() - 48;
    }

    @Test
    void messagesStandInTheCornerWhereNothingIsToBeRead(FxRobot robot) {
        show(robot, Toast.of(Tone.DANGER, "shop failed", "It was running."));
        assertThat(placed(robot).getMinX()).isEqualTo(16);
        assertThat(placed(robot).getMaxY()).isEqualTo(bottom());
        assertThat(place(robot, 460, 100, 180, bottom() - 100).getMinX()).isEqualTo(16);
    }

    @Test
    void messagesLeaveTheNewestLinesReadable(FxRobot robot) {
        show(robot, Toast.of(Tone.DANGER, "shop failed", "It was running."));
        Bounds card = place(robot, 0, 100, 600, bottom() - 100);
        assertThat(card.getMinY()).isBetween(100.0, 120.0);
        assertThat(card.getMaxX()).isBetween(520.0, 580.0);
        robot.interact(() -> lines.setVisible(false));
        assertThat(placed(robot).getMaxY()).isEqualTo(bottom());
    }

    @Test
    void messagesThatCameBeforeTheLinesWereShownMoveToo(FxRobot robot) {
        show(robot, Toast.of(Tone.DANGER, "shop failed", "It was running."));
        assertThat(placed(robot).getMaxY()).isEqualTo(bottom());
        double top = bottom() - 250;
        assertThat(place(robot, 0, top, 600, 250).getMinY()).isBetween(top, top + 20);
        assertThat(place(robot, 0, bottom() - 100, 600, 100).getMaxY()).isEqualTo(bottom());
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
