package strongly.console.ui.logs.list;

import strongly.console.service.logs.line.LogLevel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of JSON made easier to read; what is not JSON comes out as it is. */
public final class JsonLine {
    private static final String INDENT = "  ";
    private static final int DEEPEST = 40;

    private static final Pattern HEAD =
            Pattern.compile(
                    "\\s*\"(?:ts|time|timestamp|@timestamp|(level|severity|lvl))\"\\s*:\\s*"
                            + "(?:\"([^\"\\\\]*)\"|-?[0-9][0-9.eE+-]*)\\s*,\\s*");

    private JsonLine() {}

    /**
     * The text without its first members where they only say when it was written and how serious it
     * is, which the row tells beside it: in a narrow window nothing else would be in sight.
     *
     * @param level how serious the row says it is
     */
    public static String withoutHead(String text, LogLevel level) {
        if (!text.startsWith("{")) {
            return text;
        }
        Matcher member = HEAD.matcher(text);
        int at = 1;
        while (member.region(at, text.length()).lookingAt() && isTold(member, level)) {
            at = member.end();
        }
        return at == 1 ? text : "{" + text.substring(at);
    }

    private static boolean isTold(Matcher member, LogLevel level) {
        String said = member.group(2);
        return member.group(1) == null
                || (said != null
                        && (said.equalsIgnoreCase(level.name())
                                || said.equalsIgnoreCase(level.label())));
    }

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
