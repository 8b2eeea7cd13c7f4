package strongly.console.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.field;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.fake.Pictures;
import strongly.console.model.NewApp;
import strongly.console.service.forms.AppField;
import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the catalog knows is offered while somebody types, and taken by keyboard only on purpose.
 */
@ExtendWith(ApplicationExtension.class)
class SuggestingTest {
    private static final String IMAGE = "registry.acme.example/shop/checkout:2.4.1";

    private final EditorFixture fixture = new EditorFixture();
    private AppFormViewModel model;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        fixture.staging();
        model = fixture.form(FormStart.create());
        AppFormView view = new AppFormView(model, fixture.ports.clipboard(), fixture.clock);
        stage.setScene(Pictures.scene(view.root(), 400, 900));
        stage.show();
        view.activate();
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not within 30 s", late);
        }
    }

    private static List<?> offered(FxRobot robot) {
        return robot.lookup(".auto-complete-popup .list-view").queryAllAs(ListView.class).stream()
                .filter(Node::isVisible)
                .flatMap(list -> ((ListView<?>) list).getItems().stream())
                .toList();
    }

    private static boolean isOffered(FxRobot robot, String value) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> offered(robot).contains(value));
    }

    private static void type(FxRobot robot, String query, String text) {
        robot.interact(() -> field(robot, query).requestFocus());
        robot.write(text);
    }

    @ParameterizedTest
    @CsvSource({
        "field-image, reg, " + IMAGE,
        "field-image, 2.4, " + IMAGE,
        "field-project, proj, proj_456",
    })
    void aValueOfTheCatalogIsShownAndTakenByKeyboard(
            String id, String typed, String value, FxRobot robot) {
        type(robot, "#" + id, typed);
        await(() -> isOffered(robot, value));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(field(robot, "#" + id).getText()).isEqualTo(value);
        await(() -> offered(robot).isEmpty());
    }

    @Test
    void keysOfLabelsAreOfferedAndThenTheirValues(FxRobot robot) {
        robot.interact(model.fields().labels()::add);
        type(robot, ".pair-key", "te");
        await(() -> isOffered(robot, "team"));
        robot.push(KeyCode.DOWN).push(KeyCode.TAB);
        assertThat(field(robot, ".pair-key").getText()).isEqualTo("team");
        type(robot, ".pair-value", "back");
        await(() -> isOffered(robot, "backend"));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(model.fields().values().labels()).isEqualTo(Map.of("team", "backend"));
    }

    @Test
    void tabKeepsWhatWasTypedAndGoesOn(FxRobot robot) {
        type(robot, "#" + NodeIds.FIELD_IMAGE, "registry");
        await(() -> isOffered(robot, IMAGE));
        robot.push(KeyCode.TAB);
        assertThat(field(robot, "#" + NodeIds.FIELD_IMAGE).getText()).isEqualTo("registry");
        assertThat(field(robot, "#" + NodeIds.FIELD_PORT).isFocused()).isTrue();
        await(() -> offered(robot).isEmpty());
    }

    @Test
    void theFormIsSentAsItWasTypedWhileValuesAreOffered(FxRobot robot) {
        robot.interact(() -> model.fields().field(AppField.NAME).set("shop"));
        type(robot, "#" + NodeIds.FIELD_IMAGE, "registry");
        await(() -> isOffered(robot, IMAGE));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(((NewApp) fixture.client.bodies().getFirst()).image()).isEqualTo("registry");
    }

    @Test
    void keysThatMoveTheCaretStayWithTheField(FxRobot robot) {
        type(robot, "#" + NodeIds.FIELD_IMAGE, "registry");
        await(() -> isOffered(robot, IMAGE));
        robot.push(KeyCode.HOME);
        assertThat(field(robot, "#" + NodeIds.FIELD_IMAGE).getCaretPosition()).isZero();
        robot.push(KeyCode.ENTER);
        assertThat(field(robot, "#" + NodeIds.FIELD_IMAGE).getText()).isEqualTo("registry");
    }

    @Test
    void escapeClosesWhatIsOfferedAndNotTheForm(FxRobot robot) {
        type(robot, "#" + NodeIds.FIELD_IMAGE, "registry");
        await(() -> isOffered(robot, IMAGE));
        robot.push(KeyCode.ESCAPE);
        await(() -> offered(robot).isEmpty());
        assertThat(fixture.closed).isZero();
        assertThat(fixture.dialogs.asked()).isEmpty();
        assertThat(field(robot, "#" + NodeIds.FIELD_IMAGE).getText()).isEqualTo("registry");
    }

    @Test
    void tiersThatOccurAreOffered() {
        assertThat(model.fields().environments())
                .containsExactly("", "development", "staging", "production");
    }
}
