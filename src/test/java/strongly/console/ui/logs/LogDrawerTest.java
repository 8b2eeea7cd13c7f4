package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.MoveTo;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.mark.Bookmark;
import strongly.console.service.logs.mark.HighlightRule;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.task.VirtualTaskRunner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What stands beside and below the lines: the minimap and the panels. */
@ExtendWith(ApplicationExtension.class)
class LogDrawerTest {
    private final SteppedExports exports = new SteppedExports();
    private final LogFixture fixture = new LogFixture(exports, exports);
    private final LogViewModel model = fixture.model;
    private LogStage stage;

    @Start
    void start(Stage window) {
        stage = LogStage.show(window, fixture, 800, 700);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void open(FxRobot robot, LogPanel panel) {
        robot.interact(() -> model.panels().openProperty().set(panel));
        stage.layout(robot);
    }

    private static long marks(FxRobot robot, String kind) {
        javafx.scene.shape.Path path =
                robot.lookup(".log-minimap-" + kind).queryAs(javafx.scene.shape.Path.class);
        return path.getElements().stream().filter(MoveTo.class::isInstance).count();
    }

    private int caretRow() {
        return model.list().content().nearestRow(model.list().selectionProperty().get().caret());
    }

    @Test
    void whatAPanelHasIsSeenWhole(FxRobot robot) {
        stage.open(robot, 200);
        for (LogPanel panel : List.of(LogPanel.HIGHLIGHTERS, LogPanel.SOURCES)) {
            robot.interact(() -> fixture.model.panels().openProperty().set(panel));
            stage.layout(robot);
            ScrollPane shown = (ScrollPane) robot.lookup("#log-panel .scroll-pane").query();
            assertThat(shown.getViewportBounds().getHeight())
                    .as("%s", panel)
                    .isGreaterThanOrEqualTo(shown.getContent().getLayoutBounds().getHeight());
        }
    }

    @Test
    void whatIsKeptClearOfMessagesHasThePanelInIt(FxRobot robot) {
        stage.open(robot, 200);
        robot.interact(() -> fixture.model.panels().openProperty().set(LogPanel.EXPORT));
        stage.layout(robot);
        Node save = robot.lookup("#log-export-save").query();
        Node clear = Objects.requireNonNull(stage.view().lines());
        assertThat(clear.localToScene(clear.getLayoutBounds()))
                .matches(all -> all.contains(save.localToScene(save.getLayoutBounds())));
    }

    @Test
    void theMinimapShowsWhereMatchesAndBookmarksAreAndGoesThere(FxRobot robot) {
        stage.open(robot, 10_000);
        assertThat(marks(robot, "match")).isZero();
        robot.interact(
                () -> {
                    model.search().textProperty().set("line 5000");
                    model.marks().toggle(model.list().content().at(9_000));
                    model.marks().toggle(model.list().content().at(100));
                });
        stage.layout(robot);
        assertThat(marks(robot, "match")).isEqualTo(1);
        assertThat(marks(robot, "bookmark")).isEqualTo(2);
        Node map = robot.lookup("#log-minimap").query();
        javafx.scene.shape.Path match =
                robot.lookup(".log-minimap-match").queryAs(javafx.scene.shape.Path.class);
        double height = map.getLayoutBounds().getHeight();
        assertThat(((MoveTo) match.getElements().getFirst()).getY())
                .isBetween(height * 0.49, height * 0.51);
        robot.clickOn(map.localToScreen(6, height / 2));
        stage.layout(robot);
        assertThat(LogStage.texts(robot)).anyMatch(text -> text.endsWith("line 5000"));
        robot.interact(() -> model.search().textProperty().set("line"));
        stage.layout(robot);
        assertThat(marks(robot, "match")).isBetween(100L, (long) height);
        robot.interact(() -> model.search().textProperty().set(""));
        stage.layout(robot);
        assertThat(marks(robot, "match")).isZero();
    }

    @Test
    void aShapeLeadsToItsNewestLine(FxRobot robot) {
        robot.interact(
                () -> {
                    fixture.writes(
                            "2026-01-15T10:00:00Z [ERROR] order 17 failed",
                            "2026-01-15T10:00:01Z [ERROR] order 18 failed",
                            "2026-01-15T10:00:02Z [INFO] up");
                    model.show("a", "a");
                });
        open(robot, LogPanel.PATTERNS);
        Hyperlink shape =
                robot.from(robot.lookup("#log-panel").queryAll())
                        .lookup(".log-shape")
                        .queryAs(Hyperlink.class);
        assertThat(shape.getText()).isEqualTo("[ERROR] order # failed");
        robot.clickOn(shape);
        assertThat(caretRow()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(model.panels().openProperty().get()).isNull();
        assertThat(robot.lookup("#log-panel").query().isVisible()).isFalse();
    }

    @Test
    void aHighlighterIsAddedWrittenAndTakenAway(FxRobot robot) {
        stage.open(robot, 10);
        open(robot, LogPanel.HIGHLIGHTERS);
        int before = model.marks().highlightersProperty().get().rules().size();
        robot.clickOn("#log-highlighter-add").write("line 7");
        List<HighlightRule> rules = model.marks().highlightersProperty().get().rules();
        assertThat(rules).hasSize(before + 1);
        assertThat(rules.getLast().text().text()).isEqualTo("line 7");
        LogViewModel later = new LogViewModel(fixture.services(StoreLimits.DEFAULT));
        assertThat(later.marks().highlightersProperty().get().rules()).hasSize(before + 1);
        later.close();
        List<Node> removes = List.copyOf(robot.lookup("#log-highlighter-remove").queryAll());
        robot.clickOn(removes.getLast());
        assertThat(model.marks().highlightersProperty().get().rules()).hasSize(before);
    }

    @Test
    void aBookmarkGetsANoteAndLeadsToItsLine(FxRobot robot) {
        stage.open(robot, 300);
        robot.interact(() -> model.panels().editNote(model.list().content().at(17)));
        stage.layout(robot);
        robot.write("it began here").type(KeyCode.ENTER);
        assertThat(model.marks().markedProperty().get().values())
                .extracting(Bookmark::note)
                .containsExactly("it began here");
        Node panel = robot.lookup("#log-panel").query();
        assertThat(((TextField) panel.lookup(".text-field")).getText()).isEqualTo("it began here");
        robot.clickOn(panel.lookup(".hyperlink"));
        stage.layout(robot);
        assertThat(caretRow()).isEqualTo(17);
        assertThat(LogStage.texts(robot)).anyMatch(text -> text.endsWith("line 17"));
        robot.clickOn("#log-bookmark-remove");
        assertThat(model.marks().markedProperty().get()).isEmpty();
    }

    @Test
    void sourcesAreSwitchedOffAndContainersTyped(FxRobot robot) {
        fixture.client.setLogs("a", "2026-01-15T10:00:00Z container=web a1\n");
        fixture.client.setLogs("b", "2026-01-15T10:00:01Z b1\n");
        robot.interact(
                () -> model.open(List.of(LogSource.of("a", "shop"), LogSource.of("b", "cart"))));
        open(robot, LogPanel.SOURCES);
        Node shown =
                robot.lookup("#log-panel").query().lookupAll(".check-box").stream()
                        .filter(box -> ((Labeled) box).getText().equals("cart"))
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(shown);
        assertThat(fixture.lines()).containsExactly("2026-01-15T10:00:00Z container=web a1");
        ComboBox<?> names = robot.lookup("#log-container").queryAs(ComboBox.class);
        assertThat(List.<Object>copyOf(names.getItems())).containsExactly("web");
        ComboBox<?> apps = robot.lookup("#log-container-app").queryAs(ComboBox.class);
        robot.interact(() -> apps.getSelectionModel().select(1));
        assertThat(names.getItems()).isEmpty();
        robot.clickOn(names).write("sidecar").clickOn("#log-container-add");
        assertThat(Set.copyOf(model.sources().sourcesProperty().get()))
                .contains(new LogSource("b", "cart", "sidecar"));
        assertThat(model.sources().containers().of("b")).containsExactly("sidecar");
    }

    @Test
    void anExportShowsItsProgressAndIsCalledOff(FxRobot robot, @TempDir Path folder)
            throws Exception {
        stage.open(robot, 50_000);
        open(robot, LogPanel.EXPORT);
        Node cancel = robot.lookup("#log-export-cancel").query();
        ProgressBar progress = robot.lookup("#log-export-progress").queryAs(ProgressBar.class);
        assertThat(cancel.isVisible()).isFalse();
        assertThat(robot.lookup("50,000 lines").tryQuery()).isPresent();
        fixture.chosen = folder.resolve("out.log");
        robot.clickOn("#log-export-save");
        await(() -> robot.lookup("20,000 of 50,000 lines").tryQuery().isPresent());
        assertThat(cancel.isVisible()).isTrue();
        assertThat(progress.getProgress()).isEqualTo(0.4);
        assertThat(robot.lookup("#log-export-save").query().isDisabled()).isTrue();
        exports.step();
        await(() -> robot.lookup("40,000 of 50,000 lines").tryQuery().isPresent());
        stage.layout(robot);
        robot.clickOn(cancel);
        await(() -> robot.lookup("Export cancelled").tryQuery().isPresent());
        assertThat(cancel.isVisible()).isFalse();
        assertThat(folder).isEmptyDirectory();
        assertThat(fixture.toasts).isEmpty();

        robot.clickOn("#log-export-save");
        exports.finish();
        await(() -> !fixture.toasts.isEmpty());
        assertThat(Files.readAllLines(folder.resolve("out.log"))).hasSize(50_000);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    /** Runs exports beside the screen, standing still after each step; all else at once. */
    private static final class SteppedExports implements TaskRunner, UiDispatcher {
        private final Semaphore steps = new Semaphore(0);

        @Override
        public <T> Cancellable run(BackgroundTask<T> task) {
            return task.name().equals("export logs")
                    ? new VirtualTaskRunner(this).run(task)
                    : new SynchronousTaskRunner().run(task);
        }

        @Override
        public void dispatch(Runnable action) {
            if (isUiThread()) {
                action.run();
                return;
            }
            Platform.runLater(action);
            try {
                steps.acquire();
            } catch (InterruptedException calledOff) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isUiThread() {
            return Platform.isFxApplicationThread();
        }

        void step() {
            steps.release();
        }

        void finish() {
            steps.release(100);
        }
    }
}
