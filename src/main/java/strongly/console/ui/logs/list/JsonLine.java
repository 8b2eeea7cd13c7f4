package strongly.console.ui.logs.list;

/** Breaks a line of JSON into several for reading; what is not JSON comes out as it is. */
final class JsonLine {
    private static final String INDENT = "  ";
    private static final int DEEPEST = 40;

    private JsonLine() {}

    /** Where an object begins that reaches to the end of the text, -1 where there is none. */
    static int start(String text) {
        int open = text.indexOf('{');
        return open >= 0 && text.stripTrailing().endsWith("}") ? open : -1;
    }

    /** The text with each member on a line of its own. */
    static String indented(String text) {
        int start = start(text);
        if (start < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() * 2);
        out.append(text, 0, start);
        if (start > 0) {
            out.append('\n');
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                out.append(c);
                if (c == '\\' && i + 1 < text.length()) {
                    out.append(text.charAt(++i));
                }
                quoted = c != '"';
                continue;
            }
            switch (c) {
                case '"' -> {
                    quoted = true;
                    out.append(c);
                }
                case '{', '[' -> {
                    out.append(c);
                    if (isEmpty(text, i)) {
                        continue;
                    }
                    depth++;
                    breakLine(out, depth);
                }
                case '}', ']' -> {
                    if (!isEmpty(text, lastNonBlank(text, i - 1))) {
                        depth--;
                        breakLine(out, depth);
                    }
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    breakLine(out, depth);
                }
                case ':' -> out.append(": ");
                case ' ' -> {} // between members
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether the bracket at this place is closed at once. */
    private static boolean isEmpty(String text, int at) {
        if (at < 0 || (text.charAt(at) != '{' && text.charAt(at) != '[')) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        char close = text.charAt(at) == '{' ? '}' : ']';
        return next < text.length() && text.charAt(next) == close;
    }

    private static int lastNonBlank(String text, int from) {
        int at = from;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at;
    }

    private static void breakLine(StringBuilder out, int depth) {
        out.append('\n').repeat(INDENT, Math.clamp(depth, 0, DEEPEST));
    }
}
