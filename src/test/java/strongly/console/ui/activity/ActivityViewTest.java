package strongly.console.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.ChosenFile;
import strongly.console.fake.MemoryHistory;
import strongly.console.fake.Pictures;
import strongly.console.fake.RecordingNavigator;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.task.SynchronousTaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The journal on screen says what it cannot show. */
@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {
    private final MemoryHistory history = new MemoryHistory();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final ActivityViewModel model =
            new ActivityViewModel(
                    history,
                    new SynchronousTaskRunner(),
                    navigator,
                    new ChosenFile(() -> null),
                    toast -> {},
                    entry -> {});

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        ActivityView view = new ActivityView(model, Instant::toString);
        stage.setScene(Pictures.scene(view.root(), 420, 700));
        stage.show();
        view.activate();
    }

    private void done(int count) {
        for (int i = 0; i < count; i++) {
            history.recordActivity(
                    new ActivityEntry(
                            String.valueOf(i),
                            Instant.EPOCH.plusSeconds(i),
                            "ann",
                            "Stop",
                            "a",
                            "a",
                            "",
                            Outcome.SUCCEEDED,
                            "",
                            Duration.ZERO,
                            null));
        }
    }

    private static Node note(FxRobot robot) {
        return robot.lookup("#activity-note").query();
    }

    @Test
    void aboveEntriesNothingIsSaidWhereThereIsNothingToSay(FxRobot robot) {
        done(1);
        robot.interact(model::refresh);
        assertThat(note(robot).isVisible()).isFalse();
        assertThat(note(robot).isManaged()).isFalse();
    }

    @Test
    void thatThereIsMoreThanShownIsSaidAboveTheEntries(FxRobot robot) {
        done(ActivityViewModel.MOST + 1);
        robot.interact(model::refresh);
        assertThat(note(robot).isVisible()).isTrue();
        assertThat(((Label) note(robot)).getText()).isEqualTo("The newest 1000 entries");
    }

    @Test
    void thatNothingMoreIsKeptIsSaidAboveTheEntries(FxRobot robot) {
        done(1);
        history.problem = "History is not kept: the disk is full.";
        robot.interact(model::refresh);
        assertThat(note(robot).isVisible()).isTrue();
    }

    @Test
    void theReasonOfAFailureIsReadToItsEnd(FxRobot robot) {
        String reason = "shop was not restarted. ".repeat(8) + "See what it allows now.";
        for (int i = 0; i < 40; i++) {
            String message = i % 2 == 0 ? reason : "done";
            history.recordActivity(
                    new ActivityEntry(
                            "long-" + i,
                            Instant.EPOCH.plusSeconds(9_000 + i),
                            "ann",
                            "Restart",
                            "a",
                            "a",
                            "POST /apps/a/restart",
                            Outcome.FAILED,
                            message,
                            Duration.ZERO,
                            null));
        }
        robot.interact(model::refresh);
        robot.interact(() -> robot.lookup(".activity").<Parent>query().layout());
        List<Label> shown =
                robot.lookup(".list-cell .label").<Label>queryAll().stream()
                        .filter(label -> label.getText().startsWith("shop"))
                        .toList();
        assertThat(shown).isNotEmpty();
        for (Label label : shown) {
            Text drawn = (Text) label.lookup(".text");
            assertThat(drawn.getText()).isEqualTo(reason);
            assertThat(label.getHeight())
                    .isGreaterThanOrEqualTo(drawn.getLayoutBounds().getHeight());
        }
    }

    @Test
    void enterOnAnEntryOpensItsApp(FxRobot robot) {
        done(2);
        robot.interact(model::refresh);
        robot.interact(robot.lookup("#activity-list").query()::requestFocus);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.ENTER);
        assertThat(navigator.visits()).containsExactly("show a");
    }
}
