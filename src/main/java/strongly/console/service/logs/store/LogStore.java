package strongly.console.service.logs.store;

import strongly.console.service.logs.line.ByteScan;
import strongly.console.service.logs.line.LineParser;
import strongly.console.service.logs.line.LineShape;
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

    /** Enough lines to be worth another thread, few enough for all processors to have some. */
    private static final int PIECE_BYTES = 512 << 10;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int LONGEST_SEGMENT = Integer.MAX_VALUE - 64;

    private final Supplier<StoreLimits> source;
    private StoreLimits limits;
    private final int segmentBytes;
    private final int pieceBytes;
    private final InstantSource clock;
    private final LineParser parser;
    private final LineShape shape = new LineShape();
    private final LineInheritance inherited = new LineInheritance();
    private final List<Segment> sealed = new ArrayList<>();
    private SegmentBuilder newest;
    private long sealedBytes;
    private long first;
    private long end;
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
        this.pieceBytes = Math.min(PIECE_BYTES, segmentBytes);
        this.clock = clock;
        this.parser = new LineParser(clock);
        this.newest = SegmentBuilder.growing(segmentBytes);
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
        if (PROCESSORS > 1 && to - from >= 2 * pieceBytes) {
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
            int flags = inherited.flags(shape);
            add(text, start, end, inherited.millis(), flags);
            start = end + 1;
        }
    }

    /** Other threads read and index the lines, this one takes them up in their order. */
    private void addManyLines(byte[] text, int from, int to) {
        LineInheritance guess = new LineInheritance(inherited);
        List<Supplier<LinePiece>> pieces = new ArrayList<>();
        int start = from;
        for (int cut : LinePiece.cuts(text, from, to, pieceBytes)) {
            int begin = start;
            pieces.add(() -> LinePiece.read(text, begin, cut, guess, clock));
            start = cut;
        }
        sealNewest(SegmentBuilder.growing(segmentBytes));
        InOrder.run("log lines ", pieces, piece -> addPiece(piece.settle(inherited)));
    }

    private void addPiece(SegmentBuilder lines) {
        Segment piece = lines.seal(end);
        sealed.add(piece);
        sealedBytes += piece.length();
        end += piece.count();
        letGo();
    }

    private void sealNewest(SegmentBuilder next) {
        if (newest.count() > 0) {
            Segment full = newest.seal(end - newest.count());
            sealed.add(full);
            sealedBytes += full.length();
        }
        newest = next;
    }

    /** Appends a note that lines may be missing here. */
    public void appendGap(String note) {
        byte[] bytes = note.replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        add(bytes, 0, bytes.length, inherited.millis(), Segment.GAP);
        inherited.interrupt();
        publish();
    }

    /**
     * Where no line ever said when it was written, the time of arrival stands for it, so that such
     * lines find their place among those of other sources.
     */
    private void stampUntimed(byte[] text, int from, int to) {
        if (inherited.isTimed()) {
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
        inherited.stamp(clock.millis());
    }

    private void add(byte[] text, int from, int to, long millis, int flags) {
        int length = to - from + 1;
        if (!newest.fits(length)) {
            int capacity = (int) Math.min(LONGEST_SEGMENT, Math.max((long) segmentBytes, length));
            sealNewest(SegmentBuilder.growing(capacity));
        }
        newest.add(text, from, to, millis, flags);
        end++;
        letGo();
    }

    private void letGo() {
        if (end - first > limits.lines()) {
            first = end - limits.lines();
        }
        while (!sealed.isEmpty() && (sealed.getFirst().end() <= first || holdsTooMuch())) {
            Segment oldest = sealed.removeFirst();
            sealedBytes -= oldest.length();
            first = Math.max(first, oldest.end());
        }
    }

    /**
     * The newest segment stays even where it alone is too much, for its end is what is looked at.
     */
    private boolean holdsTooMuch() {
        boolean isNewest = sealed.size() == 1 && newest.count() == 0;
        return !isNewest && sealedBytes + newest.length() > limits.bytes();
    }

    private void publish() {
        List<Segment> now = new ArrayList<>(sealed.size() + 1);
        now.addAll(sealed);
        if (newest.count() > 0) {
            now.add(newest.view(end - newest.count()));
        }
        snapshot = new LogSnapshot(now, first, end, sealedBytes + newest.length());
    }
}
