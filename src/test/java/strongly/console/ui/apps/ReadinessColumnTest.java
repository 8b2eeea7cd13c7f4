package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.model.AppStatus;

import java.time.Duration;
import java.util.List;

/** The line of readiness in the table, for the rows that were looked at. */
@ExtendWith(ApplicationExtension.class)
class ReadinessColumnTest {
    private final AppTableFixture fixture = new AppTableFixture();
    private final AppTable table = fixture.table();
    private String first = "";

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        AppTableView view = table.createTableView();
        stage.setScene(new Scene(view.root(), 700, 400));
        stage.show();
        view.activate();
        fixture.catalog.load(SampleApps.of(1_000));
        table.model().arrangement().setColumns(List.of(AppColumn.NAME, AppColumn.READINESS));
        first = ((AppRow) table.model().lines().getFirst()).id();
    }

    private List<Path> lines(FxRobot robot) {
        return robot.lookup(".readiness-line").queryAllAs(Path.class).stream()
                .filter(line -> !line.getElements().isEmpty())
                .toList();
    }

    private void look(FxRobot robot, int ready) {
        robot.interact(
                () ->
                        fixture.statuses.answer(
                                first, AppStatus.RUNNING, 4, ready, fixture.scheduler.instant()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void onlyRowsThatWereLookedAtHaveALine(FxRobot robot) {
        assertThat(lines(robot)).isEmpty();
        look(robot, 4);
        assertThat(lines(robot)).hasSize(1);
    }

    @Test
    void aDipIsDrawnAndAGapInterruptsTheLine(FxRobot robot) {
        look(robot, 4);
        robot.interact(() -> fixture.scheduler.advance(Duration.ofSeconds(30)));
        look(robot, 1);
        Path line = lines(robot).getFirst();
        double top = ((MoveTo) line.getElements().getFirst()).getY();
        assertThat(line.getElements())
                .anyMatch(part -> part instanceof LineTo to && to.getY() > top + 3);
        assertThat(line.getElements()).filteredOn(MoveTo.class::isInstance).hasSize(1);
        robot.interact(() -> fixture.scheduler.advance(Duration.ofMinutes(4)));
        look(robot, 4);
        assertThat(lines(robot).getFirst().getElements())
                .as("nobody looked for four minutes")
                .filteredOn(MoveTo.class::isInstance)
                .hasSize(2);
    }

    @Test
    void itCostsNothingForRowsThatAreNotOnScreen(FxRobot robot) {
        int cells = robot.lookup(".readiness-cell").queryAll().size();
        assertThat(cells).isLessThan(60);
        AppRow last = (AppRow) table.model().lines().getLast();
        robot.interact(() -> fixture.statuses.answer(last.id(), AppStatus.RUNNING, 4, 1));
        assertThat(lines(robot)).isEmpty();
        Node header = robot.lookup("#column-readiness").query();
        assertThat(header.isVisible()).isTrue();
    }
}
