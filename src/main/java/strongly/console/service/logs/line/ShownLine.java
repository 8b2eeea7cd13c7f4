package strongly.console.service.logs.line;

import java.util.List;

/**
 * A line as it is shown: escape sequences turned into styles or left out, control characters and
 * characters that reorder or hide text made visible, tabs widened, of a progress bar only its last
 * state, and what is very long cut.
 *
 * @param text what is shown
 * @param spans the pieces that are not plain, in order
 * @param hiddenBytes how many bytes at the end are not shown, 0 where all are
 */
public record ShownLine(String text, List<Span> spans, int hiddenBytes) {
    /**
     * A piece of the text in one style.
     *
     * @param from where it begins in the text
     * @param to where it ends, exclusive
     */
    public record Span(int from, int to, TextStyle style) {}

    /** Nothing. */
    public static final ShownLine EMPTY = new ShownLine("", List.of(), 0);

    /**
     * The bytes of a line as they are shown.
     *
     * @param maxBytes most bytes to show
     */
    public static ShownLine of(byte[] b, int from, int to, int maxBytes) {
        return new ShownLineBuilder(b, from, to, maxBytes).build();
    }
}
