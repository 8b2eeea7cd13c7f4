package strongly.console.api;

/** Whose request goes first when the request budget is short, most urgent first. */
public enum RequestPriority {
    /** Something the user did and waits for. */
    USER,
    /** Keeps something on screen current. */
    VISIBLE,
    /** Work nobody looks at right now. */
    BACKGROUND
}
