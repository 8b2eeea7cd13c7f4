package strongly.console.ui.apps;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import atlantafx.base.theme.PrimerLight;

import com.sun.javafx.tk.Toolkit;

import javafx.application.Application;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.ui.mvvm.NodeIds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
class AppTableViewTest {
    private final AppTableFixture fixture = new AppTableFixture();
    private final AppTable table = fixture.table();
    private final List<App> apps = SampleApps.of(10_000);
    private AppTableView view;
    private FilterBarView filterBar;
    private TableView<?> control;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = table.createTableView();
        filterBar = table.createFilterBar(view::requestFocus);
        BorderPane pane = new BorderPane(view.root());
        pane.setTop(filterBar.root());
        stage.setScene(new Scene(new StackPane(pane), 980, 700));
        stage.show();
        filterBar.activate();
        view.activate();
        fixture.catalog.load(apps);
        control = (TableView<?>) stage.getScene().lookup("#" + NodeIds.APP_TABLE);
        view.requestFocus();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    view.deactivate();
                    filterBar.deactivate();
                });
    }

    private int firstVisible() {
        return ((VirtualFlow<?>) control.lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    private String cellText(int line, String column) {
        return cell(line, column).getText();
    }

    @Test
    void showsTheAppsAndAsksForTheRuntimeOfThoseOnScreenOnly() {
        assertThat(control.getItems()).hasSize(10_000);
        assertThat(cellText(0, "name")).isEqualTo(control.getItems().get(0).toString());
        assertThat(fixture.statuses.visible()).hasSizeBetween(10, 30);
    }

    @Test
    void everyCellOfARowSaysWhatItsColumnIsAbout(FxRobot robot) {
        App shop =
                new App(
                        "app_1",
                        "aaa-shop",
                        "Sells",
                        AppStatus.FAILED,
                        "acme.io/shop:v7",
                        8080,
                        3,
                        AppEnvironment.STAGING,
                        new Resources("750m", "2Gi"),
                        null,
                        null,
                        null,
                        Map.of("team", "checkout"),
                        new Owner("user_1", "ana@acme.example"),
                        null,
                        Timestamp.parse("2026-01-01T00:00:00Z"),
                        Timestamp.of(fixture.scheduler.instant().minusSeconds(300)));
        robot.interact(() -> fixture.catalog.load(List.of(shop)));
        Map<String, String> shown = new LinkedHashMap<>();
        for (AppColumn column : AppColumn.FIRST) {
            shown.put(column.title(), shownText(robot, column));
        }
        assertThat(shown)
                .containsExactly(
                        Map.entry("Status", "Failed"),
                        Map.entry("Name", "aaa-shop"),
                        Map.entry("Environment", "Staging"),
                        Map.entry("Image", "acme.io/shop:v7"),
                        Map.entry("Replicas", "3"),
                        Map.entry("CPU", "750m"),
                        Map.entry("Memory", "2Gi"),
                        Map.entry("Labels", "team=checkout"),
                        Map.entry("Owner", "ana@acme.example"),
                        Map.entry("Updated", "5 min ago"));
    }

    @Test
    void anImageThatDoesNotFitShowsItsTag() {
        AppCell cell = cell(0, "image");
        String image = cell.getText();
        String drawn = ((Text) requireNonNull(cell.lookup(".text"))).getText();
        assertThat(drawn).startsWith("…").endsWith(image.substring(image.lastIndexOf('/')));
    }

    /** What the first line shows in a column, which is brought on screen. */
    private String shownText(FxRobot robot, AppColumn column) {
        robot.interact(
                () -> {
                    int place = 0;
                    while (!("column-" + column.id())
                            .equals(control.getColumns().get(place).getId())) {
                        place++;
                    }
                    control.scrollToColumnIndex(place);
                });
        WaitForAsyncUtils.waitForFxEvents();
        AppCell cell = cell(0, column.id());
        Labeled chip = (Labeled) cell.lookup(".label-chip");
        return chip != null && chip.isVisible() ? chip.getText() : cell.getText();
    }

    @Test
    void aStatusChipSaysItsStatusAndHowManyApps(FxRobot robot) {
        long failed = apps.stream().filter(app -> app.status().equals(AppStatus.FAILED)).count();
        assertThat(robot.lookup("#" + NodeIds.statusChip(AppStatus.FAILED)).queryLabeled())
                .extracting(Labeled::getText)
                .isEqualTo("Failed %,d".formatted(failed));
        assertThat(robot.lookup("#" + NodeIds.STATUS_CHIP_ALL).queryLabeled().getText())
                .isEqualTo("All 10,000");
        robot.interact(() -> table.filter().textProperty().set("name:" + apps.get(0).name()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#" + NodeIds.STATUS_CHIP_ALL).queryLabeled().getText())
                .isEqualTo("All %,d".formatted(control.getItems().size()));
    }

    @Test
    void typingFiltersAndEscapeBringsAllBack(FxRobot robot) {
        robot.clickOn("#" + NodeIds.FILTER_FIELD).write("mailer-web");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(control.getItems())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.toString()).contains("mailer-web"));
        assertThat(((Labeled) robot.lookup("#app-count").query()).getText())
                .isEqualTo("%,d of 10,000 apps".formatted(control.getItems().size()));
        robot.type(KeyCode.ESCAPE);
        assertThat(control.getItems()).hasSize(10_000);
        assertThat(((TextField) robot.lookup("#" + NodeIds.FILTER_FIELD).query()).getText())
                .isEmpty();
    }

    @Test
    void rowsThatWereEmptyForAWhileAreFilledAgain(FxRobot robot) {
        String name = cellText(5, "name");
        String only = ((AppRow) control.getItems().get(0)).id();
        robot.interact(() -> table.filter().textProperty().set("/^" + only + "$/"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(control.getItems()).hasSizeBetween(1, 5);
        assertThat(cellText(5, "name")).isNullOrEmpty();
        robot.interact(() -> table.filter().clear());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cellText(5, "name")).isEqualTo(name);
    }

    @Test
    void aHeaderClickSortsAndKeepsTheCursorOnItsApp(FxRobot robot) {
        robot.clickOn(cell(2, "name"));
        AppRow cursor = table.model().selection().current();
        assertThat(cursor).isSameAs(control.getItems().get(2));
        clickHeader(robot, "replicas", false);
        assertThat(table.model().arrangement().sortProperty().get())
                .containsExactly(new SortOrder(AppColumn.REPLICAS, true));
        assertThat(((AppRow) control.getItems().get(0)).app().replicas()).isEqualTo(1);
        assertThat(control.getSelectionModel().getSelectedItem()).isSameAs(cursor);
        assertThat(table.model().selection().current()).isSameAs(cursor);
        clickHeader(robot, "environment", true);
        clickHeader(robot, "environment", true);
        assertThat(table.model().arrangement().sortProperty().get())
                .containsExactly(
                        new SortOrder(AppColumn.REPLICAS, true),
                        new SortOrder(AppColumn.ENVIRONMENT, false));
        clickHeader(robot, "name", false);
        assertThat(table.model().arrangement().sortProperty().get())
                .containsExactly(new SortOrder(AppColumn.NAME, true));
    }

    private AppCell cell(int line, String column) {
        for (Node node : control.lookupAll(".table-cell")) {
            if (node instanceof AppCell cell
                    && cell.getIndex() == line
                    && ("column-" + column).equals(cell.getTableColumn().getId())) {
                return cell;
            }
        }
        throw new AssertionError("no cell of " + column + " in line " + line);
    }

    private void clickHeader(FxRobot robot, String column, boolean shift) {
        for (Node header : control.lookupAll(".column-header")) {
            if (("column-" + column).equals(header.getId())) {
                fire(robot, header, MouseEvent.MOUSE_PRESSED, shift, false);
                fire(robot, header, MouseEvent.MOUSE_RELEASED, shift, false);
            }
        }
    }

    /**
     * The headless robot's mouse knows nothing of the keys that are down, and calls every click a
     * request for a menu.
     */
    private static void fire(
            FxRobot robot,
            Node target,
            EventType<MouseEvent> type,
            boolean shift,
            boolean control) {
        robot.interact(
                () ->
                        target.fireEvent(
                                new MouseEvent(
                                        type,
                                        4,
                                        4,
                                        4,
                                        4,
                                        MouseButton.PRIMARY,
                                        1,
                                        shift,
                                        control,
                                        false,
                                        false,
                                        type == MouseEvent.MOUSE_PRESSED,
                                        false,
                                        false,
                                        true,
                                        false,
                                        true,
                                        null)));
    }

    @Test
    void scrollPositionSurvivesAppsThatComeAbove(FxRobot robot) {
        robot.interact(() -> control.scrollTo(5_000));
        WaitForAsyncUtils.waitForFxEvents();
        int before = firstVisible();
        Object first = control.getItems().get(before);
        robot.interact(
                () ->
                        fixture.catalog.load(
                                List.of(
                                        SampleApps.bare("n1", "aaa-1", Map.of()),
                                        SampleApps.bare("n2", "aaa-2", Map.of()))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(control.getItems()).hasSize(10_002);
        assertThat(control.getItems().get(firstVisible())).isSameAs(first);
        assertThat(firstVisible()).isEqualTo(before + 2);
    }

    @Test
    void anUpdateRepaintsTheCellInItsPlace(FxRobot robot) {
        AppRow row = (AppRow) control.getItems().get(1);
        robot.interact(
                () -> fixture.catalog.load(List.of(row.app().withStatus(AppStatus.of("thawing")))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cellText(1, "status")).isEqualTo("Thawing");
        robot.interact(
                () ->
                        fixture.operations.step(
                                row.app(), OperationKind.STOP, OperationState.Phase.SENDING));
        assertThat(cellText(1, "status")).isEqualTo("Stopping…");
    }

    @Test
    void theStepperUnderTheMouseScalesTheAppInItsRow(FxRobot robot) {
        AppRow row = (AppRow) control.getItems().get(1);
        int before = requireNonNull(row.app().replicas());
        robot.moveTo(cell(1, "replicas"));
        robot.clickOn("#row-scale-more").clickOn("#row-scale-more").clickOn("#row-scale-fewer");
        assertThat(fixture.asked).isEmpty();
        robot.clickOn("#row-scale-apply");
        assertThat(fixture.asked).containsExactly("scale " + row.app().name() + " " + (before + 1));
        robot.moveTo(cell(1, "name"));
        assertThat(robot.lookup("#row-scale-apply").tryQuery()).isEmpty();
    }

    @Test
    void keysSelectOpenAndGoBack(FxRobot robot) {
        robot.clickOn(cell(0, "name")).type(KeyCode.SPACE);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        AppSelection selection = table.model().selection();
        assertThat(selection.countProperty().get()).isEqualTo(3);
        assertThat(selection.current()).isSameAs(control.getItems().get(2));
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked)
                .containsExactly("show " + ((AppRow) control.getItems().get(2)).id());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(selection.countProperty().get()).isEqualTo(10_000);
        robot.type(KeyCode.ESCAPE);
        assertThat(selection.countProperty().get()).isZero();
        robot.write("sea");
        assertThat(String.valueOf(selection.current())).startsWith("sea");
    }

    @Test
    void shiftAndControlClicksSelect(FxRobot robot) {
        robot.clickOn(cell(1, "name"));
        fire(robot, cell(4, "name"), MouseEvent.MOUSE_PRESSED, true, false);
        AppSelection selection = table.model().selection();
        assertThat(selection.countProperty().get()).isEqualTo(4);
        fire(robot, cell(6, "name"), MouseEvent.MOUSE_PRESSED, false, true);
        assertThat(selection.countProperty().get()).isEqualTo(5);
        robot.clickOn("#clear-selection-button");
        assertThat(selection.countProperty().get()).isZero();
    }

    @Test
    void aGroupHeaderFoldsWithAClick(FxRobot robot) {
        robot.interact(() -> table.model().arrangement().setGroup("environment"));
        WaitForAsyncUtils.waitForFxEvents();
        int lines = control.getItems().size();
        assertThat(lines).isEqualTo(10_003);
        GroupLine first = (GroupLine) control.getItems().get(0);
        robot.clickOn(cell(0, "name"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(control.getItems()).hasSize(lines - first.count());
    }

    @Test
    void aStatusChipShowsOnlyItsApps(FxRobot robot) {
        robot.clickOn("#" + NodeIds.statusChip(AppStatus.FAILED));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(control.getItems())
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(((AppRow) line).app().status())
                                        .isEqualTo(AppStatus.FAILED));
    }

    @Test
    void theRowMenuActsOnTheSelection(FxRobot robot) {
        robot.clickOn(cell(0, "name")).type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
        robot.rightClickOn(cell(0, "name"));
        robot.clickOn("Restart 2 apps");
        assertThat(fixture.asked).containsExactly("bulk RESTART 2");
    }

    @Test
    void theButtonBesideTheCountActsOnTheSelection(FxRobot robot) {
        assertThat(robot.lookup("#selection-actions").query().isVisible()).isFalse();
        robot.clickOn(cell(0, "name")).type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
        robot.clickOn("#selection-actions").clickOn("Restart 2 apps");
        assertThat(fixture.asked).containsExactly("bulk RESTART 2");
    }

    @Test
    void oneEscapeClearsAQueryWithAMistake(FxRobot robot) {
        robot.clickOn("#" + NodeIds.FILTER_FIELD).write("(mailer");
        assertThat(robot.lookup("#query-problem").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(table.filter().textProperty().get()).isEmpty();
        assertThat(control.getItems()).hasSize(10_000);
    }

    @Test
    void suggestionsTakeThePlaceOfTheMessage(FxRobot robot) {
        robot.clickOn("#" + NodeIds.FILTER_FIELD).write("status:");
        assertThat(robot.lookup("#filter-suggestions").tryQuery()).isPresent();
        assertThat(robot.lookup("#query-problem").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#filter-suggestions").tryQuery()).isEmpty();
        assertThat(robot.lookup("#query-problem").queryLabeled().getText())
                .startsWith("Say which status to look for");
    }

    @Test
    void everyFieldIsSuggestedToWhoeverAsks(FxRobot robot) {
        robot.clickOn("#" + NodeIds.FILTER_FIELD);
        assertThat(robot.lookup("#filter-suggestions").tryQuery()).isEmpty();
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#filter-suggestions").queryListView().getItems()).hasSize(16);
        robot.type(KeyCode.ENTER);
        assertThat(table.filter().textProperty().get()).isEqualTo("status:");
        assertThat(robot.lookup("#filter-suggestions").tryQuery()).isPresent();
    }

    @Test
    void columnsAreRemembered(FxRobot robot) {
        robot.interact(
                () -> {
                    table.model().arrangement().toggleColumn(AppColumn.OWNER);
                    table.model().arrangement().toggleColumn(AppColumn.label("team"));
                });
        assertThat(control.getColumns().getLast().getText()).isEqualTo("team");
        TableArrangement again = new TableArrangement(fixture.settings, "test");
        assertThat(again.columnsProperty().get())
                .contains(AppColumn.label("team"))
                .doesNotContain(AppColumn.OWNER);
    }

    @Test
    void theFilterFieldSuggestsAndTakesASuggestion(FxRobot robot) {
        robot.clickOn("#" + NodeIds.FILTER_FIELD).write("env:prod");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        TextField field = robot.lookup("#" + NodeIds.FILTER_FIELD).queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("env:production");
        assertThat(control.getItems())
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(((AppRow) line).app().environment())
                                        .isEqualTo(AppEnvironment.PRODUCTION));
    }

    @Test
    void theBoxInTheHeaderSelectsWhatTheFilterShows(FxRobot robot) {
        robot.interact(() -> table.filter().textProperty().set("mailer"));
        int shown = control.getItems().size();
        robot.clickOn("#select-all");
        assertThat(table.model().selection().countProperty().get()).isEqualTo(shown);
        robot.interact(() -> table.filter().clear());
        assertThat(robot.lookup("#select-all").queryAs(CheckBox.class).isIndeterminate()).isTrue();
    }

    @Test
    void theColumnsMenuAddsAColumn(FxRobot robot) {
        robot.clickOn("#columns-menu");
        MenuButton button = robot.lookup("#columns-menu").queryAs(MenuButton.class);
        robot.interact(
                () ->
                        button.getItems().stream()
                                .filter(item -> "More columns".equals(item.getText()))
                                .flatMap(item -> ((Menu) item).getItems().stream())
                                .filter(item -> "Project".equals(item.getText()))
                                .forEach(MenuItem::fire));
        assertThat(table.model().arrangement().columnsProperty().get()).contains(AppColumn.PROJECT);
    }

    @Test
    void aLongLabelLeavesRoomForTheNumberOfTheOthers(FxRobot robot) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("team", "V".repeat(100_000));
        labels.put("tier", "gold");
        robot.interact(() -> fixture.catalog.load(List.of(SampleApps.bare("a", "aaa-1", labels))));
        WaitForAsyncUtils.waitForFxEvents();
        Labeled more = (Labeled) cell(0, "labels").lookup(".label-more");
        assertThat(more.isVisible()).isTrue();
        assertThat(more.getText()).isEqualTo("+1");
        assertThat(more.getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(more.getParent().getLayoutBounds().getWidth());
    }

    @Test
    void nothingIsLaidOutAgainWithoutAChange(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> control.getScene().getRoot().layout());
        robot.interact(
                () -> {
                    fixture.catalog.load(List.of());
                    fixture.catalog.load(apps.subList(0, 100));
                    fixture.statuses.answer("no such app", AppStatus.FAILED, 1, 0);
                    assertThat(control.isNeedsLayout()).isFalse();
                    assertThat(control.getScene().getRoot().isNeedsLayout()).isFalse();
                });
    }

    @Test
    void aFilterChangesRowsWithoutEmptyingThem(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Set<String> emptied = new HashSet<>();
        robot.interact(
                () -> {
                    for (Node row : control.lookupAll(".table-row-cell")) {
                        ((TableRow<?>) row)
                                .emptyProperty()
                                .addListener((source, before, now) -> emptied.add(row.toString()));
                    }
                    table.filter().textProperty().set("mailer");
                    pulse();
                });
        assertThat(emptied).isEmpty();
        assertThat(cellText(0, "name")).contains("mailer");
        assertThat(cellText(9, "name")).contains("mailer");
    }

    @Test
    void rowsThatChangeTheirAppsLookRightInTheSameFrame(FxRobot robot) {
        Map<String, Paint> colours = new HashMap<>();
        robot.interact(
                () -> {
                    show(AppStatus.FAILED, colours);
                    show(AppStatus.RUNNING, colours);
                    show(AppStatus.STOPPED, colours);
                });
        assertThat(new HashSet<>(colours.values())).hasSize(3);
        robot.interact(
                () -> {
                    Map<String, Paint> again = new HashMap<>();
                    show(AppStatus.FAILED, again);
                    show(AppStatus.RUNNING, again);
                    assertThat(colours).containsAllEntriesOf(again);
                });
    }

    /** Shows apps of this status only and notes the colour of the fourth after one pulse. */
    private void show(AppStatus status, Map<String, Paint> colours) {
        table.filter().showOnly(status);
        pulse();
        Labeled cell = cell(3, "status");
        colours.put(cell.getText(), cell.getTextFill());
        Shape outline = (Shape) requireNonNull(cell.lookup(".icon-outline"));
        assertThat(outline.getFill()).isEqualTo(cell.getTextFill());
    }

    private static void pulse() {
        Toolkit.getToolkit().firePulse();
    }
}
