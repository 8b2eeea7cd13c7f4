package strongly.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Pictures;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/** The overview in a narrow pane: what is seen, where it leads, and that focus stays. */
@ExtendWith(ApplicationExtension.class)
class OverviewViewTest {
    @TempDir static Path folder;

    private final OverviewFixture fixture = new OverviewFixture(folder, history -> {}, apps());

    private static App[] apps() {
        App[] apps = new App[12];
        for (int i = 0; i < apps.length; i++) {
            AppStatus status = i < 10 ? AppStatus.FAILED : AppStatus.RUNNING;
            apps[i] = SampleApps.app("app" + i, status, AppEnvironment.PRODUCTION, 2);
        }
        return apps;
    }

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        OverviewView view = new OverviewView(fixture.model);
        Scene scene = Pictures.scene(view.root(), 320, 800);
        stage.setScene(scene);
        stage.show();
        view.activate();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void press(FxRobot robot, String id) {
        ButtonBase button = robot.lookup("#" + id).queryAs(ButtonBase.class);
        robot.interact(button::fire);
    }

    @Test
    void numbersLeadToTheAppsBehindThem(FxRobot robot) {
        assertThat(robot.lookup("#overview-verdict").queryAs(Labeled.class).getText())
                .isEqualTo("10 failed");
        press(robot, "overview-status-failed");
        press(robot, "overview-env-production");
        press(robot, "overview-all-attention");
        press(robot, "overview-attention-0");
        assertThat(fixture.navigator.visits())
                .startsWith(
                        "filter status:failed",
                        "filter env:production",
                        "filter status:failed,error")
                .hasSize(4)
                .last()
                .asString()
                .startsWith("show app");
    }

    @Test
    void everyLineFitsIntoANarrowPane(FxRobot robot) {
        robot.interact(() -> fixture.catalog.put(SampleApps.app("x".repeat(63), AppStatus.FAILED)));
        Node root = robot.lookup("#overview").query();
        for (Node row : robot.lookup(".overview-row").queryAll()) {
            assertThat(row.localToScene(row.getBoundsInLocal()).getMaxX())
                    .isLessThanOrEqualTo(root.getScene().getWidth());
        }
    }

    @Test
    void aStatusWithAnOverrideIsShownMarked(FxRobot robot) {
        AppStatus odd = AppStatus.of("run\u202ening");
        robot.interact(() -> fixture.catalog.put(SampleApps.app("odd", odd)));
        assertThat(robot.lookup(".overview-chip").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("1 Run\\u202ening");
    }

    @Test
    void whoIsOnALineWithTheKeyboardStaysThere(FxRobot robot) {
        robot.interact(() -> robot.lookup("#overview-env-production").query().requestFocus());
        robot.interact(() -> fixture.catalog.put(SampleApps.app("new", AppStatus.FAILED)));
        Node owner =
                Objects.requireNonNull(
                        robot.lookup("#overview").query().getScene().getFocusOwner());
        assertThat(owner.getId()).isEqualTo("overview-env-production");
    }

    @Test
    void whatShowsTheSameIsKept(FxRobot robot) {
        Node tiers = robot.lookup("#overview-env-production").query();
        Node line = robot.lookup("#overview-attention-0").query();
        Node verdict = robot.lookup("#overview-verdict").query();
        robot.interact(() -> fixture.clock.advance(Duration.ofSeconds(31)));
        assertThat(robot.lookup("#overview-env-production").<Node>query()).isSameAs(tiers);
        assertThat(robot.lookup("#overview-attention-0").<Node>query()).isSameAs(line);
        assertThat(robot.lookup("#overview-verdict").<Node>query()).isSameAs(verdict);
        robot.interact(() -> fixture.catalog.put(SampleApps.app("more", AppStatus.RUNNING)));
        assertThat(robot.lookup("#overview-all").queryAs(Labeled.class).getText())
                .isEqualTo("13 apps");
        assertThat(robot.lookup("#overview-attention-0").<Node>query()).isSameAs(line);
        String before = line.getAccessibleText();
        robot.interact(() -> fixture.clock.advance(Duration.ofDays(40)));
        assertThat(robot.lookup("#overview-attention-0").<Node>query())
                .as("its age changes in place")
                .isSameAs(line);
        assertThat(line.getAccessibleText()).isNotEqualTo(before).contains("ago");
    }

    @Test
    void everyLineSaysItselfToAScreenReader(FxRobot robot) {
        Set<Node> rows = robot.lookup(".overview-row").queryAllAs(Node.class);
        assertThat(rows).isNotEmpty().allMatch(row -> !row.getAccessibleText().isBlank());
    }
}
