package strongly.console.ui.detail;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.model.AppStatus;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.StatusSample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The pictures of the status panel in its states: {@code mvn -Pscreenshots verify}. */
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class StatusScreenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");
    private static final int WIDTH = 460;
    private static final int HEIGHT = 800;

    @Start
    void start(Stage stage) {
        stage.setScene(Pictures.scene(new Region(), 10, 10));
        stage.show();
    }

    private static void draw(FxRobot robot, String name, Consumer<DetailsFixture> state) {
        for (boolean dark : new boolean[] {false, true}) {
            robot.interact(
                    () -> {
                        Pictures.theme(dark);
                        DetailsFixture fixture = new DetailsFixture();
                        past(fixture);
                        fixture.keepHistory();
                        DetailsView view = DetailsPictures.view(fixture);
                        Scene scene = Pictures.scene(view.root(), WIDTH, HEIGHT);
                        view.activate();
                        state.accept(fixture);
                        fixture.seconds(2);
                        try {
                            Pictures.write(
                                    scene,
                                    FOLDER.resolve(name + (dark ? "-dark.png" : "-light.png")));
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                        view.deactivate();
                    });
        }
        robot.interact(() -> Pictures.theme(false));
    }

    /** A deployment eleven minutes ago, before which nobody looked for a while. */
    private static void past(DetailsFixture fixture) {
        Instant now = fixture.clock.instant();
        looks(fixture, now.minusSeconds(880), now.minusSeconds(780), AppStatus.RUNNING, 2, 2);
        fixture.history.recordSample("a", StatusSample.blind(now.minusSeconds(778)));
        looks(fixture, now.minusSeconds(700), now.minusSeconds(660), AppStatus.RUNNING, 2, 2);
        looks(fixture, now.minusSeconds(660), now.minusSeconds(630), AppStatus.DEPLOYING, 1, 3);
        looks(fixture, now.minusSeconds(630), now.minusSeconds(600), AppStatus.DEPLOYING, 2, 3);
        looks(fixture, now.minusSeconds(600), now, AppStatus.RUNNING, 3, 3);
        fixture.history.recordDeployment(
                new DeploymentRecord(
                        "a",
                        now.minusSeconds(660),
                        null,
                        "registry.acme.example/shop/a:2.5.0",
                        3,
                        List.of(),
                        "ann@acme.example",
                        "succeeded",
                        false));
        fixture.history.recordActivity(
                new ActivityEntry(
                        "scale",
                        now.minusSeconds(300),
                        "ann@acme.example",
                        "Restart",
                        "a",
                        "a",
                        "",
                        ActivityEntry.Outcome.SUCCEEDED,
                        "",
                        Duration.ofSeconds(9),
                        null));
    }

    private static void looks(
            DetailsFixture fixture,
            Instant from,
            Instant to,
            AppStatus state,
            int ready,
            int desired) {
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(3)) {
            fixture.history.recordSample("a", new StatusSample(at, state.value(), ready, desired));
        }
    }

    @Test
    void running(FxRobot robot) {
        draw(robot, "status-running", DetailsFixture::showRunning);
    }

    @Test
    void transition(FxRobot robot) {
        draw(robot, "status-transition", DetailsPictures::transition);
    }

    @Test
    void failed(FxRobot robot) {
        draw(robot, "status-failed", DetailsPictures::failed);
    }

    @Test
    void drifted(FxRobot robot) {
        draw(robot, "status-drifted", DetailsPictures::drift);
    }

    @Test
    void stale(FxRobot robot) {
        draw(robot, "status-stale", DetailsPictures::stale);
    }
}
