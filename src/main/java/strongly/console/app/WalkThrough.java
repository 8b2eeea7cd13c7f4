package strongly.console.app;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.task.Scheduler;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.NodeIds;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Visits the main screens once and ends the process: with 0 when the table filled, with 3 when it
 * did not in time. For CI, which must see the real window work, and for recording the AOT cache.
 */
final class WalkThrough {
    private static final Logger LOG = LoggerFactory.getLogger(WalkThrough.class);
    private static final Duration STEP = Duration.ofMillis(400);
    private static final int MOST_WAITS = 150;
    private static final int FAILED = 3;

    private final Stage stage;
    private final Scheduler scheduler;
    private final UiDispatcher ui;
    private final ArrayDeque<Runnable> steps = new ArrayDeque<>();
    private int waits;

    WalkThrough(Stage stage, Scheduler scheduler, UiDispatcher ui) {
        this.stage = stage;
        this.scheduler = scheduler;
        this.ui = ui;
        steps.addAll(
                List.of(
                        this::selectFirst,
                        () -> filter("status:running"),
                        () -> filter(""),
                        () -> tab(1),
                        () -> tab(2),
                        () -> tab(3),
                        () -> tab(4),
                        () -> tab(0),
                        () -> fire(NodeIds.DEPLOY_BUTTON),
                        () -> fire("panel-close"),
                        () -> fire(NodeIds.NEW_APP_BUTTON),
                        () -> fire(NodeIds.FORM_CANCEL),
                        () -> fire(NodeIds.SETTINGS_BUTTON),
                        () -> fire("panel-close")));
    }

    void start() {
        later(this::waitForRows);
    }

    private void later(Runnable action) {
        scheduler.schedule(STEP, () -> ui.dispatch(action));
    }

    private void waitForRows() {
        if (rows() > 0) {
            LOG.info("The table has {} rows", rows());
            next();
        } else if (++waits > MOST_WAITS) {
            LOG.error("The table did not fill");
            end(FAILED);
        } else {
            later(this::waitForRows);
        }
    }

    private int rows() {
        return find(NodeIds.APP_TABLE) instanceof TableView<?> table ? table.getItems().size() : 0;
    }

    private @Nullable Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private void next() {
        Runnable step = steps.poll();
        if (step == null) {
            end(0);
            return;
        }
        step.run();
        later(this::next);
    }

    private void selectFirst() {
        if (find(NodeIds.APP_TABLE) instanceof TableView<?> table) {
            table.getSelectionModel().select(0);
        }
    }

    private void tab(int index) {
        if (find(NodeIds.DETAILS_PANE) instanceof Parent details
                && details.lookup(".tab-pane") instanceof TabPane tabs) {
            tabs.getSelectionModel().select(index);
        }
    }

    private void filter(String query) {
        if (find(NodeIds.FILTER_FIELD) instanceof TextField field) {
            field.setText(query);
        }
    }

    private void fire(String id) {
        if (find(id) instanceof ButtonBase button) {
            button.fire();
        }
    }

    private void end(int code) {
        stage.hide();
        if (code != 0) {
            System.exit(code);
        }
    }
}
