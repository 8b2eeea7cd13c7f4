package strongly.console.ui.controls;

import javafx.scene.Node;

/** Where the keyboard is; UI thread only. */
public final class Focus {
    private Focus() {}

    /**
     * Whether a node or one within it is what keys go to, once the window is in front. Unlike
     * {@link Node#isFocusWithin} it tells the same while another window is.
     */
    public static boolean isWithin(Node node) {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(node)) {
                return true;
            }
        }
        return false;
    }
}
