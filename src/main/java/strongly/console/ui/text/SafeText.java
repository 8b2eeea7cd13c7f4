package strongly.console.ui.text;

/**
 * Makes text from the server safe to show on one line: control characters and characters that
 * reorder or hide text are written as escapes, and what is long is cut. Never used for copying:
 * that gives the text exactly as it came.
 */
public final class SafeText {
    private static final char ELLIPSIS = '…';

    private SafeText() {}

    /**
     * The text for one line of the screen.
     *
     * @param max most characters before it is cut; the cut is marked by an ellipsis
     */
    public static String line(String text, int max) {
        int end = Math.min(text.length(), max);
        for (int i = 0; i < end; i++) {
            if (isUnsafe(text, i)) {
                return escaped(text, max);
            }
        }
        return text.length() <= max ? text : cut(text, max);
    }

    private static String cut(String text, int max) {
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + ELLIPSIS;
    }

    private static String escaped(String text, int max) {
        StringBuilder shown = new StringBuilder(Math.min(text.length() + 16, max + 16));
        for (int i = 0; i < text.length(); i++) {
            if (shown.length() >= max) {
                return shown.append(ELLIPSIS).toString();
            }
            char c = text.charAt(i);
            if (isUnsafe(text, i)) {
                appendEscape(shown, c);
            } else {
                shown.append(c);
                if (Character.isHighSurrogate(c)) {
                    shown.append(text.charAt(++i));
                }
            }
        }
        return shown.toString();
    }

    private static void appendEscape(StringBuilder shown, char c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> shown.append("\\u%04x".formatted((int) c));
        }
    }

    private static boolean isUnsafe(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c < 0x20 || c == 0x7f;
        }
        if (Character.isSurrogate(c)) {
            return !isPaired(text, at, c);
        }
        return c < 0xa0
                || c == 0x061c
                || (c >= 0x200b && c <= 0x200f && c != 0x200d)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }

    private static boolean isPaired(String text, int at, char c) {
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
