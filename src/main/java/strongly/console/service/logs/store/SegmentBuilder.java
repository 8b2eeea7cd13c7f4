package strongly.console.service.logs.store;

import strongly.console.service.logs.line.LineShape;

import java.util.Arrays;

/** Fills the newest segment. Its arrays grow by being replaced, so readers are never disturbed. */
final class SegmentBuilder {
    private static final int SMALLEST_BYTES = 1 << 12;
    private static final int SMALLEST_LINES = 64;

    private final int capacity;
    private byte[] bytes;
    private int[] ends;
    private byte[] flags;
    private LineTimes times;
    private int count;
    private int length;
    private int flagsSeen;

    private SegmentBuilder(int capacity, int bytes, int lines) {
        this.capacity = capacity;
        this.bytes = new byte[bytes];
        this.ends = new int[lines];
        this.flags = new byte[lines];
        this.times = new LineTimes.Near(LineShape.NO_TIME, new int[lines]);
    }

    /** An empty segment that takes at most so many bytes and grows towards them. */
    static SegmentBuilder growing(int capacity) {
        return new SegmentBuilder(capacity, Math.min(capacity, SMALLEST_BYTES), SMALLEST_LINES);
    }

    /** An empty segment for lines that are known: their bytes, newlines included, and number. */
    static SegmentBuilder exactly(int bytes, int lines) {
        return new SegmentBuilder(bytes, bytes, lines);
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
        count++;
        setTime(count - 1, millis);
    }

    /** Tells otherwise of a line that nobody has seen yet. */
    void replace(int line, long millis, int lineFlags) {
        flags[line] = (byte) lineFlags;
        flagsSeen |= lineFlags;
        setTime(line, millis);
    }

    private void setTime(int line, long millis) {
        if (times instanceof LineTimes.Far(long[] all)) {
            all[line] = millis;
            return;
        }
        LineTimes.Near near = (LineTimes.Near) times;
        if (millis == LineShape.NO_TIME) {
            near.differences()[line] = LineTimes.Near.NONE;
        } else if (near.base() == LineShape.NO_TIME) {
            // no line has a time yet, so the base can still be chosen
            near.differences()[line] = 0;
            times = new LineTimes.Near(millis, near.differences());
        } else if (LineTimes.Near.fits(near.base(), millis)) {
            near.differences()[line] = (int) (millis - near.base());
        } else {
            long[] all = new long[near.differences().length];
            for (int i = 0; i < count; i++) {
                all[i] = near.get(i);
            }
            all[line] = millis;
            times = new LineTimes.Far(all);
        }
    }

    int count() {
        return count;
    }

    int flags(int line) {
        return flags[line];
    }

    /** Whether any line has one of these flags. */
    boolean hasSeen(int wanted) {
        return (flagsSeen & wanted) != 0;
    }

    long millis(int line) {
        return times.get(line);
    }

    /** Where a line's text ends in the bytes: at its newline. */
    int textEnd(int line) {
        return ends[line] - 1;
    }

    int length() {
        return length;
    }

    /**
     * The lines so far.
     *
     * @param first the number of the first one
     */
    Segment view(long first) {
        return new Segment(first, count, bytes, ends, times, flags, flagsSeen);
    }

    /**
     * All lines, for good, in no more memory than needed.
     *
     * @param first the number of the first one
     */
    Segment seal(long first) {
        byte[] exact =
                bytes.length - length > bytes.length / 64 ? Arrays.copyOf(bytes, length) : bytes;
        if (ends.length == count) {
            return new Segment(first, count, exact, ends, times, flags, flagsSeen);
        }
        return new Segment(
                first,
                count,
                exact,
                Arrays.copyOf(ends, count),
                times.trimmed(count),
                Arrays.copyOf(flags, count),
                flagsSeen);
    }
}
