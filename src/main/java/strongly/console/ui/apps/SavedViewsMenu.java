package strongly.console.ui.apps;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

import strongly.console.service.views.SavedView;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.text.SafeText;

import java.util.ArrayList;
import java.util.List;

/** The menu of the saved views. */
final class SavedViewsMenu {
    private static final int WITH_SHORTCUT = 9;

    private final SavedViews views;
    private final MenuButton button = new MenuButton();
    private final Subscriptions subscriptions = new Subscriptions();

    SavedViewsMenu(SavedViews views) {
        this.views = views;
        button.setId("views-menu");
        button.setGraphic(Icon.EYE.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Saved views");
        button.setTooltip(new Tooltip("Saved views — Alt+1 to Alt+9"));
    }

    Node node() {
        return button;
    }

    /** The accelerators work while the items are in the menu, so they are made at every change. */
    void activate() {
        subscriptions.follow(views.viewsProperty(), this::show);
    }

    void deactivate() {
        subscriptions.release();
        button.getItems().clear();
    }

    private void show(List<SavedView> all) {
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            items.add(openItem(all.get(i), i));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(saveItem());
        if (!all.isEmpty()) {
            Menu remove = new Menu("Remove");
            all.forEach(view -> remove.getItems().add(item(view.name(), () -> views.remove(view))));
            items.add(remove);
        }
        MenuItem export = item("Export views…", views::exportAll);
        export.setDisable(all.isEmpty());
        items.add(export);
        items.add(item("Import views…", views::importAll));
        button.getItems().setAll(items);
    }

    private MenuItem openItem(SavedView view, int index) {
        MenuItem item = item(view.name(), () -> views.open(view));
        if (index < WITH_SHORTCUT) {
            item.setAccelerator(KeyCombination.valueOf("Alt+" + (index + 1)));
        }
        return item;
    }

    private MenuItem saveItem() {
        TextField name = new TextField();
        name.setId("view-name-field");
        name.setPromptText("Save this view as…");
        name.setAccessibleText("Save this view as");
        name.setOnAction(
                event -> {
                    views.save(name.getText());
                    name.clear();
                    button.hide();
                });
        return new CustomMenuItem(name, false);
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(SafeText.line(label, SavedView.NAME_LIMIT));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
