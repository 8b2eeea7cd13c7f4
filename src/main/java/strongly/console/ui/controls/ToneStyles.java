package strongly.console.ui.controls;

import javafx.scene.Node;

import strongly.console.ui.mvvm.Tone;

import java.util.Locale;

/**
 * Gives nodes the style class of a tone ({@code tone-danger} and so on, see {@code controls.css}),
 * which colours text and icons inside.
 */
public final class ToneStyles {
    private ToneStyles() {}

    /** The style class of a tone. */
    public static String styleClass(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT);
    }

    /** Replaces the node's tone by this one. */
    public static void apply(Node node, Tone tone) {
        String wanted = styleClass(tone);
        if (node.getStyleClass().contains(wanted)) {
            return;
        }
        node.getStyleClass().removeIf(name -> name.startsWith("tone-"));
        node.getStyleClass().add(wanted);
    }
}
