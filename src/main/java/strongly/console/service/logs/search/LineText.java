package strongly.console.service.logs.search;

/**
 * What is looked for in a line.
 *
 * @param text plain text or an expression; empty matches every line
 * @param regex whether the text is a regular expression (RE2 syntax, linear time)
 * @param matchCase whether upper and lower case differ
 * @param wholeWord whether no letter, digit or underscore may stand before or after
 */
public record LineText(String text, boolean regex, boolean matchCase, boolean wholeWord) {
    /** Plain text in either case. */
    public static LineText plain(String text) {
        return new LineText(text, false, false, false);
    }

    /** A regular expression in this very case. */
    public static LineText regex(String text) {
        return new LineText(text, true, true, false);
    }

    /** The same way of looking for another text. */
    public LineText of(String other) {
        return new LineText(other, regex, matchCase, wholeWord);
    }
}
