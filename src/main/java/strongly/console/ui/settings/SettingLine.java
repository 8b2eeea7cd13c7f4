package strongly.console.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A setting on a line of its own: what it is at the left, its control at the right. */
final class SettingLine {
    private SettingLine() {}

    static HBox of(String text, Node control) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(control);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(12, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
