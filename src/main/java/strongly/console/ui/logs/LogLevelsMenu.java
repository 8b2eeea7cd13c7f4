package strongly.console.ui.logs;

import atlantafx.base.theme.Styles;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import strongly.console.service.logs.line.LogLevel;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The menu of the levels that count. */
final class LogLevelsMenu extends MenuButton {
    private final LogFilterViewModel model;
    private final Map<LogLevel, CheckMenuItem> items = new EnumMap<>(LogLevel.class);

    LogLevelsMenu(LogFilterViewModel model) {
        this.model = model;
        setId("log-levels");
        getStyleClass().add(Styles.SMALL);
        setTooltip(new Tooltip("Show only lines of some levels"));
        setAccessibleText("Levels shown");
        getItems().add(item("log-levels-all", "All levels", LogLevel.NONE));
        getItems().add(item("log-levels-warn", "Warnings and worse", LogLevel.WARN));
        getItems().add(item("log-levels-error", "Errors and worse", LogLevel.ERROR));
        getItems().add(new SeparatorMenuItem());
        LogLevel[] levels = LogLevel.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            LogLevel level = levels[i];
            CheckMenuItem item = new CheckMenuItem(level.label());
            item.setId("log-level-" + level.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> model.show(level, item.isSelected()));
            items.put(level, item);
            getItems().add(item);
        }
        model.filterProperty().addListener((source, before, now) -> showLevels());
        showLevels();
    }

    private MenuItem item(String id, String text, LogLevel least) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> model.atLeast(least));
        return item;
    }

    private void showLevels() {
        setText(model.levelWords());
        pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("limited"),
                model.filterProperty().get().limitsLevels());
        items.forEach((level, item) -> item.setSelected(model.shows(level)));
    }
}
