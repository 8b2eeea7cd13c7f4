package strongly.console.ui.mvvm;

/** The port for the system clipboard. UI thread only; secrets are never put there. */
public interface Clipboard {
    /** Puts text on the clipboard, exactly as given. */
    void copy(String text);

    /** The text on the clipboard, empty where there is none. */
    String text();
}
