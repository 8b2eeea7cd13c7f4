package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.contract.SandboxFixture;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.ui.mvvm.NodeIds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An operator in the logs of an app of the sandbox, over HTTP. */
@ExtendWith(ApplicationExtension.class)
class LogJourneyTest {
    private final SandboxFixture sandbox;
    private final LogFixture fixture;
    private LogStage stage;

    LogJourneyTest() throws IOException {
        sandbox = new SandboxFixture(12);
        fixture = new LogFixture(sandbox.client(), sandbox.clock());
    }

    @Start
    void start(Stage window) {
        stage = LogStage.show(window, fixture, 900, 700);
    }

    @AfterEach
    void close() {
        fixture.model.close();
        sandbox.close();
    }

    private App running() {
        return sandbox.client().listApps(AppListQuery.ALL).apps().stream()
                .filter(app -> app.status().value().equals("running"))
                .findFirst()
                .orElseThrow();
    }

    private void pass(FxRobot robot, int seconds) {
        robot.interact(() -> sandbox.pass(Duration.ofSeconds(seconds)));
    }

    private int size() {
        return fixture.model.list().content().size();
    }

    @Test
    void followScrollSearchFilterZoomAndExport(FxRobot robot, @TempDir Path folder)
            throws IOException {
        App app = running();
        robot.interact(() -> fixture.model.show(app.id(), app.displayName()));
        int first = size();
        assertThat(first).isPositive();
        pass(robot, 60);
        assertThat(size()).isGreaterThan(first);
        assertThat(fixture.model.list().followProperty().get()).isTrue();

        robot.moveTo("#" + NodeIds.LOG_LIST).scroll(30, VerticalDirection.UP);
        pass(robot, 60);
        Labeled resume = robot.lookup("#" + NodeIds.LOG_RESUME_BUTTON).queryAs(Labeled.class);
        assertThat(resume.getText()).startsWith("Resume, ").endsWith("new lines");
        robot.clickOn(resume);
        assertThat(fixture.model.list().followProperty().get()).isTrue();

        robot.clickOn("#" + NodeIds.LOG_SEARCH_FIELD).write("e").type(KeyCode.ENTER);
        Labeled count = robot.lookup("#log-count").queryAs(Labeled.class);
        assertThat(count.getText()).matches("[\\d,]+ of [\\d,]+");
        robot.type(KeyCode.ESCAPE);

        int all = size();
        robot.clickOn("#log-levels").clickOn("Warnings and worse");
        assertThat(size()).isLessThan(all);
        assertThat(fixture.model.filter().shows(LogLevel.INFO)).isFalse();
        robot.clickOn("#log-levels").clickOn("All levels");
        assertThat(size()).isEqualTo(all);

        Node bars = robot.lookup("#log-histogram").query();
        stage.layout(robot);
        double width = bars.getLayoutBounds().getWidth();
        robot.drag(bars.localToScreen(width * 0.5, 20))
                .dropTo(bars.localToScreen(width * 0.95, 20));
        assertThat(fixture.model.filter().timeWords()).isNotEmpty();
        int zoomed = size();
        assertThat(zoomed).isLessThan(all);

        fixture.chosen = folder.resolve("out.log");
        robot.clickOn("#" + NodeIds.LOG_EXPORT_BUTTON).clickOn("#log-export-save");
        assertThat(Files.readAllLines(folder.resolve("out.log"))).hasSize(zoomed);
    }
}
