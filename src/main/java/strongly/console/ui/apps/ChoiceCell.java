package strongly.console.ui.apps;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import strongly.console.ui.controls.Icon;

/** The box before a row that shows, and changes, whether the app is selected. */
final class ChoiceCell extends AppCell {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final StackPane box = new StackPane();
    private final Region check = Icon.CHECK.node(12);
    private final AppSelection selection;

    ChoiceCell(AppSelection selection) {
        this.selection = selection;
        getStyleClass().add("choice-cell");
        setAlignment(Pos.CENTER);
        box.getStyleClass().add("choice-box");
        box.setMaxSize(16, 16);
        box.setMinSize(16, 16);
        check.setVisible(false);
        box.getChildren().add(check);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPressed);
    }

    private void onPressed(MouseEvent event) {
        AppRow row = row();
        boolean plain = !event.isShiftDown() && !event.isShortcutDown();
        if (row != null && plain && event.getButton() == MouseButton.PRIMARY) {
            selection.toggle(row);
            event.consume();
        }
    }

    @Override
    void show(AppRow row) {
        if (getGraphic() == null) {
            setGraphic(box);
        }
        if (check.isVisible() != row.isChosen()) {
            check.setVisible(row.isChosen());
            box.pseudoClassStateChanged(CHOSEN, row.isChosen());
            restyle();
        }
    }

    @Override
    void clear() {
        setGraphic(null);
    }

    @Override
    String tooltipOf(AppRow row) {
        return row.isChosen() ? "Take out of the selection (Space)" : "Select (Space)";
    }
}
