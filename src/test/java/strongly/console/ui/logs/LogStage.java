package strongly.console.ui.logs;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import strongly.console.fake.Pictures;
import strongly.console.ui.mvvm.NodeIds;

import java.util.Comparator;
import java.util.List;

/** A log viewer on a stage, and what is to be seen of it. */
final class LogStage {
    private final LogFixture fixture;
    private final Pane root = new StackPane();
    private final LogView view;

    private LogStage(LogFixture fixture) {
        this.fixture = fixture;
        this.view = new LogView(fixture.model);
    }

    /** Puts the viewer of a fixture on a stage. */
    static LogStage show(Stage stage, LogFixture fixture, int width, int height) {
        Pictures.theme(false);
        LogStage shown = new LogStage(fixture);
        shown.root.getChildren().add(shown.view.root());
        stage.setScene(Pictures.scene(shown.root, width, height));
        stage.show();
        shown.view.activate();
        return shown;
    }

    LogView view() {
        return view;
    }

    Scene scene() {
        return root.getScene();
    }

    /** Lets the app write numbered lines and opens its logs. */
    void open(FxRobot robot, int lines) {
        robot.interact(
                () -> {
                    fixture.writesNumbered(0, lines);
                    fixture.model.show("a", "a");
                });
        layout(robot);
    }

    /** Lets the app write lines and opens its logs. */
    void open(FxRobot robot, String... lines) {
        robot.interact(
                () -> {
                    fixture.writes(lines);
                    fixture.model.show("a", "a");
                });
        layout(robot);
    }

    /** Lays out what is on the stage, as the next frame would. */
    void layout(FxRobot robot) {
        robot.interact(
                () -> {
                    root.getScene().getRoot().applyCss();
                    root.getScene().getRoot().layout();
                });
    }

    /** The list of lines. */
    static Node list(FxRobot robot) {
        return robot.lookup("#" + NodeIds.LOG_LIST).query();
    }

    /** The rows in sight, from top to bottom. */
    static List<Node> rows(FxRobot robot) {
        return list(robot).lookupAll("TextFlow").stream()
                .map(Node::getParent)
                .map(Node.class::cast)
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList();
    }

    /** The texts of the rows in sight, from top to bottom. */
    static List<String> texts(FxRobot robot) {
        return rows(robot).stream().map(row -> text((TextFlow) row.lookup("TextFlow"))).toList();
    }

    private static String text(TextFlow flow) {
        StringBuilder text = new StringBuilder();
        flow.getChildren().forEach(node -> text.append(((Text) node).getText()));
        return text.toString();
    }

    /** The row in sight that has this text. */
    static Node row(FxRobot robot, String text) {
        return rows(robot).stream()
                .filter(row -> text((TextFlow) row.lookup("TextFlow")).contains(text))
                .findFirst()
                .orElseThrow();
    }
}
