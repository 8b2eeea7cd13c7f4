package strongly.console.fake;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.testfx.api.FxRobot;

/** What a person reads on screen, and types into it, in tests of views. */
public final class Shown {
    /** A text far beyond what anybody types. */
    public static final String MEGABYTE = "a".repeat(1 << 20);

    private Shown() {}

    /** Whether a label, link or button that is visible has this in its text. */
    public static boolean says(FxRobot robot, String part) {
        return robot.lookup(
                        (Node node) ->
                                node instanceof Labeled labelled
                                        && isVisible(node)
                                        && labelled.getText() != null
                                        && labelled.getText().contains(part))
                .tryQuery()
                .isPresent();
    }

    /** Whether this is painted anywhere, in labels as in fields. */
    public static boolean paints(FxRobot robot, String part) {
        return robot.lookup(
                        (Node node) ->
                                node instanceof Text text
                                        && isVisible(node)
                                        && text.getText().contains(part))
                .tryQuery()
                .isPresent();
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** The first text field that is found. */
    public static TextInputControl field(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class);
    }

    /** Replaces all of a field's text, as a paste does. */
    public static void put(FxRobot robot, String query, String text) {
        TextInputControl field = field(robot, query);
        robot.interact(() -> field.replaceText(0, field.getLength(), text));
    }
}
