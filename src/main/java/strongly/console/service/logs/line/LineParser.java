package strongly.console.service.logs.line;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Tells by the look of a line when it was written, how serious it is and whether it continues the
 * line before. Knows the common shapes: bracketed as in the API document, logfmt, JSON, klog, log4j
 * and logback, Python, nginx and Envoy. Never fails, whatever the bytes are, and looks at the head
 * of a line only, so that a line of megabytes costs no more than a short one. One thread at a time.
 */
public final class LineParser {
    /** Where time and level of a plain line stand. */
    private static final int HEAD = 160;

    /** Fields of JSON come in any order. */
    private static final int JSON_HEAD = 600;

    private static final int LEVEL_AFTER_TIME = 100;
    private static final int LEVEL_WITHOUT_TIME = 48;

    private static final byte[][] TRACE_BEGINNINGS = {
        ascii("Caused by:"),
        ascii("Suppressed:"),
        ascii("Traceback ("),
        ascii("During handling of the above"),
        ascii("The above exception was"),
        ascii("... "),
        ascii("at "),
        ascii("goroutine "),
        ascii("panic:"),
        ascii("Error:"),
        ascii("TypeError:"),
        ascii("Exception in thread"),
    };
    private static final byte[][] EPOCH_KEYS = {
        ascii("\"ts\":"), ascii("\"time\":"), ascii("\"timestamp\":"), ascii("\"@timestamp\":")
    };
    private static final byte[] EXCEPTION = ascii("Exception");
    private static final byte[] ERROR = ascii("Error");

    private final TimeReader time;
    private final byte[] plain = new byte[JSON_HEAD];

    /**
     * A parser.
     *
     * @param clock completes times that are written without date or year
     */
    public LineParser(InstantSource clock) {
        this.time = new TimeReader(clock);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a line, without its newline.
     *
     * @param shape receives what was told
     */
    public void parse(byte[] b, int from, int to, LineShape shape) {
        shape.millis = LineShape.NO_TIME;
        shape.level = LogLevel.NONE;
        shape.continuation = false;
        shape.escapes = false;
        if (from == to) {
            return;
        }
        byte first = b[from];
        if (first == ' ' || first == '\t') {
            shape.continuation = true;
            shape.escapes = contains(b, from, to, AnsiText.ESCAPE);
            return;
        }
        shape.escapes = contains(b, from, to, AnsiText.ESCAPE);
        int lookTo = Math.min(to, from + JSON_HEAD);
        if (shape.escapes) {
            int length = AnsiText.strip(b, from, lookTo, plain);
            read(plain, 0, length, shape);
        } else {
            read(b, from, lookTo, shape);
        }
    }

    private void read(byte[] b, int from, int to, LineShape shape) {
        if (from == to) {
            return;
        }
        if (b[from] == '{') {
            readJson(b, from, to, shape);
            return;
        }
        if (isKlog(b, from, to) && time.klog(b, from + 1, to)) {
            shape.millis = time.millis();
            shape.level = klogLevel(b[from]);
            return;
        }
        int headEnd = Math.min(to, from + HEAD);
        boolean timed = time.find(b, from, headEnd);
        shape.millis = time.millis();
        int levelFrom = timed && !levelLeads(b, from) ? time.end() : from;
        int reach = timed ? LEVEL_AFTER_TIME : LEVEL_WITHOUT_TIME;
        if (!timed && beginsTrace(b, from, headEnd)) {
            shape.continuation = true;
            return;
        }
        shape.level = LevelReader.find(b, levelFrom, Math.min(to, levelFrom + reach), false);
        if (shape.level == LogLevel.NONE && timed) {
            shape.level = LevelReader.ofStatus(b, from, to);
        }
    }

    private void readJson(byte[] b, int from, int to, LineShape shape) {
        if (time.find(b, from, to) || epoch(b, from, to)) {
            shape.millis = time.millis();
        }
        shape.level = LevelReader.find(b, from, to, true);
    }

    private boolean epoch(byte[] b, int from, int to) {
        for (byte[] key : EPOCH_KEYS) {
            int at = indexOf(b, from, to, key);
            if (at >= 0) {
                int value = at + key.length;
                while (value < to && (b[value] == ' ' || b[value] == '"')) {
                    value++;
                }
                if (time.epoch(b, value, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code INFO 2025-01-20 …} and {@code level=info ts=…}: the level stands before the time. */
    private static boolean levelLeads(byte[] b, int from) {
        byte first = b[from];
        return first > '9' && first != '[';
    }

    private static boolean isKlog(byte[] b, int from, int to) {
        return to - from > 14
                && (b[from] == 'I' || b[from] == 'W' || b[from] == 'E' || b[from] == 'F')
                && TimeReader.isDigit(b[from + 1])
                && TimeReader.isDigit(b[from + 4])
                && b[from + 5] == ' ';
    }

    private static LogLevel klogLevel(byte letter) {
        return switch (letter) {
            case 'W' -> LogLevel.WARN;
            case 'E' -> LogLevel.ERROR;
            case 'F' -> LogLevel.FATAL;
            default -> LogLevel.INFO;
        };
    }

    private static boolean beginsTrace(byte[] b, int from, int to) {
        byte first = b[from];
        if ((first == '}' || first == ')' || first == ']') && to - from <= 2) {
            return true;
        }
        for (byte[] beginning : TRACE_BEGINNINGS) {
            if (first == beginning[0] && startsWith(b, from, to, beginning)) {
                return true;
            }
        }
        return isExceptionName(b, from, to);
    }

    /** {@code java.net.SocketTimeoutException: Read timed out} or that name alone. */
    private static boolean isExceptionName(byte[] b, int from, int to) {
        int end = from;
        while (end < to && isNamePart(b[end])) {
            end++;
        }
        if (end < to && b[end] != ':' && b[end] != '\r') {
            return false;
        }
        return endsWith(b, from, end, EXCEPTION) || endsWith(b, from, end, ERROR);
    }

    private static boolean isNamePart(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '$'
                || c == '_';
    }

    private static boolean startsWith(byte[] b, int from, int to, byte[] beginning) {
        return to - from >= beginning.length && matchesAt(b, from, beginning);
    }

    private static boolean endsWith(byte[] b, int from, int to, byte[] ending) {
        return to - from > ending.length && matchesAt(b, to - ending.length, ending);
    }

    private static boolean matchesAt(byte[] b, int at, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (b[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] b, int from, int to, byte[] text) {
        for (int i = from; i <= to - text.length; i++) {
            if (b[i] == text[0] && matchesAt(b, i, text)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean contains(byte[] b, int from, int to, byte wanted) {
        return ByteScan.indexOf(b, from, to, wanted) < to;
    }
}
