package strongly.console.ui.editor;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import strongly.console.model.App;
import strongly.console.ui.controls.Icon;
import strongly.console.ui.mvvm.NodeIds;
import strongly.console.ui.text.SafeText;

/** What of an app the API cannot change, each with the reason. */
final class FixedFieldsView extends VBox {
    /** Room for the longest name with its lock. */
    private static final double NAME_WIDTH = 124;

    FixedFieldsView(App app) {
        super(12);
        setId(NodeIds.FORM_FIXED);
        getChildren().add(fact("Id", app.id(), "The API gives an app its id for good"));
        getChildren()
                .add(
                        fact(
                                "Project",
                                app.projectId() == null ? "none" : app.projectId(),
                                "The API sets the project only when an app is created"));
        getChildren()
                .add(
                        fact(
                                "Permissions",
                                permissions(app),
                                "The API has no field to change permissions"));
        getChildren()
                .add(
                        fact(
                                "Owner",
                                app.owner() == null ? "unknown" : app.owner().display(),
                                "The API has no field to change the owner"));
    }

    private static String permissions(App app) {
        if (app.permissions() == null) {
            return "unknown";
        }
        if (app.permissions().isPublic()) {
            return "public";
        }
        int users = app.permissions().allowedUsers().size();
        return users == 0
                ? "only its owner"
                : "its owner and %d other%s".formatted(users, users == 1 ? "" : "s");
    }

    private static VBox fact(String name, String value, String reason) {
        Label title = new Label(name, Icon.LOCK.node(12));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMinWidth(NAME_WIDTH);
        Label shown = new Label(SafeText.line(value, 200));
        shown.setWrapText(true);
        HBox line = new HBox(8, title, shown);
        line.setAlignment(Pos.TOP_LEFT);
        Label why = new Label(reason);
        why.setWrapText(true);
        why.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Tooltip.install(title, new Tooltip(reason));
        return new VBox(2, line, why);
    }
}
