package strongly.console.service.logs.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A text to be found in bytes, eight of them at a time: the two bytes of it that are rarest in logs
 * must stand at their places before the rest is compared. Never changes.
 */
final class ByteNeedle {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final int UNROLLED = 32;

    /** From most to least common; what is not in it is rarer still. */
    private static final String COMMON = " 0e1t2a3-o4:5i6n7s8r9l.cdupm/hgf=\"y_,bvw[]TZkxEIAORNSD";

    private final byte[] bytes;
    private final byte[] other;
    private final int first;
    private final int second;
    private final long firstPattern;
    private final long firstFold;
    private final long secondPattern;
    private final long secondFold;

    /**
     * A needle.
     *
     * @param text not empty
     * @param matchCase whether upper and lower case of ASCII letters differ
     */
    ByteNeedle(String text, boolean matchCase) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.other = matchCase ? bytes : otherCase(bytes);
        this.first = rarest(-1);
        this.second = bytes.length == 1 ? first : rarest(first);
        this.firstFold = fold(first);
        this.firstPattern = pattern(first);
        this.secondFold = fold(second);
        this.secondPattern = pattern(second);
    }

    private static byte[] otherCase(byte[] text) {
        byte[] other = text.clone();
        for (int i = 0; i < other.length; i++) {
            int upper = other[i] & 0xDF;
            if (other[i] > 0 && upper >= 'A' && upper <= 'Z') {
                other[i] ^= 0x20;
            }
        }
        return other;
    }

    private int rarest(int except) {
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < bytes.length; i++) {
            int rank = Math.min(rank(bytes[i]), rank(other[i]));
            if (i != except && rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(byte b) {
        int index = COMMON.indexOf(b);
        return index < 0 ? COMMON.length() : index;
    }

    private long fold(int at) {
        return bytes[at] == other[at] ? 0 : 0x20 * ONES;
    }

    private long pattern(int at) {
        return ((bytes[at] & 0xffL) * ONES) | fold(at);
    }

    /** How many bytes it has. */
    int length() {
        return bytes.length;
    }

    /** The first place in {@code [from, to)} where it is, -1 where there is none. */
    int find(byte[] b, int from, int to) {
        int last = to - bytes.length;
        int i = from;
        // the longer of both reads must stay within the array
        int safe = Math.min(last, b.length - Math.max(first, second) - UNROLLED);
        for (; i <= safe; i += UNROLLED) {
            long zeros = zeros(b, i) | zeros(b, i + 8) | zeros(b, i + 16) | zeros(b, i + 24);
            if (zeros != 0) {
                int found = verify(b, i, Math.min(i + UNROLLED, last + 1));
                if (found >= 0) {
                    return found;
                }
            }
        }
        return verify(b, i, last + 1);
    }

    /** A high bit where both rare bytes may be in place. */
    private long zeros(byte[] b, int i) {
        long difference =
                (((long) LONGS.get(b, i + first) | firstFold) ^ firstPattern)
                        | (((long) LONGS.get(b, i + second) | secondFold) ^ secondPattern);
        return (difference - ONES) & ~difference & HIGHS;
    }

    private int verify(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte rare = b[i + first];
            if ((rare == bytes[first] || rare == other[first]) && isAt(b, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] b, int at) {
        for (int k = 0; k < bytes.length; k++) {
            byte here = b[at + k];
            if (here != bytes[k] && here != other[k]) {
                return false;
            }
        }
        return true;
    }
}
