package strongly.console.service.logs.store;

import strongly.console.service.logs.line.LineShape;

import java.util.Arrays;

/** Fills the newest segment. Its arrays grow by being replaced, so readers are never disturbed. */
final class SegmentBuilder {
    private static final int SMALLEST_BYTES = 1 << 12;
    private static final int SMALLEST_LINES = 64;

    private final long first;
    private final int capacity;
    private byte[] bytes;
    private int[] ends = new int[SMALLEST_LINES];
    private byte[] flags = new byte[SMALLEST_LINES];
    private LineTimes times = new LineTimes.Near(LineShape.NO_TIME, new int[SMALLEST_LINES]);
    private int count;
    private int length;
    private int flagsSeen;

    /**
     * An empty segment.
     *
     * @param first the number of its first line
     * @param capacity most bytes it takes
     */
    SegmentBuilder(long first, int capacity) {
        this.first = first;
        this.capacity = capacity;
        this.bytes = new byte[Math.min(capacity, SMALLEST_BYTES)];
    }

    /** Whether a line of this many bytes, newline included, can be added. */
    boolean fits(int lineLength) {
        return lineLength <= capacity - length;
    }

    /** Adds a line, which fits. */
    void add(byte[] line, int from, int to, long millis, int lineFlags) {
        int needed = length + to - from + 1;
        if (needed > bytes.length) {
            int doubled = (int) Math.min(capacity, Math.max(needed, bytes.length * 2L));
            bytes = Arrays.copyOf(bytes, doubled);
        }
        if (count == ends.length) {
            int grown = count + count / 2;
            ends = Arrays.copyOf(ends, grown);
            flags = Arrays.copyOf(flags, grown);
            times = times.trimmed(grown);
        }
        System.arraycopy(line, from, bytes, length, to - from);
        bytes[needed - 1] = '\n';
        length = needed;
        ends[count] = needed;
        flags[count] = (byte) lineFlags;
        flagsSeen |= lineFlags;
        setTime(millis);
        count++;
    }

    private void setTime(long millis) {
        if (times instanceof LineTimes.Far(long[] all)) {
            all[count] = millis;
            return;
        }
        LineTimes.Near near = (LineTimes.Near) times;
        if (millis == LineShape.NO_TIME) {
            near.differences()[count] = LineTimes.Near.NONE;
        } else if (near.base() == LineShape.NO_TIME) {
            // none before had a time, so the base can still be chosen
            near.differences()[count] = 0;
            times = new LineTimes.Near(millis, near.differences());
        } else if (LineTimes.Near.fits(near.base(), millis)) {
            near.differences()[count] = (int) (millis - near.base());
        } else {
            long[] all = new long[near.differences().length];
            for (int i = 0; i < count; i++) {
                all[i] = near.get(i);
            }
            all[count] = millis;
            times = new LineTimes.Far(all);
        }
    }

    int count() {
        return count;
    }

    int length() {
        return length;
    }

    /** The lines so far. */
    Segment view() {
        return new Segment(first, count, bytes, ends, times, flags, flagsSeen);
    }

    /** All lines, for good, in no more memory than needed. */
    Segment seal() {
        byte[] exact = bytes.length - length > bytes.length / 64 ? trimmedBytes() : bytes;
        return new Segment(
                first,
                count,
                exact,
                Arrays.copyOf(ends, count),
                times.trimmed(count),
                Arrays.copyOf(flags, count),
                flagsSeen);
    }

    private byte[] trimmedBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
