package strongly.console.service.logs.line;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@link LineParser} told of many lines, in arrays, so that one thread can read lines while
 * another takes up those before them. Immutable once read.
 */
public final class LineShapes {
    private static final int LEVEL = 0x1f;
    private static final int CONTINUATION = 0x20;
    private static final int ESCAPES = 0x40;

    /** A guess at the length of a line, in bytes; more lines only cost a copy. */
    private static final int USUAL_LENGTH = 64;

    private final int start;
    private int[] ends;
    private long[] millis;
    private byte[] marks;
    private int count;

    private LineShapes(int start, int expected) {
        this.start = start;
        ends = new int[expected];
        millis = new long[expected];
        marks = new byte[expected];
    }

    /**
     * Reads the lines of a range. Any thread.
     *
     * @param clock completes times that are written without date or year
     */
    public static LineShapes read(byte[] text, int from, int to, InstantSource clock) {
        LineParser parser = new LineParser(clock);
        LineShape shape = new LineShape();
        LineShapes shapes = new LineShapes(from, (to - from) / USUAL_LENGTH + 16);
        int start = from;
        while (start < to) {
            int end = ByteScan.indexOf(text, start, to, (byte) '\n');
            parser.parse(text, start, end, shape);
            shapes.add(end, shape);
            start = end + 1;
        }
        return shapes;
    }

    /**
     * Where a range can be cut into pieces of whole lines: the end of each piece, the last being
     * the range's own.
     *
     * @param length least length of a piece, in bytes
     */
    public static List<Integer> cuts(byte[] text, int from, int to, int length) {
        List<Integer> cuts = new ArrayList<>();
        int at = from;
        while (at < to) {
            int wanted = Math.min(to, at + length);
            at = Math.min(to, ByteScan.indexOf(text, wanted - 1, to, (byte) '\n') + 1);
            cuts.add(at);
        }
        return cuts;
    }

    private void add(int end, LineShape shape) {
        if (count == ends.length) {
            int more = count * 2;
            ends = Arrays.copyOf(ends, more);
            millis = Arrays.copyOf(millis, more);
            marks = Arrays.copyOf(marks, more);
        }
        ends[count] = end;
        millis[count] = shape.millis;
        int mark = shape.level.rank();
        if (shape.continuation) {
            mark |= CONTINUATION;
        }
        if (shape.escapes) {
            mark |= ESCAPES;
        }
        marks[count] = (byte) mark;
        count++;
    }

    /** Where the first line begins. */
    public int start() {
        return start;
    }

    /** How many lines there are. */
    public int count() {
        return count;
    }

    /** Where a line ends, before its newline. */
    public int end(int line) {
        return ends[line];
    }

    /** Tells of one line. */
    public void tell(int line, LineShape shape) {
        shape.millis = millis[line];
        shape.level = LogLevel.ofRank(marks[line] & LEVEL);
        shape.continuation = (marks[line] & CONTINUATION) != 0;
        shape.escapes = (marks[line] & ESCAPES) != 0;
    }
}
