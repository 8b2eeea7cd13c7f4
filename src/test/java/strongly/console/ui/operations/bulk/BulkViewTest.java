package strongly.console.ui.operations.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.MEGABYTE;
import static strongly.console.fake.Shown.field;
import static strongly.console.fake.Shown.put;
import static strongly.console.fake.Shown.says;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.bulk.BulkEntry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The bulk panel beside a wide table: as narrow as the window lets it become. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start and prepare
class BulkViewTest {
    private static final double NARROW = 320;

    @TempDir Path folder;
    private Stage stage;
    private BulkPanelFixture fixture;

    @Start
    void start(Stage shown) {
        stage = shown;
        Pictures.theme(false);
    }

    @BeforeEach
    void prepare(FxRobot robot) {
        fixture = new BulkPanelFixture(folder);
        robot.interact(
                () -> {
                    BulkView view = new BulkView(fixture.model);
                    stage.setScene(Pictures.scene(view.root(), (int) NARROW, 700));
                    stage.show();
                    view.activate();
                });
    }

    private void on(FxRobot robot, Runnable action) {
        robot.interact(action);
        robot.interact(() -> stage.getScene().getRoot().layout());
    }

    private List<String> buttons(FxRobot robot) {
        return robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .map(Button::getText)
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.toList());
    }

    private void assertNothingIsCutOff(FxRobot robot) {
        for (Node node : robot.lookup(".button").queryAll()) {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            if (node.isVisible()) {
                assertThat(bounds.getMinX()).as(node.getId()).isNotNegative();
                assertThat(bounds.getMaxX()).as(node.getId()).isLessThanOrEqualTo(NARROW);
            }
        }
        for (String id : List.of("#bulk-title", "#bulk-message")) {
            Labeled label = robot.lookup(id).queryLabeled();
            assertThat(robot.lookup(id + " > .text").queryText().getText())
                    .as(id)
                    .isEqualTo(label.getText());
        }
    }

    @Test
    void everythingFitsFromThePlanToTheEnd(FxRobot robot) {
        on(robot, () -> fixture.model.open(OperationKind.STOP, fixture.bulk.running(4)));
        assertNothingIsCutOff(robot);
        assertThat(buttons(robot)).containsExactly("Stop 4 apps");

        fixture.bulk.client.failNext("stop a0", Errors.forbidden());
        on(robot, () -> fixture.model.parameters().waveSizeProperty().set(1));
        on(robot, () -> fixture.model.commands().begin().run());
        on(robot, () -> fixture.bulk.seconds(6));
        assertThat(buttons(robot)).containsExactly("Cancel", "Retry failed and unknown", "Go on");
        assertNothingIsCutOff(robot);

        on(robot, () -> fixture.model.commands().resume().run());
        assertThat(buttons(robot)).containsExactly("Cancel", "Pause");
        on(robot, () -> fixture.model.commands().cancel().run());
        on(robot, () -> fixture.bulk.stopped("a1"));
        assertThat(buttons(robot)).containsExactly("Retry failed and unknown", "Close");
        robot.clickOn("Close");
        assertThat(fixture.shown).isFalse();
    }

    @Test
    void theListShowsTheWaveThatIsUnderWay(FxRobot robot) {
        on(robot, () -> fixture.model.open(OperationKind.STOP, fixture.bulk.running(60)));
        on(robot, () -> fixture.model.parameters().waveSizeProperty().set(30));
        on(robot, () -> fixture.model.commands().begin().run());
        on(robot, () -> fixture.bulk.seconds(6));
        assertThat(names(robot)).contains("a0-name");
        String[] first = new String[30];
        Arrays.setAll(first, i -> "a" + i);
        on(robot, () -> fixture.bulk.stopped(first));
        assertThat(names(robot)).contains("a30-name").doesNotContain("a0-name");
    }

    private List<String> names(FxRobot robot) {
        List<String> names = new ArrayList<>();
        for (Node node : robot.lookup("#bulk-list .list-cell").queryAll()) {
            if (node instanceof ListCell<?> cell
                    && cell.isVisible()
                    && cell.getItem() instanceof BulkEntry entry) {
                names.add(entry.appName());
            }
        }
        return names;
    }

    @Test
    void anAppSaysHowItEndedWithoutItsNameAgain(FxRobot robot) {
        App app = fixture.bulk.running(1).getFirst();
        on(robot, () -> fixture.model.open(OperationKind.RESTART, List.of(app)));
        on(robot, () -> fixture.model.commands().begin().run());
        fixture.bulk.client.failNext("restart a0", Errors.forbidden());
        on(robot, () -> fixture.bulk.seconds(6));
        assertThat(fixture.model.state().entriesProperty().get().getFirst().message())
                .startsWith("Was not restarted. ");
    }

    @ParameterizedTest
    @CsvSource({
        "RELABEL, #bulk-set-labels",
        "RELABEL, #bulk-remove-labels",
        "DEPLOY, #field-image",
    })
    void aMegabyteIsRefusedAndSaidInEveryField(OperationKind kind, String query, FxRobot robot) {
        on(robot, () -> fixture.model.open(kind, fixture.bulk.running(2)));
        put(robot, query, "kept");
        put(robot, query, MEGABYTE);
        assertThat(field(robot, query).getText()).isEqualTo("kept");
        assertThat(says(robot, "1,048,576 characters are too many, so nothing was put in"))
                .isTrue();
        put(robot, query, "other");
        assertThat(says(robot, "are too many")).isFalse();
    }

    @Test
    void pastedLinesOfLabelsStayLabels(FxRobot robot) {
        on(robot, () -> fixture.model.open(OperationKind.RELABEL, fixture.bulk.running(2)));
        put(robot, "#bulk-set-labels", "team=red\ntier=gold\n");
        assertThat(fixture.model.state().messageProperty().get()).isEmpty();
        on(robot, () -> fixture.model.commands().plan().run());
        assertThat(fixture.model.state().titleProperty().get()).contains("+team=red +tier=gold");
    }
}
