package strongly.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.history.HistoryContents;
import strongly.console.service.history.HistoryLimits;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Typing other limits deletes nothing until somebody says so. */
@ExtendWith(ApplicationExtension.class)
class HistorySettingsViewTest {
    private final MemorySettingsStore settings = new MemorySettingsStore();
    private final List<HistoryLimits> applied = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        ObservationSettingsViewModel model =
                new ObservationSettingsViewModel(
                        settings,
                        polling -> {},
                        new ObservationSettingsViewModel.HistoryPorts(
                                before -> new HistoryContents(1_000, 3, 0, 1),
                                limits -> {
                                    settings.write(HistoryLimits.SECTION, limits);
                                    applied.add(limits);
                                },
                                new SynchronousTaskRunner(),
                                () -> Instant.parse("2026-01-15T10:30:00Z")));
        ObservationSettingsView view = new ObservationSettingsView(model);
        VBox lines = new VBox(10);
        lines.getChildren().addAll(view.polls());
        lines.getChildren().addAll(view.limits());
        // as narrow as the panel can be
        stage.setScene(Pictures.scene(lines, 264, 700));
        stage.show();
    }

    private static Spinner<?> spinner(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Spinner.class);
    }

    private static boolean isShown(FxRobot robot, String id) {
        Node node = robot.lookup("#" + id).query();
        return node.getParent().getParent().isVisible() && node.getParent().isVisible();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> {
                    spinner(robot, id).getEditor().requestFocus();
                    spinner(robot, id).getEditor().setText(text);
                });
        robot.push(KeyCode.ENTER);
    }

    @Test
    void whatWouldBeDeletedIsSaidBeforeItIsApplied(FxRobot robot) {
        assertThat(isShown(robot, "settings-history-apply")).isFalse();
        type(robot, "settings-history-days", "3");
        assertThat(applied).isEmpty();
        assertThat(robot.lookup("#settings-history-loss").queryAs(Label.class).getText())
                .isEqualTo(
                        "Applying deletes what is older than 3 days: 3 entries of the activity and"
                                + " the status seen before.");
        robot.interact(robot.lookup("#settings-history-apply").queryAs(Button.class)::fire);
        assertThat(applied)
                .containsExactly(
                        new HistoryLimits(Duration.ofDays(3), HistoryLimits.DEFAULT.bytes()));
        assertThat(isShown(robot, "settings-history-apply")).isFalse();
    }

    @Test
    void leavingItAsItWasBringsTheOldFiguresBack(FxRobot robot) {
        type(robot, "settings-history-megabytes", "1");
        robot.interact(robot.lookup("#settings-history-restore").queryAs(Button.class)::fire);
        assertThat(spinner(robot, "settings-history-megabytes").getValue()).isEqualTo(256);
        assertThat(applied).isEmpty();
    }

    @Test
    void figuresAreReadableInTheNarrowestPanel(FxRobot robot) {
        for (Spinner<?> spinner : robot.lookup(".spinner").queryAllAs(Spinner.class)) {
            assertThat(spinner.getWidth()).isGreaterThanOrEqualTo(110);
        }
    }
}
