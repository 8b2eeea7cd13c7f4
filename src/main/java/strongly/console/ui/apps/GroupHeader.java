package strongly.console.ui.apps;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.Icon;
import strongly.console.ui.controls.StatusLook;
import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.text.SafeText;

import java.util.ArrayList;
import java.util.List;

/** The header of a group: what its apps have in common, how many, and how they are. */
final class GroupHeader extends HBox {
    private static final int MOST_STATUSES = 6;

    private final Region open = Icon.CHEVRON_DOWN.node(14);
    private final Region closed = Icon.CHEVRON_RIGHT.node(14);
    private final Label title = new Label();
    private final Label count = new Label();
    private final List<Label> statuses = new ArrayList<>();

    GroupHeader() {
        super(8);
        getStyleClass().add("group-header");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        title.getStyleClass().add("group-title");
        count.getStyleClass().add("group-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(title, count);
    }

    void show(GroupLine group) {
        title.setText(SafeText.line(group.title(), 80));
        title.setGraphic(group.collapsed() ? closed : open);
        count.setText("%,d".formatted(group.count()));
        int shown = Math.min(MOST_STATUSES, group.statuses().size());
        for (int i = 0; i < shown; i++) {
            show(label(i), group.statuses().get(i));
        }
        for (int i = shown; i < statuses.size(); i++) {
            statuses.get(i).setVisible(false);
            statuses.get(i).setManaged(false);
        }
    }

    private static void show(Label label, GroupLine.StatusCount count) {
        StatusLook look = StatusLook.of(count.status());
        label.setText("%,d %s".formatted(count.count(), SafeText.line(count.status().value(), 24)));
        label.setGraphic(look.icon().node(12));
        ToneStyles.apply(label, look.tone());
        label.setVisible(true);
        label.setManaged(true);
    }

    private Label label(int index) {
        if (index == statuses.size()) {
            Label label = new Label();
            label.getStyleClass().add("group-status");
            statuses.add(label);
            getChildren().add(label);
        }
        return statuses.get(index);
    }
}
