package strongly.console.ui.shell;

import atlantafx.base.theme.Styles;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

import strongly.console.ui.mvvm.View;

/** The list of keyboard shortcuts. */
public final class ShortcutsView implements View {
    private final ScrollPane root;

    /** The list of these shortcuts. */
    public ShortcutsView(KeyMap keyMap) {
        root = new ScrollPane(grid(keyMap));
        root.setFitToWidth(true);
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
