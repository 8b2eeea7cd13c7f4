package strongly.console.ui.apps;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.controls.Icon;

import java.util.ArrayList;
import java.util.List;

/** The two menus that arrange the table: what it is grouped by, and which columns it shows. */
final class ArrangementMenus {
    private static final List<AppColumn> GROUPINGS =
            List.of(AppColumn.ENVIRONMENT, AppColumn.PROJECT, AppColumn.OWNER, AppColumn.STATUS);
    private static final int MOST_LABEL_KEYS = 40;

    private final AppTableViewModel model;
    private final RowCommands commands;
    private final MenuButton group = new MenuButton();
    private final MenuButton columns = new MenuButton();

    ArrangementMenus(AppTableViewModel model, RowCommands commands) {
        this.model = model;
        this.commands = commands;
        prepare(group, "group-menu", Icon.LOGS, "Group apps");
        prepare(columns, "columns-menu", Icon.COLUMNS, "Columns and density");
        group.setOnShowing(event -> group.getItems().setAll(groupItems()));
        columns.setOnShowing(event -> columns.getItems().setAll(columnItems()));
    }

    private static void prepare(MenuButton button, String id, Icon icon, String label) {
        button.setId(id);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(label);
        button.setTooltip(new Tooltip(label));
        // The menu is filled when it opens; an empty one would not open at all.
        button.getItems().add(new MenuItem());
    }

    private List<MenuItem> groupItems() {
        String current = model.arrangement().groupProperty().get();
        List<MenuItem> items = new ArrayList<>();
        items.add(groupItem("No groups", null, current));
        GROUPINGS.forEach(column -> items.add(groupItem(column.title(), column.id(), current)));
        Menu byLabel = new Menu("Label");
        for (String key : labelKeys()) {
            AppColumn column = AppColumn.label(key);
            byLabel.getItems().add(groupItem(column.title(), column.id(), current));
        }
        byLabel.setDisable(byLabel.getItems().isEmpty());
        items.add(byLabel);
        return items;
    }

    private MenuItem groupItem(String label, @Nullable String id, @Nullable String current) {
        RadioMenuItem item = new RadioMenuItem(label);
        item.setMnemonicParsing(false);
        item.setSelected(id == null ? current == null : id.equals(current));
        item.setOnAction(event -> model.arrangement().setGroup(id));
        return item;
    }

    private List<MenuItem> columnItems() {
        List<MenuItem> items = new ArrayList<>();
        Menu more = new Menu("More columns");
        for (AppColumn column : AppColumn.FIELDS) {
            boolean often = AppColumn.FIRST.contains(column);
            (often ? items : more.getItems()).add(columnItem(column));
        }
        items.add(more);
        Menu labels = new Menu("Label columns");
        for (String key : labelKeys()) {
            labels.getItems().add(columnItem(AppColumn.label(key)));
        }
        labels.getItems().add(anyLabelItem());
        items.add(labels);
        items.add(new SeparatorMenuItem());
        items.add(densityMenu());
        MenuItem reset = new MenuItem("Reset columns");
        reset.setOnAction(event -> model.arrangement().resetColumns());
        items.add(reset);
        items.add(new SeparatorMenuItem());
        items.add(exportItem("Export shown apps as CSV…", false));
        items.add(exportItem("Export shown apps as JSON…", true));
        return items;
    }

    private MenuItem columnItem(AppColumn column) {
        CheckMenuItem item = new CheckMenuItem(column.title());
        item.setMnemonicParsing(false);
        item.setSelected(model.arrangement().columnsProperty().get().contains(column));
        item.setOnAction(event -> model.arrangement().toggleColumn(column));
        return item;
    }

    private MenuItem anyLabelItem() {
        TextField key = new TextField();
        key.setPromptText("Another label key");
        key.setAccessibleText("Another label key");
        key.setOnAction(
                event -> {
                    if (!key.getText().isBlank()) {
                        model.arrangement().toggleColumn(AppColumn.label(key.getText().strip()));
                        columns.hide();
                    }
                });
        return new CustomMenuItem(key, false);
    }

    private Menu densityMenu() {
        Menu menu = new Menu("Row height");
        for (RowDensity density : RowDensity.values()) {
            RadioMenuItem item = new RadioMenuItem(density.label());
            item.setSelected(model.arrangement().densityProperty().get() == density);
            item.setOnAction(event -> model.arrangement().setDensity(density));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem exportItem(String label, boolean json) {
        MenuItem item = new MenuItem(label, Icon.DOWNLOAD.node(14));
        item.setOnAction(event -> commands.exportShown(json));
        return item;
    }

    /** The label keys most of the shown apps have, and those that are columns already. */
    private List<String> labelKeys() {
        return model.labelKeys(MOST_LABEL_KEYS);
    }

    /** What the apps are grouped by. */
    Node group() {
        return group;
    }

    /** Which columns there are, and how high the rows are. */
    Node columns() {
        return columns;
    }
}
