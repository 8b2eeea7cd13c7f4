package strongly.console.ui.detail;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import strongly.console.model.App;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.mvvm.AppNotifications;
import strongly.console.ui.mvvm.NodeIds;

import java.util.ArrayList;
import java.util.List;

/** What else can be done about the selected app; made when it is opened. */
final class AppMenuButton extends MenuButton {
    private final DetailsViewModel model;

    AppMenuButton(DetailsViewModel model) {
        this.model = model;
        setId(NodeIds.DETAILS_MENU);
        setGraphic(Icon.MORE.node());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        setAccessibleText("More about this app");
        setTooltip(new Tooltip("More"));
        setOnShowing(event -> getItems().setAll(items()));
        // a menu without items never opens
        getItems().add(new MenuItem());
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        App app = model.appProperty().get();
        if (app != null) {
            AppNotifications notifications = model.ports().notifications();
            boolean awaited = notifications.isAwaited(app.id());
            boolean muted = notifications.isMuted(app.id());
            items.add(
                    item(
                            "details-tell-when-ready",
                            awaited ? "Stop waiting until it is ready" : "Tell me when it is ready",
                            () -> notifications.setAwaited(app, !awaited)));
            items.add(
                    item(
                            "details-mute",
                            muted ? "Unmute notifications" : "Mute notifications",
                            () -> notifications.setMuted(List.of(app), !muted)));
            items.add(new SeparatorMenuItem());
            items.add(
                    item(
                            "details-incident",
                            "Incident bundle…",
                            () -> model.ports().incidents().open(List.of(app))));
        }
        return items;
    }

    private static MenuItem item(String id, String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
