package strongly.console.service.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Log lines in bounded memory: bytes in chunks with an index, the oldest chunk goes first. One
 * thread appends; any number read through {@link #view}, which never changes.
 */
@SuppressWarnings("EnumOrdinal") // a million lines keep level and kind in a byte each
public final class LogStore {
    private static final int CHUNK_BYTES = 1 << 19;
    private static final int CHUNK_LINES = 1 << 13;

    /**
     * How much is kept.
     *
     * @param lines most lines
     * @param bytes most bytes of text
     */
    public record Limits(int lines, long bytes) {
        /** A million lines or 256 MB. */
        public static final Limits DEFAULT = new Limits(1_000_000, 256L << 20);
    }

    /** What a line is. */
    public enum Kind {
        /** A line as the server sent it. */
        TEXT,
        /** A continuation of the line before: part of a stack trace. */
        CONTINUATION,
        /** Not a line but a note of the console: lines may be missing here. */
        GAP
    }

    /** Some thousand lines; appended to by one thread until it is full. */
    private static final class Chunk {
        final byte[] bytes;
        final int[] ends = new int[CHUNK_LINES];
        final long[] times = new long[CHUNK_LINES];
        final byte[] levels = new byte[CHUNK_LINES];
        final byte[] kinds = new byte[CHUNK_LINES];
        final long first;
        int lines;

        Chunk(long first, int capacity) {
            this.first = first;
            this.bytes = new byte[capacity];
        }

        int used() {
            return lines == 0 ? 0 : ends[lines - 1];
        }

        boolean fits(int length) {
            return lines < CHUNK_LINES && used() + length <= bytes.length;
        }

        int start(int line) {
            return line == 0 ? 0 : ends[line - 1];
        }
    }

    /**
     * The lines at one moment. Lines are numbered from the first that was ever appended, so that a
     * number stays good while old lines go.
     */
    public static final class View {
        private final Chunk[] chunks;
        private final int[] counts;
        private final long first;
        private final long end;

        private View(Chunk[] chunks, int[] counts, long first, long end) {
            this.chunks = chunks;
            this.counts = counts;
            this.first = first;
            this.end = end;
        }

        /** The number of the oldest line kept. */
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

        private int chunkOf(long number) {
            if (number < first || number >= end) {
                throw new IndexOutOfBoundsException(number);
            }
            int low = 0;
            int high = chunks.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (chunks[middle].first <= number) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }

        /** The text of a line, exactly as it came, with unreadable bytes as replacement marks. */
        public String text(long number) {
            Chunk chunk = chunks[chunkOf(number)];
            int line = (int) (number - chunk.first);
            int start = chunk.start(line);
            return new String(chunk.bytes, start, chunk.ends[line] - start, StandardCharsets.UTF_8);
        }

        /** How serious a line is; continuations have the level of the line they continue. */
        public LogLevel level(long number) {
            Chunk chunk = chunks[chunkOf(number)];
            return LogLevel.at(chunk.levels[(int) (number - chunk.first)]);
        }

        /** When a line was written, in ms since 1970, or {@link LineShape#NO_TIME}. */
        public long millis(long number) {
            Chunk chunk = chunks[chunkOf(number)];
            return chunk.times[(int) (number - chunk.first)];
        }

        /** What a line is. */
        public Kind kind(long number) {
            Chunk chunk = chunks[chunkOf(number)];
            return Kind.values()[chunk.kinds[(int) (number - chunk.first)]];
        }

        /** Receives the bytes of lines. */
        @FunctionalInterface
        public interface Scanner {
            /**
             * A line.
             *
             * @return false to stop
             */
            boolean line(long number, byte[] bytes, int from, int length, LogLevel level);
        }

        /** Goes through the lines from a number on, without making objects of them. */
        public void scan(long from, Scanner scanner) {
            long next = Math.max(from, first);
            if (next >= end) {
                return;
            }
            for (int c = chunkOf(next); c < chunks.length; c++) {
                Chunk chunk = chunks[c];
                for (int line = (int) (next - chunk.first); line < counts[c]; line++) {
                    int start = chunk.start(line);
                    boolean more =
                            scanner.line(
                                    chunk.first + line,
                                    chunk.bytes,
                                    start,
                                    chunk.ends[line] - start,
                                    LogLevel.at(chunk.levels[line]));
                    if (!more) {
                        return;
                    }
                }
                next = chunk.first + counts[c];
            }
        }
    }

    private final Limits limits;
    private final List<Chunk> chunks = new ArrayList<>();
    private long bytes;
    private long first;
    private long end;
    private LogLevel lastLevel = LogLevel.NONE;
    private long lastMillis = LineShape.NO_TIME;
    private volatile View view = new View(new Chunk[0], new int[0], 0, 0);

    /** An empty store. */
    public LogStore(Limits limits) {
        this.limits = limits;
    }

    /** The lines now; any thread. */
    public View view() {
        return view;
    }

    /** How many lines were let go because of the bounds. */
    public long dropped() {
        return view.first();
    }

    /**
     * Appends lines and shows them to readers; one thread at a time.
     *
     * @param lines without their newlines
     */
    public void append(List<byte[]> lines) {
        for (byte[] line : lines) {
            LineShape shape = LineShape.of(line, 0, line.length);
            if (!shape.continues()) {
                lastLevel = shape.level();
                lastMillis = shape.millis();
            }
            add(
                    line,
                    shape.continues() ? lastMillis : shape.millis(),
                    lastLevel,
                    shape.continues() ? Kind.CONTINUATION : Kind.TEXT);
        }
        publish();
    }

    /** Appends a note that lines may be missing here; one thread at a time. */
    public void appendGap(String note) {
        add(note.getBytes(StandardCharsets.UTF_8), lastMillis, LogLevel.NONE, Kind.GAP);
        lastLevel = LogLevel.NONE;
        publish();
    }

    private void add(byte[] line, long millis, LogLevel level, Kind kind) {
        Chunk chunk = chunks.isEmpty() ? null : chunks.getLast();
        if (chunk == null || !chunk.fits(line.length)) {
            chunk = new Chunk(end, Math.max(CHUNK_BYTES, line.length));
            chunks.add(chunk);
        }
        int index = chunk.lines;
        int start = chunk.used();
        System.arraycopy(line, 0, chunk.bytes, start, line.length);
        chunk.ends[index] = start + line.length;
        chunk.times[index] = millis;
        chunk.levels[index] = (byte) level.ordinal();
        chunk.kinds[index] = (byte) kind.ordinal();
        chunk.lines = index + 1;
        bytes += line.length;
        end++;
    }

    private void publish() {
        while (chunks.size() > 1 && (end - first > limits.lines() || bytes > limits.bytes())) {
            Chunk oldest = chunks.removeFirst();
            bytes -= oldest.used();
            first = oldest.first + oldest.lines;
        }
        Chunk[] now = chunks.toArray(new Chunk[0]);
        int[] counts = Arrays.stream(now).mapToInt(chunk -> chunk.lines).toArray();
        view = new View(now, counts, first, end);
    }
}
