package strongly.console.ui.apps;

import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/** The box in the header that selects every shown app, or nothing. */
final class ChooseAllBox extends CheckBox {
    private final AppSelection selection;
    private final TableLines lines;

    ChooseAllBox(AppSelection selection, TableLines lines) {
        this.selection = selection;
        this.lines = lines;
        setId("select-all");
        getStyleClass().add("choose-all");
        setFocusTraversable(false);
        setAccessibleText("Select all shown apps");
        setTooltip(new Tooltip("Select all shown apps — Ctrl+A"));
        setOnAction(event -> choose());
        InvalidationListener update = source -> update();
        selection.countProperty().addListener(update);
        lines.addListener(update);
        update();
    }

    private void choose() {
        if (isSelected()) {
            selection.chooseAll(lines);
        } else {
            selection.clear();
        }
        update();
    }

    private void update() {
        int chosen = selection.countProperty().get();
        boolean all = chosen > 0 && chosen >= lines.size();
        setSelected(all);
        setIndeterminate(chosen > 0 && !all);
        setDisable(lines.isEmpty());
    }
}
