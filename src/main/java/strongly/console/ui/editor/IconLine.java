package strongly.console.ui.editor;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A text that wraps, with an icon beside its first line: a label itself would put it beside the
 * middle of all lines.
 */
final class IconLine extends HBox {
    private static final Insets FIRST_LINE = new Insets(2, 0, 0, 0);

    private final Labeled text;

    IconLine(Labeled text, @Nullable Node icon) {
        super(6);
        this.text = text;
        text.setWrapText(true);
        // what is around shrinks before a text is cut
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        show(icon);
    }

    /** Replaces the icon; null for none. */
    void show(@Nullable Node icon) {
        getChildren().clear();
        if (icon != null) {
            // a sign of text, such as a bullet, stands on the line by itself
            HBox.setMargin(icon, icon instanceof Labeled ? Insets.EMPTY : FIRST_LINE);
            getChildren().add(icon);
        }
        getChildren().add(text);
    }

    /** Takes no room while there is no text. */
    IconLine hiddenWhileEmpty() {
        managedProperty().bind(text.textProperty().isNotEmpty());
        visibleProperty().bind(managedProperty());
        return this;
    }
}
