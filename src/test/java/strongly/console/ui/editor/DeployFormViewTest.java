package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;
import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.paints;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import atlantafx.base.theme.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.fake.SampleApps;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.Change;
import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.Map;

/** The form of a deployment on screen: texts of any size, masked values, the keyboard. */
@ExtendWith(ApplicationExtension.class)
class DeployFormViewTest {
    private final EditorFixture fixture = new EditorFixture();
    private DeployFormViewModel model;
    private Stage stage;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        fixture.holds(
                new AppUpdate(
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.to("registry.acme.example/shop/checkout:2.5.0"),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged(),
                                Change.unchanged())
                        .applyTo(SampleApps.app("newer", AppStatus.RUNNING)));
        this.stage = stage;
        open();
        stage.show();
    }

    private void open() {
        model = fixture.deploy(fixture.staging(), false, (app, limit) -> List.of());
        DeployFormView view = new DeployFormView(model, fixture.ports.clipboard(), fixture.clock);
        stage.setScene(Pictures.scene(view.root(), 400, 700));
        view.activate();
    }

    @Test
    void aMegabyteInAVariableIsRefusedAndSaidAndTheOthersKeepWhatTheyHad(FxRobot robot) {
        put(robot, "#" + NodeIds.DEPLOY_IMAGE, "nginx:2");
        robot.interact(() -> model.variables().setAll(Map.of("TOKEN", "secret")));
        put(robot, ".pair-value", MEGABYTE);
        assertThat(model.variables().valuesProperty().get()).containsEntry("TOKEN", "secret");
        assertThat(says(robot, "1,048,576 characters are too many")).isTrue();
        put(robot, ".pair-key", MEGABYTE);
        assertThat(model.variables().valuesProperty().get()).containsOnlyKeys("TOKEN");
        assertThat(field(robot, "#" + NodeIds.DEPLOY_IMAGE).getText()).isEqualTo("nginx:2");
        put(robot, ".pair-value", "other");
        assertThat(model.variables().valuesProperty().get()).containsEntry("TOKEN", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {NodeIds.DEPLOY_IMAGE, NodeIds.DEPLOY_REPLICAS})
    void aMegabyteIsRefusedAndSaid(String id, FxRobot robot) {
        put(robot, "#" + id, "1");
        put(robot, "#" + id, MEGABYTE);
        assertThat(field(robot, "#" + id).getText()).isEqualTo("1");
        assertThat(says(robot, "1,048,576 characters are too many")).isTrue();
        put(robot, "#" + id, "2");
        assertThat(says(robot, "are too many")).isFalse();
    }

    @Test
    void aTagSeenBeforeIsFilledIn(FxRobot robot) {
        robot.interact(() -> robot.lookup("#deploy-tags .button").queryAs(Button.class).fire());
        assertThat(model.image().get()).isEqualTo("registry.acme.example/shop/checkout:2.5.0");
        assertThat(field(robot, "#" + NodeIds.DEPLOY_IMAGE).isFocused()).isTrue();
        assertThat(field(robot, "#" + NodeIds.DEPLOY_IMAGE).getText()).endsWith(":2.5.0");
    }

    @Test
    void aMegabyteOfEnvironmentTextIsRefusedAndSaid(FxRobot robot) {
        fixture.clips.add("A=" + MEGABYTE);
        robot.clickOn("#" + NodeIds.VARIABLES_EDITOR + "-paste");
        assertThat(says(robot, "The text has 1,048,578 characters")).isTrue();
        fixture.clips.add("A=" + "a".repeat(40_000));
        robot.clickOn("#" + NodeIds.VARIABLES_EDITOR + "-paste");
        assertThat(says(robot, "has a value of 40,000 characters")).isTrue();
        assertThat(model.variables().valuesProperty().get()).isEmpty();
    }

    @Test
    void aValueIsMaskedUntilItIsAskedFor(FxRobot robot) {
        robot.interact(() -> model.variables().setAll(Map.of("TOKEN", "secret")));
        assertThat(paints(robot, "secret")).isFalse();
    }

    @Test
    void escapeClosesTheViewOfADeploymentThatWasSent(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(model.progressProperty().get()).isNotNull();
        assertThat(robot.lookup("#" + NodeIds.FORM_CANCEL + ":focused").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(fixture.closed).isOne();
    }

    @Test
    void aDraftThatIsBackIsSaidWithTheWayToBeginAnew(FxRobot robot) {
        put(robot, "#" + NodeIds.DEPLOY_IMAGE, "nginx:2");
        robot.interact(() -> model.variables().setAll(Map.of("TOKEN", "secret")));
        robot.interact(model::suspend);
        robot.interact(() -> fixture.seconds(200));
        robot.interact(this::open);
        assertThat(
                        says(
                                robot,
                                "Your unfinished deployment, kept 3 min ago, is back; its variables"
                                        + " need their values"))
                .isTrue();
        assertThat(robot.lookup("#" + NodeIds.FORM_ERRORS).query().isVisible()).isFalse();
        robot.clickOn("#" + NodeIds.DRAFT_DISCARD);
        assertThat(robot.lookup(".editor-draft").query().isVisible()).isFalse();
        assertThat(field(robot, "#" + NodeIds.DEPLOY_IMAGE).getText()).isEmpty();
        assertThat(fixture.drafts.kept).isEmpty();
    }

    @Test
    void whileADeploymentIsFollowedNothingIsSaidOfItsDraft(FxRobot robot) {
        put(robot, "#" + NodeIds.DEPLOY_IMAGE, "nginx:2");
        robot.interact(model::suspend);
        robot.interact(this::open);
        assertThat(robot.lookup(".editor-draft").query().isVisible()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(model.progressProperty().get()).isNotNull();
        assertThat(robot.lookup(".editor-draft").query().isVisible()).isFalse();
    }

    private static boolean isRollBackEmphasised(FxRobot robot) {
        Node button = robot.lookup("#" + NodeIds.DEPLOY_ROLLBACK_BUTTON).query();
        assertThat(button.isVisible()).isTrue();
        return button.getStyleClass().contains(Styles.ACCENT);
    }

    @Test
    void aRollBackIsTheNextStepAfterAFailure(FxRobot robot) {
        fixture.client.setStatus("a", SampleApps.status(AppStatus.DEPLOYING, 0, 2));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        fixture.client.setStatus("a", SampleApps.status(AppStatus.FAILED, 0, 2));
        robot.interact(() -> fixture.seconds(20));
        assertThat(isRollBackEmphasised(robot)).isTrue();
    }

    @Test
    void aRollBackIsNoNextStepWhereNobodyKnowsWhatWasDeployed(FxRobot robot) {
        fixture.client.failNext("deploy a", Errors.lost());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        robot.interact(() -> fixture.seconds(60));
        assertThat(isRollBackEmphasised(robot)).isFalse();
    }
}
