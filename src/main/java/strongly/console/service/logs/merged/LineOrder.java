package strongly.console.service.logs.merged;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.LineId;

import java.util.Arrays;
import java.util.List;

/**
 * What is to be seen of several sources in one order: by time, each source in its own order, lines
 * of the same millisecond by source. Takes a byte a line, and nothing for a single source. An order
 * never changes; the next one is made from it at the cost of what came and went. Any thread.
 */
public final class LineOrder {
    /** Most sources of an order. */
    public static final int MOST_SOURCES = 256;

    /** No line. */
    public static final LineOrder EMPTY = new LineOrder(List.of(), new Chunk[0]);

    private final List<SourceLines> sources;
    private final Chunk[] chunks;
    private final int[] starts;

    private LineOrder(List<SourceLines> sources, Chunk[] chunks) {
        this.sources = sources;
        this.chunks = chunks;
        this.starts = new int[chunks.length + 1];
        for (int i = 0; i < chunks.length; i++) {
            starts[i + 1] = starts[i] + chunks[i].size();
        }
    }

    /**
     * The order of these sources, made anew.
     *
     * @throws IllegalArgumentException where there are more than {@link #MOST_SOURCES}
     */
    public static LineOrder of(List<SourceLines> sources) {
        return EMPTY.next(sources);
    }

    /**
     * The order of these sources now. Quick where they are as many as before, in the same places,
     * and lines only came at their ends or went at their beginnings.
     *
     * @throws IllegalArgumentException where there are more than {@link #MOST_SOURCES}
     */
    public LineOrder next(List<SourceLines> now) {
        if (now.size() > MOST_SOURCES) {
            throw new IllegalArgumentException(now.size() + " sources are too many");
        }
        if (now.size() <= 1) {
            return new LineOrder(List.copyOf(now), new Chunk[0]);
        }
        return new LineOrder(List.copyOf(now), OrderUpdate.chunks(sources, chunks, now));
    }

    /** The sources; the place of each is its number in line ids. */
    public List<SourceLines> sources() {
        return sources;
    }

    /** How many lines there are. */
    public int size() {
        return sources.size() == 1 ? sources.getFirst().count() : starts[chunks.length];
    }

    /**
     * The line at a place.
     *
     * @return its {@link LineId}
     * @throws IndexOutOfBoundsException where there is none
     */
    public long line(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index + " of " + size());
        }
        if (sources.size() == 1) {
            return LineId.of(0, sources.getFirst().number(index));
        }
        int at = chunkAt(index);
        Chunk chunk = chunks[at];
        int offset = index - starts[at];
        int source = chunk.source(offset);
        SourceLines lines = sources.get(source);
        int before = lines.countBefore(chunk.numbers()[source]);
        return LineId.of(source, lines.number(before + chunk.ordinal(offset)));
    }

    private int chunkAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a line is, -1 where it is not to be seen. */
    public int indexOf(long id) {
        int source = LineId.source(id);
        long number = LineId.number(id);
        if (id < 0 || source >= sources.size() || !sources.get(source).contains(number)) {
            return -1;
        }
        SourceLines lines = sources.get(source);
        if (sources.size() == 1) {
            return lines.countBefore(number);
        }
        int low = 0;
        int high = chunks.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].numbers()[source] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Chunk chunk = chunks[low];
        int ordinal = lines.countBefore(number) - lines.countBefore(chunk.numbers()[source]);
        int offset = chunk.offset(source, ordinal);
        return offset < 0 ? -1 : starts[low] + offset;
    }

    /** Where a line is or, where it is not to be seen, the next one of its source; else the end. */
    public int indexAtOrAfter(long id) {
        int source = LineId.source(id);
        if (id < 0 || source >= sources.size()) {
            return size();
        }
        long next = sources.get(source).next(LineId.number(id));
        return next < 0 ? size() : indexOf(LineId.of(source, next));
    }

    /**
     * The first line written at that time or later; the number of lines where there is none.
     *
     * @param millis since 1970
     */
    public int indexAtTime(long millis) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** When the line at a place was written, in ms since 1970, or {@link LineShape#NO_TIME}. */
    public long millis(int index) {
        long id = line(index);
        return sources.get(LineId.source(id)).lines().millis(LineId.number(id));
    }

    /** Receives lines one after the other. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A line.
         *
         * @return whether to go on
         */
        boolean visit(int source, long number);
    }

    /** Visits the lines at the places {@code [from, to)} in order; quicker than one by one. */
    public void forEach(int from, int to, Visitor visitor) {
        if (from >= to) {
            return;
        }
        if (sources.size() == 1) {
            SourceLines lines = sources.getFirst();
            long number = lines.number(from);
            for (int i = from; i < to; i++) {
                if (!visitor.visit(0, number)) {
                    return;
                }
                number = lines.next(number + 1);
            }
            return;
        }
        int at = chunkAt(from);
        long[] next = new long[sources.size()];
        for (int source = 0; source < next.length; source++) {
            next[source] = sources.get(source).next(chunks[at].numbers()[source]);
        }
        int index = starts[at];
        for (; index < to; at++) {
            Chunk chunk = chunks[at];
            for (int offset = 0; offset < chunk.size() && index < to; offset++, index++) {
                int source = chunk.source(offset);
                long number = next[source];
                next[source] = sources.get(source).next(number + 1);
                if (index >= from && !visitor.visit(source, number)) {
                    return;
                }
            }
        }
    }

    /**
     * For each source the number of its first line at or after a place; behind its last one where
     * there is none.
     */
    long[] numbersAt(int index) {
        long[] numbers = new long[sources.size()];
        if (numbers.length == 1) {
            SourceLines lines = sources.getFirst();
            numbers[0] = index < lines.count() ? lines.number(index) : lines.lines().end();
            return numbers;
        }
        int[] ordinals = new int[numbers.length];
        int at = Math.min(chunkAt(index), chunks.length - 1);
        if (at >= 0) {
            chunks[at].countInto(ordinals, index - starts[at]);
        }
        for (int source = 0; source < numbers.length; source++) {
            SourceLines lines = sources.get(source);
            int before = at < 0 ? 0 : lines.countBefore(chunks[at].numbers()[source]);
            int ordinal = before + ordinals[source];
            numbers[source] = ordinal < lines.count() ? lines.number(ordinal) : lines.lines().end();
        }
        return numbers;
    }

    /** Bytes of memory the order takes, without the lines. */
    public long memory() {
        long sum = 0;
        for (Chunk chunk : chunks) {
            sum += chunk.size() + 16L * chunk.numbers().length + 96;
        }
        for (SourceLines source : sources) {
            sum += source.shown() == null ? 0 : source.shown().memory();
        }
        return sum;
    }
}
