package strongly.console.service.logs.store;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;

/**
 * Some lines one after the other, as bytes with an index; each ends with its newline. What is
 * visible through it never changes, even where its arrays are still being filled further back. Any
 * thread.
 */
public final class Segment {
    static final int CONTINUATION = 1 << 3;
    static final int GAP = 1 << 4;
    static final int ESCAPES = 1 << 5;
    static final int OWN_TIME = 1 << 6;
    static final int LEVEL = 7;

    /** No lines. */
    public static final Segment EMPTY = SegmentBuilder.growing(1).view(0);

    private final long first;
    private final int count;
    private final byte[] bytes;
    private final int[] ends;
    private final LineTimes times;
    private final byte[] flags;
    private final int flagsSeen;

    Segment(
            long first,
            int count,
            byte[] bytes,
            int[] ends,
            LineTimes times,
            byte[] flags,
            int flagsSeen) {
        this.first = first;
        this.count = count;
        this.bytes = bytes;
        this.ends = ends;
        this.times = times;
        this.flags = flags;
        this.flagsSeen = flagsSeen;
    }

    /** The number of its first line. */
    public long first() {
        return first;
    }

    /** The number after that of its last line. */
    public long end() {
        return first + count;
    }

    /** How many lines it has. */
    public int count() {
        return count;
    }

    /** The bytes of its lines, each with its newline; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many of the bytes are lines. */
    public int length() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** Where a line begins in the bytes. */
    public int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    /** Where a line's text ends in the bytes: at its newline. */
    public int textEnd(int line) {
        return ends[line] - 1;
    }

    /**
     * The line that holds the byte at this offset; quick where it is near.
     *
     * @param fromLine that line or one before it
     */
    public int lineAt(int offset, int fromLine) {
        int low = fromLine;
        int high = fromLine;
        for (int step = 1; high < count - 1 && ends[high] <= offset; step *= 2) {
            low = high + 1;
            high = Math.min(count - 1, high + step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How serious a line is; continuations are as serious as what they continue. */
    public LogLevel level(int line) {
        return LogLevel.ofRank(flags[line] & LEVEL);
    }

    /** The level of a line as a bit of a mask. */
    public int levelBit(int line) {
        return 1 << (flags[line] & LEVEL);
    }

    /**
     * When a line was written, in ms since 1970; where it does not say, when the one before was;
     * where none of its source ever said, when it arrived; or {@link LineShape#NO_TIME}.
     */
    public long millis(int line) {
        return times.get(line);
    }

    /** Whether the line says itself when it was written. */
    public boolean hasOwnTime(int line) {
        return (flags[line] & OWN_TIME) != 0;
    }

    /** Whether the line continues the one before. */
    public boolean isContinuation(int line) {
        return (flags[line] & CONTINUATION) != 0;
    }

    /** Whether this is no line but a note that lines may be missing. */
    public boolean isGap(int line) {
        return (flags[line] & GAP) != 0;
    }

    /** Whether the line has escape sequences of terminals. */
    public boolean hasEscapes(int line) {
        return (flags[line] & ESCAPES) != 0;
    }

    /** Whether any line is a gap or has escape sequences, so that bytes are not what is shown. */
    public boolean hasSpecialLines() {
        return (flagsSeen & (GAP | ESCAPES)) != 0;
    }

    /** Bytes of memory this takes, its index included. */
    long memory() {
        return bytes.length + 4L * ends.length + times.memory() + flags.length + 96;
    }
}
