package strongly.console.service.logs.store;

import strongly.console.service.logs.line.ByteScan;
import strongly.console.service.logs.line.LineParser;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LineShapes;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.task.InOrder;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lines of one app or container as bytes in bounded memory. One thread at a time appends; any
 * thread reads, through snapshots that never change.
 */
public final class LogStore {
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int LOOK_FOR_TIME = 500;
    private static final int PIECE_BYTES = 256 << 10;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int LONGEST_SEGMENT = Integer.MAX_VALUE - 64;

    private final Supplier<StoreLimits> source;
    private StoreLimits limits;
    private final int segmentBytes;
    private final InstantSource clock;
    private final LineParser parser;
    private final LineShape shape = new LineShape();
    private final List<Segment> sealed = new ArrayList<>();
    private SegmentBuilder newest;
    private long sealedBytes;
    private long first;
    private long end;
    private LogLevel lastLevel = LogLevel.NONE;
    private long lastMillis = LineShape.NO_TIME;
    private boolean inTrace;
    private boolean isTimed;
    private volatile LogSnapshot snapshot = LogSnapshot.EMPTY;

    /**
     * An empty store.
     *
     * @param clock completes times that are written without date, and stands in for them
     */
    public LogStore(StoreLimits limits, InstantSource clock) {
        this(() -> limits, clock);
    }

    /**
     * An empty store of which the limits may change.
     *
     * @param limits asked for whenever lines are appended, in that thread
     * @param clock completes times that are written without date, and stands in for them
     */
    public LogStore(Supplier<StoreLimits> limits, InstantSource clock) {
        this.source = limits;
        this.limits = limits.get();
        this.segmentBytes = Math.clamp(this.limits.bytes() / 8, 1 << 10, SEGMENT_BYTES);
        this.clock = clock;
        this.parser = new LineParser(clock);
        this.newest = new SegmentBuilder(0, segmentBytes);
    }

    /** The lines now; any thread. */
    public LogSnapshot snapshot() {
        return snapshot;
    }

    /** How many lines were let go because of the limits. */
    public long dropped() {
        return snapshot.first();
    }

    /** Appends whole lines, each ended by a newline; the last one may lack it. */
    public void append(byte[] text) {
        append(text, 0, text.length);
    }

    /** Appends the whole lines of a range, each ended by a newline; the last one may lack it. */
    public void append(byte[] text, int from, int to) {
        limits = source.get();
        stampUntimed(text, from, to);
        if (PROCESSORS > 1 && to - from >= 2 * PIECE_BYTES) {
            addManyLines(text, from, to);
        } else {
            addLines(text, from, to);
        }
        publish();
    }

    private void addLines(byte[] text, int from, int to) {
        int start = from;
        while (start < to) {
            int end = ByteScan.indexOf(text, start, to, (byte) '\n');
            parser.parse(text, start, end, shape);
            addLine(text, start, end);
            start = end + 1;
        }
    }

    /** Other threads read the lines, this one takes them up in their order. */
    private void addManyLines(byte[] text, int from, int to) {
        List<Supplier<LineShapes>> pieces = new ArrayList<>();
        int start = from;
        for (int cut : LineShapes.cuts(text, from, to, PIECE_BYTES)) {
            int begin = start;
            pieces.add(() -> LineShapes.read(text, begin, cut, clock));
            start = cut;
        }
        InOrder.run("log lines ", pieces, shapes -> addLines(text, shapes));
    }

    private void addLines(byte[] text, LineShapes shapes) {
        int start = shapes.start();
        for (int i = 0; i < shapes.count(); i++) {
            shapes.tell(i, shape);
            addLine(text, start, shapes.end(i));
            start = shapes.end(i) + 1;
        }
    }

    /** Appends a note that lines may be missing here. */
    public void appendGap(String note) {
        byte[] bytes = note.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length, lastMillis, Segment.GAP);
        lastLevel = LogLevel.NONE;
        inTrace = false;
        publish();
    }

    /**
     * Where no line ever said when it was written, the time of arrival stands for it, so that such
     * lines find their place among those of other sources.
     */
    private void stampUntimed(byte[] text, int from, int to) {
        if (isTimed) {
            return;
        }
        int start = from;
        for (int line = 0; line < LOOK_FOR_TIME && start < to; line++) {
            int end = ByteScan.indexOf(text, start, to, (byte) '\n');
            parser.parse(text, start, end, shape);
            if (shape.millis() != LineShape.NO_TIME) {
                return;
            }
            start = end + 1;
        }
        lastMillis = clock.millis();
    }

    /** Takes up a line of which the shape tells. */
    private void addLine(byte[] text, int from, int to) {
        boolean continues = continues();
        if (!continues) {
            lastLevel = shape.level();
        }
        int flags = lastLevel.rank();
        if (continues) {
            flags |= Segment.CONTINUATION;
        }
        if (shape.hasEscapes()) {
            flags |= Segment.ESCAPES;
        }
        if (shape.millis() != LineShape.NO_TIME) {
            flags |= Segment.OWN_TIME;
            isTimed = true;
            lastMillis = shape.millis();
        }
        inTrace = continues;
        add(text, from, to, lastMillis, flags);
    }

    /**
     * A line that says nothing of itself belongs to a trace where one is under way, or to the
     * warning before it.
     */
    private boolean continues() {
        return end > first
                && (shape.isContinuation()
                        || (shape.isPlain()
                                && (inTrace || lastLevel.compareTo(LogLevel.WARN) >= 0)));
    }

    private void add(byte[] text, int from, int to, long millis, int flags) {
        int length = to - from + 1;
        if (!newest.fits(length)) {
            if (newest.count() > 0) {
                Segment full = newest.seal();
                sealed.add(full);
                sealedBytes += full.length();
            }
            int capacity = (int) Math.min(LONGEST_SEGMENT, Math.max((long) segmentBytes, length));
            newest = new SegmentBuilder(end, capacity);
        }
        newest.add(text, from, to, millis, flags);
        end++;
        if (end - first > limits.lines()) {
            first = end - limits.lines();
        }
        letGo();
    }

    private void letGo() {
        while (!sealed.isEmpty()
                && (sealed.getFirst().end() <= first
                        || sealedBytes + newest.length() > limits.bytes())) {
            Segment oldest = sealed.removeFirst();
            sealedBytes -= oldest.length();
            first = Math.max(first, oldest.end());
        }
    }

    private void publish() {
        List<Segment> now = new ArrayList<>(sealed.size() + 1);
        now.addAll(sealed);
        if (newest.count() > 0) {
            now.add(newest.view());
        }
        snapshot = new LogSnapshot(now, first, end, sealedBytes + newest.length());
    }
}
