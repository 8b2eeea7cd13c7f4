package strongly.console.service.logs.line;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte, eight at a time. */
public final class ByteScan {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private ByteScan() {}

    /** The first place in {@code [from, to)} that has this byte; {@code to} where none has. */
    public static int indexOf(byte[] b, int from, int to, byte wanted) {
        long pattern = (wanted & 0xffL) * ONES;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long difference = (long) LONGS.get(b, i) ^ pattern;
            // exact for the lowest byte that is 0, which is the first
            long zeros = (difference - ONES) & ~difference & HIGHS;
            if (zeros != 0) {
                return i + (Long.numberOfTrailingZeros(zeros) >> 3);
            }
        }
        while (i < to && b[i] != wanted) {
            i++;
        }
        return i;
    }

    /** How many bytes of {@code [from, to)} are this one. */
    public static int count(byte[] b, int from, int to, byte wanted) {
        long pattern = (wanted & 0xffL) * ONES;
        int count = 0;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long difference = (long) LONGS.get(b, i) ^ pattern;
            // the highest bit of a byte stays 0 only where the byte is 0; none carries into the
            // next
            long others = ((difference & ~HIGHS) + ~HIGHS) | difference;
            count += Long.bitCount(~others & HIGHS);
        }
        for (; i < to; i++) {
            count += b[i] == wanted ? 1 : 0;
        }
        return count;
    }
}
