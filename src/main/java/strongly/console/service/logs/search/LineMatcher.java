package strongly.console.service.logs.search;

import strongly.console.service.logs.line.ContainerName;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A query made ready, once for all lines. Expressions run on linear-time engines, so none can hang.
 * Never changes; any thread.
 */
public final class LineMatcher {
    private static final int MOST_RANGES = 200;
    private static final int MOST_LOOKED_BACK = 10_000;

    private final LineQuery query;
    private final List<CompiledText> marked;

    private LineMatcher(LineQuery query, List<CompiledText> marked) {
        this.query = query;
        this.marked = marked;
    }

    /**
     * Makes a query ready.
     *
     * @throws QueryException where one of its expressions cannot be read; says why
     */
    public static LineMatcher of(LineQuery query) throws QueryException {
        SegmentTest.of(query.expression());
        List<CompiledText> marked = new ArrayList<>();
        List<LineText> texts = new ArrayList<>();
        query.expression().addMarked(texts);
        for (LineText text : texts) {
            if (!text.text().isEmpty()) {
                marked.add(CompiledText.of(text));
            }
        }
        return new LineMatcher(query, marked);
    }

    /** What is looked for. */
    public LineQuery query() {
        return query;
    }

    /** A test for one thread. */
    SegmentTest test() {
        try {
            return SegmentTest.of(query.expression());
        } catch (QueryException impossible) {
            throw new IllegalStateException("it could be read before", impossible);
        }
    }

    /**
     * The lines of a segment that match, a bit for each from {@code fromLine} on.
     *
     * @param lines all that is held: the first line may continue one of another segment
     */
    long[] matches(SegmentTest test, LogSnapshot lines, Segment segment, int fromLine, int toLine) {
        int count = toLine - fromLine;
        long[] bits = new long[(count + 63) >> 6];
        if (count == 0) {
            return bits;
        }
        test.test(segment, fromLine, toLine, bits);
        LineFilter filter = query.filter();
        boolean levels = filter.limitsLevels();
        boolean time = filter.limitsTime();
        boolean containers = !filter.containers().isEmpty();
        boolean special = segment.hasSpecialLines();
        if (!levels && !time && !containers && !special) {
            return bits;
        }
        boolean ofContainer = containers && startsInContainer(lines, segment.first() + fromLine);
        for (int line = fromLine; line < toLine; line++) {
            int word = (line - fromLine) >> 6;
            long bit = 1L << (line - fromLine);
            if (containers) {
                ofContainer = isOfContainer(segment, line, ofContainer);
            }
            if (special && segment.isGap(line)) {
                bits[word] = query.gaps() ? bits[word] | bit : bits[word] & ~bit;
                continue;
            }
            boolean counts =
                    (bits[word] & bit) != 0
                            && (segment.levelBit(line) & filter.levels()) != 0
                            && (!time || isWithin(segment.millis(line)))
                            && (!containers || ofContainer);
            if (!counts) {
                bits[word] &= ~bit;
            }
        }
        return bits;
    }

    private boolean isWithin(long millis) {
        return millis != LineShape.NO_TIME
                && millis >= query.filter().from()
                && millis < query.filter().to();
    }

    /**
     * Whether a line is of a wanted container.
     *
     * @param before whether the line before is: one that continues it belongs to it
     */
    private boolean isOfContainer(Segment segment, int line, boolean before) {
        String name = ContainerName.of(segment.bytes(), segment.start(line), segment.textEnd(line));
        if (name == null) {
            return before && segment.isContinuation(line);
        }
        return query.filter().containers().contains(name);
    }

    /** Whether the line before this one is of a wanted container, where this one continues it. */
    private boolean startsInContainer(LogSnapshot lines, long number) {
        long head = number;
        while (head > number - MOST_LOOKED_BACK
                && lines.holds(head)
                && lines.isContinuation(head)) {
            head--;
        }
        boolean of = false;
        for (long line = head; line < number; line++) {
            if (lines.holds(line)) {
                Segment segment = lines.segmentOf(line);
                of = isOfContainer(segment, (int) (line - segment.first()), of);
            }
        }
        return of;
    }

    /** Whether a line that is held matches. */
    public boolean matches(LogSnapshot lines, long number) {
        Segment segment = lines.segmentOf(number);
        int line = (int) (number - segment.first());
        return matches(test(), lines, segment, line, line + 1)[0] != 0;
    }

    /**
     * What of a line to mark.
     *
     * @param shown the line's text as it is shown
     * @return in order, not overlapping; the first some hundred
     */
    public List<MatchRange> ranges(String shown) {
        List<MatchRange> found = new ArrayList<>();
        for (CompiledText text : marked) {
            text.ranges(shown, found, MOST_RANGES);
        }
        if (marked.size() < 2 || found.size() < 2) {
            return found;
        }
        found.sort(Comparator.comparingInt(MatchRange::from));
        List<MatchRange> joined = new ArrayList<>();
        MatchRange last = found.getFirst();
        for (MatchRange next : found) {
            if (next.from() <= last.to()) {
                last = new MatchRange(last.from(), Math.max(last.to(), next.to()));
            } else {
                joined.add(last);
                last = next;
            }
        }
        joined.add(last);
        return joined;
    }
}
