package strongly.console.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.SampleApps.status;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.NodeIds;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The details on the headless platform: what is seen, clicked and asked. */
@ExtendWith(ApplicationExtension.class)
class DetailsViewTest {
    private final DetailsFixture fixture = new DetailsFixture();

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        DetailsView view = DetailsPictures.view(fixture);
        Scene scene = Pictures.scene(view.root(), 520, 800);
        stage.setScene(scene);
        stage.show();
        view.activate();
    }

    private static <T extends Node> T find(FxRobot robot, String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    private static String text(FxRobot robot, String id) {
        return find(robot, id, Labeled.class).getText();
    }

    private void running(FxRobot robot) {
        robot.interact(() -> fixture.showRunning());
    }

    @Test
    void withoutASelectionTheOverviewPageIsThere(FxRobot robot) {
        assertThat(robot.lookup("Overview page").query().isVisible()).isTrue();
    }

    @Test
    void aTabIsMadeWhenItFirstComesOnScreen(FxRobot robot) throws TimeoutException {
        assertThat(robot.lookup("#" + NodeIds.TAB_LOGS).tryQuery()).isEmpty();
        running(robot);
        assertThat(robot.lookup("Logs of the app").tryQuery()).isEmpty();
        robot.interact(() -> fixture.model.tabProperty().set(DetailTab.LOGS));
        // the tabs make room for it in the next pulse
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("Logs of the app").tryQuery().isPresent());
    }

    @Test
    void theLiveStatusIsUnderstoodAtAGlance(FxRobot robot) {
        running(robot);
        assertThat(text(robot, NodeIds.STATUS_STATE)).isEqualTo("Running");
        assertThat(text(robot, NodeIds.STATUS_REPLICAS)).isEqualTo("3 of 3 ready");
        assertThat(text(robot, NodeIds.STATUS_MESSAGE)).isEqualTo("All replicas healthy");
        assertThat(text(robot, NodeIds.STATUS_URL)).isEqualTo("https://a.acme.example");
        assertThat(robot.lookup(".replica.ready").queryAll()).hasSize(3);
    }

    @Test
    void whatCannotBeDoneIsDisabledWithTheReason(FxRobot robot) {
        running(robot);
        assertThat(find(robot, NodeIds.START_BUTTON, Button.class).isDisabled()).isTrue();
        assertThat(find(robot, NodeIds.STOP_BUTTON, Button.class).isDisabled()).isFalse();
    }

    @Test
    void stoppingIsSeenInTheHeader(FxRobot robot) {
        robot.interact(
                () -> {
                    fixture.holds(
                            "b",
                            AppStatus.RUNNING,
                            AppEnvironment.STAGING,
                            status(AppStatus.RUNNING, 3, 3));
                    fixture.model.show("b");
                });
        robot.clickOn("#" + NodeIds.STOP_BUTTON);
        robot.interact(
                () -> {
                    fixture.client.setStatus("b", status(AppStatus.STOPPING, 1, 0));
                    fixture.seconds(2);
                });
        assertThat(text(robot, NodeIds.STATUS_STATE)).isEqualTo("Stopping");
        assertThat(fixture.client.count("stop b")).isEqualTo(1);
        robot.interact(
                () -> {
                    fixture.client.setStatus("b", status(AppStatus.STOPPED, 0, 0));
                    fixture.seconds(2);
                });
        assertThat(find(robot, NodeIds.START_BUTTON, Button.class).isDisabled()).isFalse();
    }

    @Test
    void theUrlOpensAndIsCopied(FxRobot robot) {
        running(robot);
        robot.clickOn("#" + NodeIds.STATUS_URL);
        robot.clickOn("#status-copy-url");
        assertThat(fixture.opened).containsExactly("https://a.acme.example");
        assertThat(fixture.copied).containsExactly("https://a.acme.example");
        assertThat(find(robot, NodeIds.STATUS_URL, Hyperlink.class).isVisited()).isFalse();
    }

    @Test
    void driftAndFailureAreSaid(FxRobot robot) {
        running(robot);
        robot.interact(
                () -> {
                    fixture.client.setStatus("a", status(AppStatus.RUNNING, 1, 2));
                    fixture.seconds(4);
                });
        assertThat(robot.lookup("Record says 3 replicas, runtime has 2").tryQuery()).isPresent();
        robot.interact(
                () -> {
                    fixture.client.failNext("status a", Errors.garbage());
                    fixture.seconds(4);
                });
        assertThat(robot.lookup(".note").queryAll()).hasSize(2);
    }

    @Test
    void scalingInPlaceSendsTheCountAfterAQuestion(FxRobot robot) {
        running(robot);
        robot.clickOn("#scale-more");
        robot.clickOn("#scale-more");
        robot.clickOn("#scale-fewer");
        robot.clickOn("#scale-apply");
        assertThat(fixture.dialogs.asked().getFirst().title()).isEqualTo("Scale a-name to 4?");
        assertThat(fixture.client.count("update a")).isEqualTo(1);
        assertThat(fixture.client.getApp("a").replicas()).isEqualTo(4);
    }

    @Test
    void jsonIsReadOnlyWhenItsTabIsSeen(FxRobot robot) {
        running(robot);
        assertThat(fixture.client.calls()).doesNotContain("json a");
        robot.clickOn("#" + NodeIds.TAB_JSON);
        assertThat(find(robot, "json-text", TextArea.class).getText()).contains("\"extra\"");
        robot.clickOn("#json-copy");
        assertThat(fixture.copied.getFirst()).contains("\"extra\"");
    }

    @Test
    void theConfigurationSaysWhatCannotBeChangedAndWhy(FxRobot robot) {
        running(robot);
        robot.clickOn("#" + NodeIds.TAB_CONFIGURATION);
        assertThat(text(robot, "fact-permissions"))
                .isEqualTo("Private: its owner and user_002, user_003");
        assertThat(robot.lookup(".fact-lock").<Node>queryAll())
                .extracting(Node::getAccessibleText)
                .anyMatch(reason -> reason.contains("no field to change it"));
        robot.clickOn("#configuration-edit");
        assertThat(fixture.navigator.visits()).containsExactly("edit a");
    }

    @Test
    void anAppThatIsGoneSaysSoAndCloses(FxRobot robot) {
        running(robot);
        robot.interact(() -> fixture.catalog.remove("a"));
        assertThat(robot.lookup("a-name is gone").tryQuery()).isPresent();
        robot.clickOn("#details-state-action");
        assertThat(fixture.model.appIdProperty().get()).isNull();
    }

    @Test
    void answersThatMakeLittleSenseBreakNothing(FxRobot robot) {
        running(robot);
        robot.interact(
                () -> {
                    fixture.client.setStatus(
                            "a",
                            new RuntimeStatus(
                                    AppStatus.of("hibernating"),
                                    "x".repeat(100_000),
                                    1,
                                    900,
                                    null));
                    fixture.seconds(4);
                });
        assertThat(text(robot, NodeIds.STATUS_STATE)).isEqualTo("Hibernating");
        assertThat(robot.lookup(".replica").queryAll()).hasSize(40);
        assertThat(text(robot, NodeIds.STATUS_MESSAGE)).hasSizeLessThan(500);
    }

    @Test
    void deleteStandsApartFromRestart(FxRobot robot) {
        running(robot);
        Node delete = find(robot, NodeIds.DELETE_BUTTON, Button.class);
        Node restart = find(robot, NodeIds.RESTART_BUTTON, Button.class);
        double gap =
                delete.localToScene(delete.getBoundsInLocal()).getMinX()
                        - restart.localToScene(restart.getBoundsInLocal()).getMaxX();
        assertThat(gap).isGreaterThan(100);
    }
}
