package strongly.console.task;

/**
 * The way back to the thread that owns the screen. In the application it is the JavaFX thread; in
 * tests it runs at once.
 */
public interface UiDispatcher {
    /** Runs the action on the UI thread, later, in the order of the calls. Any thread may call. */
    void dispatch(Runnable action);

    /** Whether the caller is on the UI thread. */
    boolean isUiThread();
}
