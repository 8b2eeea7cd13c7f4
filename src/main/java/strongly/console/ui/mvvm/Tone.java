package strongly.console.ui.mvvm;

/** What a value means to the reader; the view decides how that looks. */
public enum Tone {
    /** Nothing to note. */
    NEUTRAL,
    /** Under way, or worth a look. */
    ACCENT,
    /** As it should be. */
    SUCCESS,
    /** Needs attention soon. */
    WARNING,
    /** Has failed, or destroys. */
    DANGER
}
