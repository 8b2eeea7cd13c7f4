package strongly.console.service.logs.search.regex;

/** Ranges of characters as ranges of bytes. */
final class Utf8 {
    private static final int[] LAST = {0x7f, 0x7ff, 0xffff, Node.MAX};

    private Utf8() {}

    /** Receives characters whose bytes are each in a range of their own. */
    interface Receiver {
        void take(int[] lows, int[] highs) throws Parser.Refused;
    }

    /** Cuts a range of characters beyond ASCII into such. */
    static void sequences(int from, int to, Receiver receiver) throws Parser.Refused {
        int start = from;
        for (int length = 2; length <= 4; length++) {
            int last = Math.min(to, LAST[length - 1]);
            if (start <= last) {
                sameLength(start, last, length, receiver);
                start = last + 1;
            }
        }
    }

    private static void sameLength(int from, int to, int length, Receiver receiver)
            throws Parser.Refused {
        for (int i = 1; i < length; i++) {
            int mask = (1 << (6 * i)) - 1;
            if ((from & ~mask) != (to & ~mask)) {
                if ((from & mask) != 0) {
                    sameLength(from, from | mask, length, receiver);
                    sameLength((from | mask) + 1, to, length, receiver);
                    return;
                }
                if ((to & mask) != mask) {
                    sameLength(from, (to & ~mask) - 1, length, receiver);
                    sameLength(to & ~mask, to, length, receiver);
                    return;
                }
            }
        }
        int[] lows = bytes(from, length);
        int[] highs = bytes(to, length);
        receiver.take(lows, highs);
    }

    private static int[] bytes(int point, int length) {
        int[] bytes = new int[length];
        int rest = point;
        for (int i = length - 1; i > 0; i--) {
            bytes[i] = 0x80 | (rest & 0x3f);
            rest >>= 6;
        }
        bytes[0] = (0xf00 >> length & 0xff) | rest;
        return bytes;
    }
}
