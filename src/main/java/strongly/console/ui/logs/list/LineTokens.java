package strongly.console.ui.logs.list;

/** The words of lines: what belongs together in ids, addresses, paths and names. */
final class LineTokens {
    private LineTokens() {}

    /** The token around a character, the whole line where there is none. */
    static LineSelection at(long id, String text, int character) {
        int at = Math.min(character, text.length() - 1);
        if (at < 0 || !belongs(text.charAt(at))) {
            at--;
        }
        if (at < 0 || !belongs(text.charAt(at))) {
            return LineSelection.line(id);
        }
        int from = at;
        while (from > 0 && belongs(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && belongs(text.charAt(to))) {
            to++;
        }
        while (to > from + 1 && isStop(text.charAt(to - 1))) {
            to--;
        }
        return LineSelection.piece(id, from, to);
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || "_-./:@%+#~".indexOf(c) >= 0;
    }

    /** What ends a sentence rather than belongs to a word. */
    private static boolean isStop(char c) {
        return c == '.' || c == ':';
    }
}
