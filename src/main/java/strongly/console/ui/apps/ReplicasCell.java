package strongly.console.ui.apps;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;

import java.util.List;

/**
 * Ready and desired replicas; under the mouse, a stepper that scales the app in its place. What the
 * stepper would change is forgotten when the mouse leaves. The keyboard scales from the row's menu
 * and from the details.
 */
final class ReplicasCell extends AppCell {
    private static final int FEWEST = 1;
    private static final int MOST = 100;

    private final TableClock clock;
    private final RowCommands commands;
    private final Label count = new Label();
    private @Nullable HBox stepper;
    private @Nullable Button fewer;
    private @Nullable Button more;
    private @Nullable Button apply;
    private @Nullable String steppedId;
    private int target;

    ReplicasCell(TableClock clock, RowCommands commands) {
        this.clock = clock;
        this.commands = commands;
        getStyleClass().add("figure-cell");
        setAlignment(Pos.CENTER_RIGHT);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> openStepper());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> closeStepper());
    }

    @Override
    void show(AppRow row) {
        showText(CellText.of(AppColumn.REPLICAS, row, clock.now()));
        if (steppedId != null && !steppedId.equals(row.id())) {
            closeStepper();
        }
    }

    @Override
    void clear() {
        showText("");
        closeStepper();
    }

    @Override
    String tooltipOf(AppRow row) {
        return CellText.tooltip(AppColumn.REPLICAS, row, clock.zone());
    }

    /** The stepper is made when the mouse comes, since most cells never need theirs. */
    private void openStepper() {
        AppRow row = row();
        Integer replicas = row == null ? null : row.app().replicas();
        if (row == null
                || replicas == null
                || commands.refusal(OperationKind.SCALE, List.of(row.app())) != null) {
            return;
        }
        steppedId = row.id();
        target = replicas;
        if (stepper == null) {
            makeStepper();
        }
        setGraphic(stepper);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        update(replicas);
    }

    private void makeStepper() {
        fewer = button("row-scale-fewer", "−", "Fewer replicas", () -> step(-1));
        more = button("row-scale-more", "+", "More replicas", () -> step(1));
        apply = button("row-scale-apply", "✓", "Scale", this::apply);
        apply.getStyleClass().add(Styles.ACCENT);
        count.getStyleClass().add("row-scale-count");
        // first in its row, so that nothing moves when it shows
        stepper = new HBox(1, apply, fewer, count, more);
        stepper.getStyleClass().add("row-scale");
        stepper.setAlignment(Pos.CENTER_RIGHT);
    }

    private static Button button(String id, String text, String spoken, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(spoken);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(Styles.SMALL, "row-scale-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    private void closeStepper() {
        if (steppedId != null) {
            steppedId = null;
            setGraphic(null);
            setContentDisplay(ContentDisplay.LEFT);
        }
    }

    private void step(int by) {
        AppRow row = row();
        if (row != null && row.app().replicas() != null) {
            target = Math.clamp(target + by, FEWEST, MOST);
            update(row.app().replicas());
        }
    }

    private void update(int replicas) {
        count.setText(Integer.toString(target));
        if (fewer != null && more != null && apply != null) {
            fewer.setDisable(target <= FEWEST);
            more.setDisable(target >= MOST);
            apply.setVisible(target != replicas);
        }
    }

    private void apply() {
        AppRow row = row();
        if (row != null && row.id().equals(steppedId)) {
            App app = row.app();
            int replicas = target;
            closeStepper();
            commands.scale(app, replicas);
        }
    }
}
