package strongly.console.ui.mvvm;

/** The port for short messages in the corner of the window. UI thread only. */
public interface Toasts {
    /** Shows a message; equal messages at once are shown once with a count. */
    void show(Toast toast);
}
