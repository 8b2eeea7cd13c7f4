package strongly.console.ui.logs.list;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.line.ShownLine;
import strongly.console.ui.text.CountText;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one row of the list.
 *
 * @param id the line's id
 * @param time the time column, empty where there is none
 * @param line the line as it is shown, without its time where that has a column
 * @param level how serious it is
 * @param gap whether it is a note that lines may be missing
 * @param source which of the sources it is from, from 0
 * @param folded how many lines are hidden behind it, 0 where none are
 * @param head whether lines continue it
 * @param continuation whether it continues the line before
 * @param expanded whether it is shown in full
 */
record RowText(
        long id,
        String time,
        ShownLine line,
        LogLevel level,
        boolean gap,
        int source,
        int folded,
        boolean head,
        boolean continuation,
        boolean expanded) {

    /** The same with another time. */
    RowText withTime(String now) {
        return new RowText(id, now, line, level, gap, source, folded, head, continuation, expanded);
    }

    /** What screen readers say. */
    String speech() {
        String words = level == LogLevel.NONE ? "" : level.label() + ": ";
        String hidden = folded == 0 ? "" : ", " + folded + " more lines folded";
        return words + (time.isEmpty() ? "" : time + " ") + line.text() + hidden;
    }

    /** The words that offer more of the line, empty where there is no more. */
    String more() {
        if (line.hiddenBytes() > 0) {
            String size = Sizes.of(line.hiddenBytes());
            return expanded ? "… " + size + " more; copy to get it" : "… show " + size + " more";
        }
        return folded == 0 ? "" : "+ " + CountText.of(folded, "line");
    }

    /** A line without the first characters of its text. */
    static ShownLine without(ShownLine line, int leading) {
        if (leading == 0) {
            return line;
        }
        List<ShownLine.Span> spans = new ArrayList<>(line.spans().size());
        for (ShownLine.Span span : line.spans()) {
            int to = span.to() - leading;
            if (to > 0) {
                spans.add(new ShownLine.Span(Math.max(0, span.from() - leading), to, span.style()));
            }
        }
        return new ShownLine(line.text().substring(leading), spans, line.hiddenBytes());
    }

    /**
     * How many characters a date and time at the beginning take, with the space behind them; 0
     * where the text begins otherwise.
     */
    static int leadingTime(String text) {
        if (isKlog(text)) {
            return text.indexOf(' ', 7) + 1;
        }
        boolean bracket = text.startsWith("[");
        int at = bracket ? 1 : fieldStart(text);
        if (!matches(text, at, "dddd-dd-dd") && !matches(text, at, "dddd/dd/dd")) {
            return 0;
        }
        at += 10;
        if (!matches(text, at + 1, "dd:dd:dd")
                || (text.charAt(at) != 'T' && text.charAt(at) != ' ')) {
            return 0;
        }
        at += 9;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        at = zoneEnd(text, at);
        if (bracket) {
            if (at >= text.length() || text.charAt(at) != ']') {
                return 0;
            }
            at++;
        }
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at == text.length() ? at : 0;
    }

    /** Where the value of a time in logfmt begins, where the text begins with one. */
    private static int fieldStart(String text) {
        if (text.startsWith("time=") || text.startsWith("ts=")) {
            return text.indexOf('=') + 1;
        }
        return 0;
    }

    /** {@code I1126 20:38:42.511000 …}: the letter is told by the level's icon. */
    private static boolean isKlog(String text) {
        return text.length() > 16
                && "IWEF".indexOf(text.charAt(0)) >= 0
                && matches(text, 1, "dddd dd:dd:dd.d")
                && text.indexOf(' ', 7) > 0;
    }

    private static int zoneEnd(String text, int at) {
        if (at < text.length() && text.charAt(at) == 'Z') {
            return at + 1;
        }
        int sign = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        boolean signed =
                sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
        if (signed && matches(text, sign + 1, "dd:dd")) {
            return sign + 6;
        }
        return signed && matches(text, sign + 1, "dddd") ? sign + 5 : at;
    }

    private static boolean matches(String text, int at, String shape) {
        if (at + shape.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(at + i);
            char wanted = shape.charAt(i);
            if (wanted == 'd' ? !isDigit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
