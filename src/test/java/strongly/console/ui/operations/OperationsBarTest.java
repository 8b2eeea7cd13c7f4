package strongly.console.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.app;
import static strongly.console.fake.SampleApps.status;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationRequest;

import java.nio.file.Path;
import java.time.Duration;

/** The bar at the bottom: what it says, cancelling, undoing. */
@ExtendWith(ApplicationExtension.class)
class OperationsBarTest {
    private final OperationsFixture fixture = new OperationsFixture();
    private final App app = fixture.holds(app("a", AppStatus.RUNNING));

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        OperationsBarView view = new OperationsBarView(fixture.bar);
        stage.setScene(Pictures.scene(view.root(), 900, 300));
        stage.show();
        view.activate();
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#operations-summary").queryAs(Labeled.class).getText();
    }

    private void stop(FxRobot robot, Duration hold) {
        robot.interact(
                () ->
                        fixture.operations.submit(
                                OperationRequest.simple(OperationKind.STOP, app), hold));
    }

    @Test
    void atRestItSaysSo(FxRobot robot) {
        assertThat(summary(robot)).isEqualTo("No operations under way");
        assertThat(fixture.clock.pending()).isZero();
    }

    @Test
    void aHeldOperationCountsDownAndIsCalledOff(FxRobot robot) {
        stop(robot, Duration.ofSeconds(5));
        assertThat(summary(robot))
                .isEqualTo("Stopping a-name: Stop goes out in 5 s; cancel to call it off");
        robot.interact(() -> fixture.clock.advance(Duration.ofSeconds(2)));
        assertThat(summary(robot)).contains("in 3 s");
        robot.clickOn("#operations-cancel");
        assertThat(summary(robot)).isEqualTo("Called off; nothing was sent to the instance.");
        assertThat(fixture.client.calls()).doesNotContain("stop a");
    }

    @Test
    void theListOpensAndOffersUndo(FxRobot robot) {
        stop(robot, Duration.ZERO);
        robot.interact(
                () -> {
                    fixture.client.setStatus("a", status(AppStatus.STOPPED, 0, 0));
                    fixture.clock.advance(Duration.ofSeconds(3));
                });
        assertThat(summary(robot)).isEqualTo("a-name was stopped.");
        robot.clickOn("#operations-expand");
        Button undo = robot.lookup("#operation-undo").queryAs(Button.class);
        assertThat(undo.getText()).isEqualTo("Start again");
        robot.clickOn(undo);
        assertThat(fixture.client.calls()).contains("start a");
    }

    @Test
    void whileSomethingIsUnderWayTheSecondsCount(FxRobot robot) {
        stop(robot, Duration.ZERO);
        robot.interact(
                () -> {
                    fixture.client.setStatus("a", status(AppStatus.STOPPING, 1, 0));
                    fixture.clock.advance(Duration.ofSeconds(65));
                });
        assertThat(fixture.bar.linesProperty().get().getFirst().elapsed()).isEqualTo("1 min 05 s");
    }

    /** Draws the open bar: {@code main(folder)}. */
    public static void main(String[] args) throws Exception {
        Pictures.run(
                () -> {
                    for (boolean dark : new boolean[] {false, true}) {
                        Pictures.theme(dark);
                        OperationsBarView view = pictured(new OperationsFixture());
                        Pictures.write(
                                Pictures.scene(view.root(), 1000, 190),
                                Path.of(args[0], dark ? "bar-dark.png" : "bar-light.png"));
                    }
                });
    }

    private static OperationsBarView pictured(OperationsFixture fixture) {
        App a = fixture.holds(app("a", AppStatus.RUNNING));
        App b = fixture.holds(app("b", AppStatus.RUNNING));
        App c = fixture.holds(app("c", AppStatus.RUNNING));
        fixture.operations.submit(OperationRequest.simple(OperationKind.STOP, a), Duration.ZERO);
        fixture.client.setStatus("a", status(AppStatus.STOPPED, 0, 0));
        fixture.clock.advance(Duration.ofSeconds(9));
        fixture.operations.submit(OperationRequest.simple(OperationKind.RESTART, b), Duration.ZERO);
        fixture.client.setStatus("b", status(AppStatus.RESTARTING, 1, 2));
        fixture.clock.advance(Duration.ofSeconds(9));
        fixture.operations.submit(
                OperationRequest.simple(OperationKind.DELETE, c), Duration.ofSeconds(5));
        OperationsBarView view = new OperationsBarView(fixture.bar);
        fixture.bar.expandedProperty().set(true);
        view.activate();
        return view;
    }
}
