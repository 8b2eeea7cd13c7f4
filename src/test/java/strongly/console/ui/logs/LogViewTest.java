package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.ui.logs.list.LineSelection;
import strongly.console.ui.logs.list.LineTimes;
import strongly.console.ui.mvvm.NodeIds;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The log viewer on the headless platform: what is seen, scrolled, clicked and typed. */
@ExtendWith(ApplicationExtension.class)
class LogViewTest {
    private final LogFixture fixture = new LogFixture();
    private LogStage stage;

    @Start
    void start(Stage window) {
        stage = LogStage.show(window, fixture, 700, 600);
    }

    @AfterEach
    void close() {
        fixture.model.close();
    }

    @Test
    void onlyRowsInSightExistAndTheNewestIsLast(FxRobot robot) {
        stage.open(robot, 5_000);
        assertThat(LogStage.texts(robot))
                .hasSizeBetween(10, 40)
                .last()
                .asString()
                .endsWith("line 4999");
    }

    @Test
    void itFollowsUntilSomebodyScrollsUpAndResumesOnDemand(FxRobot robot) {
        stage.open(robot, 1_000);
        robot.moveTo("#" + NodeIds.LOG_LIST).scroll(20, javafx.geometry.VerticalDirection.UP);
        stage.layout(robot);
        List<String> before = LogStage.texts(robot);
        assertThat(before).last().asString().doesNotEndWith("line 999");
        robot.interact(
                () -> {
                    fixture.writesNumbered(1_000, 1_005);
                    fixture.seconds(6);
                });
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).isEqualTo(before);
        Labeled resume = robot.lookup("#" + NodeIds.LOG_RESUME_BUTTON).queryAs(Labeled.class);
        assertThat(resume.isVisible()).isTrue();
        assertThat(resume.getText()).isEqualTo("Resume, 5 new lines");
        robot.clickOn(resume);
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).last().asString().endsWith("line 1004");
        assertThat(resume.isVisible()).isFalse();
    }

    @Test
    void scrollingDownToTheEndFollowsAgain(FxRobot robot) {
        stage.open(robot, 200);
        robot.moveTo("#" + NodeIds.LOG_LIST).scroll(5, javafx.geometry.VerticalDirection.UP);
        stage.layout(robot);
        assertThat(fixture.model.list().followProperty().get()).isFalse();
        robot.scroll(50, javafx.geometry.VerticalDirection.DOWN);
        stage.layout(robot);
        assertThat(fixture.model.list().followProperty().get()).isTrue();
    }

    @Test
    void aSearchIsTypedAndWalked(FxRobot robot) {
        stage.open(robot, 1_000);
        robot.clickOn("#" + NodeIds.LOG_SEARCH_FIELD).write("line 12");
        assertThat(robot.lookup("#log-count").queryAs(Label.class).getText()).isEqualTo("11");
        robot.type(KeyCode.ENTER);
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).anyMatch(text -> text.endsWith("line 129"));
        assertThat(robot.lookup("#log-count").queryAs(Label.class).getText()).isEqualTo("11 of 11");
        robot.type(KeyCode.F3);
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).anyMatch(text -> text.endsWith("line 12"));
        robot.clickOn("#" + NodeIds.LOG_FILTER_TOGGLE);
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).hasSize(11);
        robot.clickOn("#" + NodeIds.LOG_SEARCH_FIELD).type(KeyCode.ESCAPE);
        assertThat(
                        robot.lookup("#" + NodeIds.LOG_SEARCH_FIELD)
                                .queryAs(TextInputControl.class)
                                .getText())
                .isEmpty();
    }

    @Test
    void whatIsWrongWithTheTextMovesNothing(FxRobot robot) {
        stage.open(robot, 100);
        robot.clickOn("#log-regex-toggle");
        double before = LogStage.list(robot).localToScene(0, 0).getY();
        robot.clickOn("#" + NodeIds.LOG_SEARCH_FIELD).write("[a");
        stage.layout(robot);
        Label problem = robot.lookup("#log-search-problem").queryAs(Label.class);
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).isEqualTo("Missing closing ]");
        assertThat(LogStage.list(robot).localToScene(0, 0).getY()).isEqualTo(before);
    }

    @Test
    void theSelectedLineKeepsItsPlaceAmongOthers(FxRobot robot) {
        stage.open(robot, 1_000);
        robot.interact(
                () -> {
                    fixture.model.search().onlyMatchesProperty().set(true);
                    fixture.model.search().textProperty().set("line 50");
                });
        stage.layout(robot);
        robot.clickOn(LogStage.row(robot, "line 504"));
        double place = LogStage.row(robot, "line 504").getLayoutY();
        robot.clickOn("#" + NodeIds.LOG_FILTER_TOGGLE);
        stage.layout(robot);
        assertThat(LogStage.row(robot, "line 504").getLayoutY()).isEqualTo(place);
        assertThat(LogStage.texts(robot)).anyMatch(text -> text.endsWith("line 503"));
        robot.interact(() -> fixture.model.search().contextProperty().set(3));
        robot.clickOn("#" + NodeIds.LOG_FILTER_TOGGLE);
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).anyMatch(text -> text.endsWith("line 504"));
    }

    @Test
    void whatIsFoldedKeepsItsPlace(FxRobot robot) {
        String[] lines = new String[300];
        for (int i = 0; i < lines.length; i++) {
            lines[i] =
                    i % 3 == 0
                            ? "2026-01-15T10:00:00Z [ERROR] failed " + i
                            : "\tat a.B.c(B.java:" + i + ")";
        }
        stage.open(robot, lines);
        robot.interact(() -> fixture.model.reveal(fixture.model.list().content().at(160)));
        stage.layout(robot);
        Node head = LogStage.row(robot, "failed 156");
        double place = head.getLayoutY();
        robot.clickOn(LogStage.list(robot).localToScreen(26, place + 8));
        stage.layout(robot);
        assertThat(LogStage.row(robot, "failed 156").getLayoutY()).isEqualTo(place);
        assertThat(LogStage.texts(robot)).noneMatch(text -> text.contains("B.java:157"));
    }

    @Test
    void whatIsInTheListLeavesItsBorderFree(FxRobot robot) {
        stage.open(robot, 100);
        Region list = (Region) LogStage.list(robot);
        assertThat(list.getInsets().getTop()).isPositive();
        for (String inside : List.of(".log-sheet", ".log-minimap", ".scroll-bar:vertical")) {
            Region part = (Region) list.lookup(inside);
            assertThat(part.getLayoutX()).isGreaterThanOrEqualTo(list.getInsets().getLeft());
            assertThat(part.getLayoutY()).isGreaterThanOrEqualTo(list.getInsets().getTop());
            assertThat(part.getLayoutX() + part.getWidth())
                    .isLessThanOrEqualTo(list.getWidth() - list.getInsets().getRight());
            assertThat(part.getLayoutY() + part.getHeight())
                    .isLessThanOrEqualTo(list.getHeight() - list.getInsets().getBottom());
        }
    }

    @Test
    void levelsAreChosenInTheMenu(FxRobot robot) {
        stage.open(robot, 100);
        robot.clickOn("#log-levels").clickOn("Errors and worse");
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).hasSize(10).allMatch(text -> text.contains("ERROR"));
        assertThat(fixture.model.filter().shows(LogLevel.INFO)).isFalse();
    }

    @Test
    void linesAreSelectedWithMouseAndKeys(FxRobot robot) {
        stage.open(robot, 10);
        robot.clickOn("#" + NodeIds.LOG_LIST).type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        assertThat(fixture.text())
                .isEqualTo(
                        """
                        2026-01-15T09:30:00Z [ERROR] line 0
                        2026-01-15T09:30:01Z [INFO] line 1
                        """);
    }

    @Test
    void aStackTraceIsFoldedByItsArrow(FxRobot robot) {
        stage.open(robot, "2026-01-15T10:00:00Z [ERROR] boom", "\tat a.B.c(B.java:1)", "\tat d");
        assertThat(LogStage.texts(robot)).hasSize(3);
        Node list = LogStage.list(robot);
        robot.clickOn(list.localToScreen(26, rowTop(robot) + 8));
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).hasSize(1);
        robot.clickOn(list.localToScreen(26, rowTop(robot) + 8));
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).hasSize(3);
    }

    private static double rowTop(FxRobot robot) {
        return LogStage.rows(robot).getFirst().getLayoutY();
    }

    @Test
    void longLinesWrapOnDemand(FxRobot robot) {
        stage.open(robot, "word ".repeat(200), "second");
        double before = height(robot, "word");
        robot.interact(
                () -> {
                    var look = fixture.model.list().lookProperty();
                    look.set(look.get().withWrap(true));
                });
        stage.layout(robot);
        assertThat(height(robot, "word")).isGreaterThan(before * 3);
        assertThat(LogStage.texts(robot)).hasSize(2);
    }

    @Test
    void wrappedTextDoesNotRunUnderTheWordsThatOfferMore(FxRobot robot) {
        stage.open(robot, "word ".repeat(2_000), "second");
        robot.interact(
                () -> {
                    var look = fixture.model.list().lookProperty();
                    look.set(look.get().withWrap(true));
                });
        stage.layout(robot);
        Node row = LogStage.row(robot, "word");
        Node flow = row.lookup("TextFlow");
        Node more =
                row.lookupAll("Text").stream()
                        .filter(node -> ((Text) node).getText().startsWith("… show"))
                        .findFirst()
                        .orElseThrow();
        double begins = row.sceneToLocal(more.localToScene(more.getLayoutBounds())).getMinX();
        assertThat(flow.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(begins);
        double width = flow.getLayoutBounds().getWidth();
        assertThat(flow.getLayoutBounds().getHeight())
                .isGreaterThanOrEqualTo(((TextFlow) flow).prefHeight(width));
    }

    private static double height(FxRobot robot, String text) {
        return LogStage.row(robot, text).getLayoutBounds().getHeight();
    }

    @Test
    void theEmptyStateSaysWhatToExpect(FxRobot robot) {
        robot.interact(() -> fixture.model.show("a", "a"));
        assertThat(robot.lookup("#log-placeholder").query().isVisible()).isTrue();
        assertThat(robot.lookup("No logs yet").tryQuery()).isPresent();
        robot.interact(
                () -> {
                    fixture.writes("first");
                    fixture.seconds(6);
                });
        assertThat(robot.lookup("#log-placeholder").query().isVisible()).isFalse();
    }

    @Test
    void nothingIsLaidOutWhileNothingChanges(FxRobot robot) {
        stage.open(robot, 100);
        robot.interact(() -> fixture.seconds(60));
        Node list = LogStage.list(robot);
        robot.interact(() -> assertThat(((Parent) list).isNeedsLayout()).isFalse());
    }

    private void showAges(FxRobot robot) {
        robot.interact(
                () -> {
                    var look = fixture.model.list().lookProperty();
                    look.set(look.get().withTimes(LineTimes.RELATIVE));
                });
        stage.layout(robot);
    }

    @Test
    void howLongAgoTellsItselfAnew(FxRobot robot) {
        stage.open(robot, 20);
        showAges(robot);
        assertThat(times(robot)).last().isEqualTo("59 min ago");
        robot.interact(() -> fixture.seconds(120));
        stage.layout(robot);
        assertThat(times(robot)).last().isEqualTo("1 h ago");
    }

    @Test
    void howLongAgoCountsByTheClockThatWroteTheLines(FxRobot robot) {
        fixture.client.setServerClock(() -> fixture.clock.instant().minusSeconds(1_800));
        stage.open(robot, 20);
        showAges(robot);
        assertThat(times(robot)).last().isEqualTo("29 min ago");
    }

    private static List<String> times(FxRobot robot) {
        return LogStage.rows(robot).stream()
                .map(Parent.class::cast)
                .flatMap(row -> row.getChildrenUnmodifiable().stream())
                .filter(node -> node instanceof Text text && text.getText().endsWith(" ago"))
                .map(node -> ((Text) node).getText())
                .toList();
    }

    @Test
    void containersThatLinesNameAreChosenInTheMenu(FxRobot robot) {
        stage.open(robot, 5);
        Node menu = robot.lookup("#log-containers").query();
        assertThat(menu.isVisible()).isFalse();
        robot.interact(
                () -> {
                    fixture.writes("2026-01-15T10:00:00Z [INFO] container=web up");
                    fixture.seconds(6);
                });
        assertThat(menu.isVisible()).isTrue();
        robot.clickOn(menu).clickOn("web");
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).hasSize(1);
        assertThat(((Labeled) menu).getText()).isEqualTo("web");
        robot.clickOn(menu).clickOn("All containers");
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).hasSize(6);
    }

    @Test
    void aPastedReferenceIsOpenedAndOtherTextIsSearchedFor(FxRobot robot) {
        stage.open(robot, 50);
        TextInputControl field =
                robot.lookup("#" + NodeIds.LOG_SEARCH_FIELD).queryAs(TextInputControl.class);
        fixture.copy("strongly-console:logs?instance=acme.example&app=a&query=line%2017");
        robot.clickOn(field);
        robot.interact(field::paste);
        assertThat(field.getText()).isEqualTo("line 17");
        ClipboardContent words = new ClipboardContent();
        words.putString("line 2");
        robot.interact(
                () -> {
                    fixture.copy("line 2");
                    Clipboard.getSystemClipboard().setContent(words);
                    field.selectAll();
                    field.paste();
                });
        assertThat(field.getText()).isEqualTo("line 2");
    }

    @Test
    void draggingBeyondTheEdgeScrollsOnWhileTheMouseStandsStill(FxRobot robot) throws Exception {
        stage.open(robot, 1_000);
        Node list = LogStage.list(robot);
        robot.moveTo(list.localToScreen(200, 60)).press(MouseButton.PRIMARY);
        robot.interact(() -> Event.fireEvent(list.lookup(".log-sheet"), drag(200, -80)));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> {
                    LineSelection selected = fixture.model.list().selectionProperty().get();
                    return fixture.model.list().content().nearestRow(selected.caret()) < 950;
                });
        robot.release(MouseButton.PRIMARY);
        assertThat(fixture.model.list().selectionProperty().get().isSeveral()).isTrue();
        stage.layout(robot);
        List<String> after = LogStage.texts(robot);
        robot.interact(() -> {});
        assertThat(LogStage.texts(robot)).isEqualTo(after);
    }

    private static MouseEvent drag(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_DRAGGED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void theScrollBarReachesTheLastOfWrappedLines(FxRobot robot) {
        robot.interact(
                () -> {
                    for (int i = 0; i < 40; i++) {
                        fixture.writes("start " + i + " word".repeat(150));
                    }
                    fixture.model.show("a", "a");
                    var look = fixture.model.list().lookProperty();
                    look.set(look.get().withWrap(true));
                });
        stage.layout(robot);
        ScrollBar bar = verticalBar(robot);
        assertThat(bar.getValue()).isEqualTo(bar.getMax());
        // how many rows the last screen has depends on the font
        assertThat(bar.getMax()).isGreaterThan(20);
        for (int row = 0; row < bar.getMax(); row++) {
            double value = row;
            robot.interact(() -> bar.setValue(value));
            stage.layout(robot);
            assertThat(LogStage.texts(robot)).first().asString().startsWith("start " + row + " ");
            assertThat(bar.getValue()).isEqualTo(row);
        }
        robot.interact(() -> bar.setValue(bar.getMax()));
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).last().asString().startsWith("start 39 ");
        assertThat(fixture.model.list().followProperty().get()).isTrue();
    }

    private static ScrollBar verticalBar(FxRobot robot) {
        return LogStage.list(robot).lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }
}
