package strongly.console.service.logs.line;

/** Where escape sequences of terminals end; what is not a colour is never shown. */
public final class AnsiText {
    /** The byte every escape sequence begins with. */
    public static final byte ESCAPE = 0x1b;

    private AnsiText() {}

    /**
     * The end of the escape sequence that begins at {@code at}: CSI ({@code ESC [ … letter}), OSC
     * and its kin (to BEL or {@code ESC \}), or two bytes. A sequence that was cut ends with the
     * text.
     */
    public static int sequenceEnd(byte[] b, int at, int to) {
        int i = at + 1;
        if (i >= to) {
            return to;
        }
        return switch (b[i]) {
            case '[' -> controlEnd(b, i + 1, to);
            case ']', 'P', '_', '^', 'X' -> stringEnd(b, i + 1, to);
            case '(', ')', '*', '+', '#', '%' -> Math.min(to, i + 2);
            default -> b[i] >= 0x20 ? i + 1 : i;
        };
    }

    private static int controlEnd(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] >= 0x20 && b[i] < 0x40) {
            i++;
        }
        return i < to && b[i] >= 0x40 ? i + 1 : i;
    }

    private static int stringEnd(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == 0x07) {
                return i + 1;
            }
            if (b[i] == ESCAPE) {
                return i + 1 < to && b[i + 1] == '\\' ? i + 2 : i;
            }
        }
        return to;
    }

    /**
     * Copies the bytes without escape sequences.
     *
     * @param into large enough for what comes, more is cut
     * @return how many bytes there are
     */
    public static int strip(byte[] b, int from, int to, byte[] into) {
        int length = 0;
        int i = from;
        while (i < to && length < into.length) {
            if (b[i] == ESCAPE) {
                i = sequenceEnd(b, i, to);
            } else {
                into[length++] = b[i++];
            }
        }
        return length;
    }
}
