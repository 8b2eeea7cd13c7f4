package strongly.console.service.logs.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link ShownLine} of bytes. */
final class ShownLineBuilder {
    private static final int TAB = 4;
    private static final int MOST_PARAMETERS = 16;
    private static final int MOST_SPANS = 500;

    /** Their names in ASCII; few fonts have the pictures of Unicode for them. */
    private static final String[] CONTROLS =
            ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI"
                            + " DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US")
                    .split(" ");

    private final byte[] b;
    private final int from;
    private final int end;
    private final int hidden;
    private final StringBuilder text = new StringBuilder();
    private final List<ShownLine.Span> spans = new ArrayList<>();
    private TextStyle style = TextStyle.PLAIN;
    private int styledFrom;

    ShownLineBuilder(byte[] b, int from, int to, int maxBytes) {
        this.b = b;
        int last = to > from && b[to - 1] == '\r' ? to - 1 : to;
        this.from = lastState(b, from, last);
        this.end = cut(b, this.from, last, maxBytes);
        this.hidden = last - end;
    }

    /** Where the last state of a progress bar begins: behind the last lone carriage return. */
    private static int lastState(byte[] b, int from, int to) {
        int trailing = to;
        while (trailing > from && b[trailing - 1] == '\r') {
            trailing--;
        }
        for (int i = trailing - 1; i >= from; i--) {
            if (b[i] == '\r') {
                return i + 1;
            }
        }
        return from;
    }

    private static int cut(byte[] b, int from, int to, int maxBytes) {
        if (to - from <= maxBytes) {
            return to;
        }
        int end = from + maxBytes;
        while (end > from && (b[end] & 0xC0) == 0x80) {
            end--; // not inside a character
        }
        return end;
    }

    ShownLine build() {
        if (isSimple()) {
            String whole = new String(b, from, end - from, StandardCharsets.US_ASCII);
            return new ShownLine(whole, List.of(), hidden);
        }
        int i = from;
        int plainFrom = from;
        while (i < end) {
            byte c = b[i];
            if (c == AnsiText.ESCAPE) {
                append(plainFrom, i);
                int sequenceEnd = AnsiText.sequenceEnd(b, i, end);
                applyColours(i, sequenceEnd);
                i = sequenceEnd;
                plainFrom = i;
            } else {
                i++;
            }
        }
        append(plainFrom, end);
        endSpan();
        return new ShownLine(text.toString(), List.copyOf(spans), hidden);
    }

    private boolean isSimple() {
        for (int i = from; i < end; i++) {
            if (b[i] < 0x20 || b[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private void append(int start, int stop) {
        if (start == stop) {
            return;
        }
        String piece = new String(b, start, stop - start, StandardCharsets.UTF_8);
        for (int i = 0; i < piece.length(); i++) {
            append(piece.charAt(i));
        }
    }

    private void append(char c) {
        if (c == '\t') {
            text.repeat(' ', TAB - text.length() % TAB);
        } else if (c < 0x20) {
            text.append('<').append(CONTROLS[c]).append('>');
        } else if (c == 0x7f) {
            text.append("<DEL>");
        } else if (reordersOrHides(c)) {
            text.append("<U+%04X>".formatted((int) c));
        } else {
            text.append(c);
        }
    }

    private static boolean reordersOrHides(char c) {
        return (c >= 0x80 && c < 0xa0)
                || c == 0x061c
                || (c >= 0x200b && c <= 0x200f && c != 0x200d)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff;
    }

    private void applyColours(int start, int stop) {
        boolean colours = stop - start >= 3 && b[start + 1] == '[' && b[stop - 1] == 'm';
        if (!colours) {
            return;
        }
        int[] parameters = new int[MOST_PARAMETERS];
        int count = 1;
        for (int i = start + 2; i < stop - 1; i++) {
            if (b[i] == ';' || b[i] == ':') {
                if (count == MOST_PARAMETERS) {
                    return;
                }
                count++;
            } else if (TimeReader.isDigit(b[i])) {
                parameters[count - 1] = Math.min(999, parameters[count - 1] * 10 + b[i] - '0');
            }
        }
        endSpan();
        style = style.after(parameters, count);
    }

    private void endSpan() {
        boolean visible = text.length() > styledFrom && !style.equals(TextStyle.PLAIN);
        if (visible && spans.size() < MOST_SPANS) {
            spans.add(new ShownLine.Span(styledFrom, text.length(), style));
        }
        styledFrom = text.length();
    }
}
