package strongly.console.ui.mvvm;

/** The port for short messages in the corner of the window. UI thread only. */
public interface Toasts {
    /**
     * Shows a message. It takes the place of one on the same topic; equal messages at once are
     * shown once with a count.
     */
    void show(Toast toast);

    /** Whether a message on this topic ({@link Toast#withTopic}) is on screen. */
    default boolean isShown(String topic) {
        return false;
    }
}
