package strongly.console.ui.mvvm;

import javafx.scene.Parent;

/**
 * A part of the screen. Built once, activated when it comes on screen and deactivated when it
 * leaves, so that what nobody sees costs nothing. All methods are called on the UI thread.
 */
public interface View {
    /** The view's root node, the same at every call. */
    Parent root();

    /** Takes up what the view shows: subscriptions, polling. */
    default void activate() {}

    /** Lets go of everything {@link #activate} took up. */
    default void deactivate() {}
}
