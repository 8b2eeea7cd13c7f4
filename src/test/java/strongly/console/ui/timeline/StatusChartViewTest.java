package strongly.console.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.service.history.StatusSample;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The chart under the mouse, the keyboard and as a table. */
@ExtendWith(ApplicationExtension.class)
class StatusChartViewTest {
    private final TimelineFixture fixture = new TimelineFixture();

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        Instant now = fixture.clock.instant();
        looks(now.minusSeconds(900), now.minusSeconds(450), "running", 3);
        fixture.history.recordSample("a", StatusSample.blind(now.minusSeconds(450)));
        looks(now.minusSeconds(225), now, "failed", 1);
        fixture.activity("1", now.minusSeconds(225), "Restart", Outcome.FAILED);
        StatusChartView view = new StatusChartView(fixture.model);
        Scene scene = Pictures.scene(view.root(), 600, 330);
        stage.setScene(scene);
        stage.show();
        view.activate();
        fixture.model.show("a");
    }

    private void looks(Instant from, Instant to, String state, int ready) {
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(15)) {
            fixture.sample(at, state, ready);
        }
    }

    private static Bounds plot(FxRobot robot) {
        Node plot = robot.lookup("#status-chart").lookup(".chart-plot-background").query();
        return plot.localToScreen(plot.getBoundsInLocal());
    }

    private static void pointAt(FxRobot robot, double share) {
        Bounds plot = plot(robot);
        robot.moveTo(
                new Point2D(
                        plot.getMinX() + share * plot.getWidth(),
                        plot.getMinY() + plot.getHeight() / 2));
    }

    private static String readout(FxRobot robot) {
        return robot.lookup("#status-chart-readout").queryAs(Label.class).getText();
    }

    @Test
    void theMouseReadsExactValuesAndGaps(FxRobot robot) {
        pointAt(robot, 0.25);
        assertThat(readout(robot)).contains("10:18:", "Running", "3 of 3 ready", "for 7 min");
        pointAt(robot, 0.62);
        assertThat(readout(robot)).contains("10:24:", "not observed");
        pointAt(robot, 0.9);
        assertThat(readout(robot)).contains("Failed", "1 of 3 ready");
        pointAt(robot, 0.755);
        assertThat(readout(robot)).as("what was done there").contains("Restart");
        robot.moveTo("#status-chart-table-toggle");
        assertThat(readout(robot)).as("the mouse left").startsWith("Fewest ready: 1.");
    }

    @Test
    void whatIsPointedAtIsReadRightBelowTheChart(FxRobot robot) {
        Node readout = robot.lookup("#status-chart-readout").query();
        Node legend = robot.lookup(".timeline-key").query();
        assertThat(readout.localToScreen(readout.getBoundsInLocal()).getMaxY())
                .isLessThanOrEqualTo(legend.localToScreen(legend.getBoundsInLocal()).getMinY());
    }

    @Test
    void theKeyboardGoesThroughTime(FxRobot robot) {
        Node chart = robot.lookup("#status-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.LEFT);
        assertThat(readout(robot)).startsWith("10:29:45 · Failed · 1 of 3 ready");
        assertThat(chart.getAccessibleText()).isEqualTo(readout(robot));
        robot.push(KeyCode.LEFT);
        assertThat(readout(robot)).startsWith("10:29:30");
        robot.push(KeyCode.HOME);
        assertThat(readout(robot)).startsWith("10:15:00 · Running");
        robot.push(KeyCode.END);
        assertThat(readout(robot)).startsWith("10:30:00 · Failed");
        assertThat(robot.lookup(".status-cursor").query().isVisible()).isTrue();
    }

    @Test
    void anotherSpanIsChosenByItsButton(FxRobot robot) {
        robot.clickOn("#status-chart-six-hours");
        assertThat(fixture.model.spanProperty().get()).isEqualTo(ChartSpan.SIX_HOURS);
        pointAt(robot, 0.5);
        assertThat(readout(robot)).contains("07:30:", "not observed");
        robot.clickOn("#status-chart-six-hours");
        assertThat(robot.lookup("#status-chart-six-hours").queryAs(ToggleButton.class).isSelected())
                .as("one is always chosen")
                .isTrue();
        robot.clickOn("#status-chart-week");
        pointAt(robot, 0.5);
        assertThat(readout(robot)).as("a long span names the day").startsWith("Sun 11 Jan 22:");
    }

    @Test
    void theSameDataIsATable(FxRobot robot) {
        robot.clickOn("#status-chart-table-toggle");
        TableView<ChartRow> table = robot.lookup("#status-chart-table").query();
        assertThat(table.isVisible()).isTrue();
        assertThat(robot.lookup("#status-chart").query().isVisible()).isFalse();
        assertThat(table.getItems())
                .extracting(row -> row.what() + " " + row.replicas())
                .containsExactly(
                        "Restart, by me: failed ",
                        "Failed 1 of 3",
                        "Not observed ",
                        "Running 3 of 3");
        robot.clickOn("#status-chart-table-toggle");
        assertThat(robot.lookup("#status-chart").query().isVisible()).isTrue();
    }

    @Test
    void everyColumnOfTheTableFitsInEverySpan(FxRobot robot) {
        // not the window: it is every test's, and would keep its width
        Region narrow = robot.lookup(".timeline").query();
        robot.interact(() -> narrow.setMaxWidth(430));
        for (String span : new String[] {"quarter", "week", "six-hours", "week"}) {
            robot.clickOn("#status-chart-" + span);
            robot.clickOn("#status-chart-table-toggle");
            TableView<ChartRow> table = robot.lookup("#status-chart-table").query();
            double columns =
                    table.getColumns().stream().mapToDouble(column -> column.getWidth()).sum();
            assertThat(columns).as(span).isLessThanOrEqualTo(table.getWidth());
            robot.clickOn("#status-chart-table-toggle");
        }
    }

    @Test
    void whatHappensNowIsDrawnAMomentLater(FxRobot robot) {
        Path ready = robot.lookup(".status-ready-edge").queryAs(Path.class);
        int before = ready.getElements().size();
        fixture.sample(fixture.clock.instant(), "running", 3);
        robot.interact(() -> fixture.clock.advance(Duration.ofSeconds(15)));
        assertThat(ready.getElements().size()).isGreaterThan(before);
        Set<Node> words = robot.lookup(".status-band-word").queryAll();
        assertThat(words).isNotEmpty();
    }
}
