package strongly.console.ui.shell;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.IconButtons;
import strongly.console.ui.mvvm.View;

/** The list of keyboard shortcuts, as a side panel. */
public final class ShortcutsView implements View {
    private final VBox root = new VBox();

    /**
     * The list.
     *
     * @param onClose closes the panel
     */
    public ShortcutsView(KeyMap keyMap, Runnable onClose) {
        root.getStyleClass().add("side-panel");
        Label title = new Label("Keyboard shortcuts");
        title.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = IconButtons.flat("panel-close", Icon.CLOSE, "Close — Esc");
        close.setOnAction(event -> onClose.run());
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(grid(keyMap));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head, scroll);
    }

    private static GridPane grid(KeyMap keyMap) {
        GridPane grid = new GridPane(24, 8);
        grid.getStyleClass().add("shortcuts");
        String group = "";
        int row = 0;
        for (Shortcut shortcut : keyMap.shortcuts()) {
            if (!shortcut.group().equals(group)) {
                group = shortcut.group();
                Label heading = new Label(group);
                heading.getStyleClass().addAll(Styles.TEXT_BOLD, "shortcuts-group");
                grid.add(heading, 0, row++, 2, 1);
            }
            Label keys = new Label(shortcut.display());
            keys.getStyleClass().add("keys");
            grid.add(keys, 0, row);
            grid.add(new Label(shortcut.command().label()), 1, row++);
        }
        return grid;
    }

    @Override
    public Parent root() {
        return root;
    }
}
