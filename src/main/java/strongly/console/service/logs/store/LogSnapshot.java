package strongly.console.service.logs.store;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.ContainerName;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.line.ShownLine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a store at one moment. A line has a number that it keeps for as long as it is held;
 * numbers rise by one. Never changes; any thread.
 */
public final class LogSnapshot {
    /** No line. */
    public static final LogSnapshot EMPTY = new LogSnapshot(List.of(), 0, 0, 0);

    private final Segment[] segments;
    private final long first;
    private final long end;
    private final long bytes;

    LogSnapshot(List<Segment> segments, long first, long end, long bytes) {
        this.segments = segments.toArray(Segment[]::new);
        this.first = first;
        this.end = end;
        this.bytes = bytes;
    }

    /** The number of the oldest line held. */
    public long first() {
        return first;
    }

    /** The number after that of the newest line. */
    public long end() {
        return end;
    }

    /** How many lines there are. */
    public int size() {
        return (int) (end - first);
    }

    /** How many bytes the lines have. */
    public long bytes() {
        return bytes;
    }

    /** Bytes of memory the lines and their index take. */
    public long memory() {
        long sum = 0;
        for (Segment segment : segments) {
            sum += segment.memory();
        }
        return sum;
    }

    /** Whether a line is held. */
    public boolean holds(long number) {
        return number >= first && number < end;
    }

    /** The segments, oldest first; of the first one, lines before {@link #first} do not count. */
    public List<Segment> segments() {
        return List.of(segments);
    }

    /** The segment that holds a line. */
    public Segment segmentOf(long number) {
        return segments[indexOfSegment(number)];
    }

    /** Which of the segments holds a line. */
    public int indexOfSegment(long number) {
        if (!holds(number)) {
            throw new IndexOutOfBoundsException("line " + number + " of " + first + "–" + end);
        }
        int low = 0;
        int high = segments.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments[middle].first() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The bytes of a line exactly as they came, without newline. */
    public byte[] bytes(long number) {
        Segment segment = segmentOf(number);
        int line = (int) (number - segment.first());
        return Arrays.copyOfRange(segment.bytes(), segment.start(line), segment.textEnd(line));
    }

    /** The text of a line, unreadable bytes as replacement marks. */
    public String text(long number) {
        Segment segment = segmentOf(number);
        int line = (int) (number - segment.first());
        int start = segment.start(line);
        return new String(
                segment.bytes(), start, segment.textEnd(line) - start, StandardCharsets.UTF_8);
    }

    /** A line as it is shown. */
    public ShownLine shown(long number, int maxBytes) {
        Segment segment = segmentOf(number);
        int line = (int) (number - segment.first());
        return ShownLine.of(segment.bytes(), segment.start(line), segment.textEnd(line), maxBytes);
    }

    /** The container that a line names, null where it names none. */
    public @Nullable String container(long number) {
        Segment segment = segmentOf(number);
        int line = (int) (number - segment.first());
        return ContainerName.of(segment.bytes(), segment.start(line), segment.textEnd(line));
    }

    /** How serious a line is. */
    public LogLevel level(long number) {
        Segment segment = segmentOf(number);
        return segment.level((int) (number - segment.first()));
    }

    /** See {@link Segment#millis}. */
    public long millis(long number) {
        Segment segment = segmentOf(number);
        return segment.millis((int) (number - segment.first()));
    }

    /** Whether a line continues the one before. */
    public boolean isContinuation(long number) {
        Segment segment = segmentOf(number);
        return segment.isContinuation((int) (number - segment.first()));
    }

    /** Whether this is no line but a note that lines may be missing. */
    public boolean isGap(long number) {
        Segment segment = segmentOf(number);
        return segment.isGap((int) (number - segment.first()));
    }

    /**
     * When the newest line that says so was written, among the newest ones.
     *
     * @param lookBack most lines to look at
     * @return ms since 1970, or {@link LineShape#NO_TIME}
     */
    public long newestMillis(int lookBack) {
        for (long number = end - 1; number >= Math.max(first, end - lookBack); number--) {
            Segment segment = segmentOf(number);
            int line = (int) (number - segment.first());
            if (segment.hasOwnTime(line)) {
                return segment.millis(line);
            }
        }
        return LineShape.NO_TIME;
    }
}
