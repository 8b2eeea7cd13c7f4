package strongly.console.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** Closes JSON that was cut somewhere, so that what came whole before can be read. */
final class CutJson {
    private final byte[] json;
    private final ArrayDeque<Byte> open = new ArrayDeque<>();
    private boolean inString;
    private boolean key;
    private int escapeFrom = -1;

    private CutJson(byte[] json) {
        this.json = json;
    }

    /** JSON that begins as this does and ends where this was cut; a string may be shorter. */
    static byte[] closed(byte[] json) {
        return new CutJson(json).close();
    }

    private byte[] close() {
        int end = scan();
        ByteArrayOutputStream out = new ByteArrayOutputStream(end + 64);
        if (inString) {
            out.write(json, 0, escapeFrom >= 0 ? escapeFrom : wholeCharacters(end));
            out.write('"');
            if (key) {
                write(out, ":null");
            }
        } else {
            writeToLastToken(out, end);
        }
        while (!open.isEmpty()) {
            out.write(open.pop() == '{' ? '}' : ']');
        }
        return out.toByteArray();
    }

    private int scan() {
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            if (inString) {
                i = string(b, i);
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                open.push(b);
                key = b == '{';
            } else if (b == '}' || b == ']') {
                open.poll();
                key = false;
            } else if (b == ':') {
                key = false;
            } else if (b == ',') {
                key = !open.isEmpty() && open.peek() == '{';
            }
        }
        return json.length;
    }

    /** Goes over a character of a string; gives where its last byte is. */
    private int string(byte b, int at) {
        if (b == '"') {
            inString = false;
        } else if (b == '\\') {
            int length = at + 1 < json.length && json[at + 1] == 'u' ? 6 : 2;
            if (at + length > json.length) {
                escapeFrom = at;
                return json.length;
            }
            return at + length - 1;
        }
        return at;
    }

    /** The end without the bytes of a character that did not come whole. */
    private int wholeCharacters(int end) {
        int start = end;
        while (start > 0 && end - start < 4 && (json[start - 1] & 0xC0) == 0x80) {
            start--;
        }
        return start > 0 && (json[start - 1] & 0x80) != 0 ? start - 1 : end;
    }

    /** Leaves out a word or number that may go on, and what asks for something to follow. */
    private void writeToLastToken(ByteArrayOutputStream out, int length) {
        int end = length;
        while (end > 0 && !isMark(json[end - 1])) {
            end--;
        }
        byte last = end == 0 ? 0 : json[end - 1];
        if (last == ',') {
            end--;
        }
        out.write(json, 0, end);
        if (last == ':') {
            write(out, "null");
        } else if (last == '"' && key) {
            write(out, ":null");
        }
    }

    private static boolean isMark(byte b) {
        return b == '"' || b == ':' || b == ',' || b == '{' || b == '}' || b == '[' || b == ']';
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
