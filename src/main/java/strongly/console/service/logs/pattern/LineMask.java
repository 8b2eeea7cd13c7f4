package strongly.console.service.logs.pattern;

import strongly.console.service.logs.line.AnsiText;

import java.nio.charset.StandardCharsets;

/**
 * Masks what differs from line to line: numbers, dates, addresses, ids and quoted strings. What is
 * left is the shape of a line: {@code Connection to # failed after #}. Works on bytes, without
 * making objects. Not for sharing between threads.
 */
final class LineMask {
    private static final int MOST_INPUT = 2_000;
    private static final int MOST_OUTPUT = 400;
    private static final byte MASK = '#';

    /** Fields of JSON and logfmt whose strings say what happened. */
    private static final byte[][] TELLING = {
        ascii("msg"),
        ascii("message"),
        ascii("error"),
        ascii("err"),
        ascii("event"),
        ascii("level"),
        ascii("logger"),
        ascii("severity"),
        ascii("exception")
    };

    private final byte[] out = new byte[MOST_OUTPUT];
    private final byte[] plain = new byte[MOST_INPUT];
    private byte[] b = plain;
    private int at;
    private int end;
    private int length;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Masks a line; the shape is in {@link #shape} up to the length given back. */
    int mask(byte[] line, int from, int to, boolean escapes) {
        b = line;
        at = from;
        end = Math.min(to, from + MOST_INPUT);
        length = 0;
        if (escapes) {
            end = AnsiText.strip(line, from, end, plain);
            b = plain;
            at = 0;
        }
        while (at < end && length < MOST_OUTPUT - 2) {
            step();
        }
        while (length > 0 && (out[length - 1] == ' ' || out[length - 1] == '\r')) {
            length--;
        }
        return length;
    }

    /** The bytes of the shape; written over by the next line. */
    byte[] shape() {
        return out;
    }

    /** The shape as text. */
    String text(int shapeLength) {
        return new String(out, 0, shapeLength, StandardCharsets.UTF_8);
    }

    private void step() {
        byte c = b[at];
        if (isWordPart(c)) {
            word();
        } else if (c == '"' || (c == '\'' && opensQuote())) {
            quoted(c);
        } else if (c == ' ' || c == '\t') {
            if (length > 0 && out[length - 1] != ' ') {
                out[length++] = ' ';
            }
            at++;
        } else {
            out[length++] = c;
            at++;
        }
    }

    private void word() {
        int start = at;
        boolean digits = false;
        boolean hex = true;
        while (at < end && isWordPart(b[at])) {
            byte c = b[at++];
            boolean digit = c >= '0' && c <= '9';
            digits |= digit;
            int lower = c | 0x20;
            hex &= digit || (lower >= 'a' && lower <= 'f');
        }
        int size = at - start;
        if (digits ? !isName(start, size) : hex && joinsMask(size)) {
            putMask();
            return;
        }
        int copied = Math.min(size, MOST_OUTPUT - 2 - length);
        System.arraycopy(b, start, out, length, copied);
        length += copied;
    }

    /** Short words with a digit at the end, as {@code s3}, {@code v1} and {@code utf8}. */
    private boolean isName(int start, int size) {
        if (size < 2 || size > 5) {
            return false;
        }
        for (int i = start; i < start + size - 1; i++) {
            if (b[i] >= '0' && b[i] <= '9') {
                return false;
            }
        }
        return true;
    }

    /** A part of a UUID without digits. */
    private boolean joinsMask(int size) {
        return (size == 4 || size == 8 || size == 12)
                && length >= 2
                && out[length - 1] == '-'
                && out[length - 2] == MASK;
    }

    /** What joins two masks, as the points of an address, is part of one mask. */
    private void putMask() {
        boolean joins =
                length >= 2
                        && out[length - 2] == MASK
                        && switch (out[length - 1]) {
                            case '.', ':', '-', '/', ',', '+' -> true;
                            default -> false;
                        };
        if (joins) {
            length--;
        } else if (length == 0 || out[length - 1] != MASK) {
            out[length++] = MASK;
        }
    }

    private boolean opensQuote() {
        return length == 0
                || out[length - 1] == ' '
                || out[length - 1] == '='
                || out[length - 1] == '(';
    }

    private void quoted(byte quote) {
        int close = at + 1;
        while (close < end && b[close] != quote) {
            close += b[close] == '\\' ? 2 : 1;
        }
        if (close >= end) {
            out[length++] = quote;
            at++;
            return;
        }
        boolean key = close + 1 < end && b[close + 1] == ':';
        if (key || isTelling()) {
            int contentEnd = close;
            int realEnd = end;
            out[length++] = quote;
            at++;
            end = contentEnd;
            while (at < end && length < MOST_OUTPUT - 2) {
                step();
            }
            at = contentEnd + 1;
            end = realEnd;
            if (length < MOST_OUTPUT - 1) {
                out[length++] = quote;
            }
            return;
        }
        out[length++] = quote;
        if (length < MOST_OUTPUT - 1) {
            out[length++] = MASK;
        }
        if (length < MOST_OUTPUT) {
            out[length++] = quote;
        }
        at = close + 1;
    }

    /** Whether the value of a field that tells what happened comes next. */
    private boolean isTelling() {
        int i = length - 1;
        while (i >= 0 && (out[i] == ' ' || out[i] == ':' || out[i] == '=' || out[i] == '"')) {
            i--;
        }
        if (i == length - 1) {
            return false;
        }
        for (byte[] field : TELLING) {
            int start = i + 1 - field.length;
            if (start >= 0 && (start == 0 || !isWordPart(out[start - 1])) && isAt(start, field)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, byte[] field) {
        for (int k = 0; k < field.length; k++) {
            if ((out[start + k] | 0x20) != field[k]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(byte c) {
        int lower = c | 0x20;
        return c < 0 || (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
}
