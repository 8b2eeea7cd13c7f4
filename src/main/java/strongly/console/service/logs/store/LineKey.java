package strongly.console.service.logs.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A key of 64 bits for a line, which equal lines share; the same at every start. */
public final class LineKey {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private LineKey() {}

    /** The key of a line, without its newline. */
    public static long of(byte[] b, int from, int to) {
        long key = (long) to - from;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            key = mix(key ^ (long) LONGS.get(b, i));
        }
        long rest = 0;
        for (; i < to; i++) {
            rest = rest << 8 | (b[i] & 0xff);
        }
        return mix(key ^ rest);
    }

    /** The key of a line of a segment. */
    public static long of(Segment segment, int line) {
        return of(segment.bytes(), segment.start(line), segment.textEnd(line));
    }

    /** The key of a line that is held. */
    public static long of(LogSnapshot lines, long number) {
        Segment segment = lines.segmentOf(number);
        return of(segment, (int) (number - segment.first()));
    }

    /** Spreads every bit over all. */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 32)) * MULTIPLIER;
        mixed = (mixed ^ (mixed >>> 29)) * MULTIPLIER;
        return mixed ^ (mixed >>> 32);
    }
}
