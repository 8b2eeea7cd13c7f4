package strongly.console.service.logs.mark;

/** The colour of a highlighter; the theme says how it looks. */
public enum HighlightColour {
    /** Yellow. */
    YELLOW,
    /** Red. */
    RED,
    /** Green. */
    GREEN,
    /** Blue. */
    BLUE,
    /** Purple. */
    PURPLE,
    /** Orange. */
    ORANGE,
    /** Grey. */
    GREY
}
