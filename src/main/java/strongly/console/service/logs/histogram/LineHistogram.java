package strongly.console.service.logs.histogram;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * The histogram of several sources, kept at the cost of the lines that came and went. One thread at
 * a time, off the UI thread: the first look at a million lines takes some milliseconds.
 */
public final class LineHistogram {
    private static final long[] WIDTHS = {
        10,
        20,
        50,
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        15_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        900_000,
        1_800_000,
        3_600_000,
        7_200_000,
        14_400_000,
        21_600_000,
        43_200_000,
        86_400_000
    };
    private static final long DAY = 86_400_000;
    private static final long SECOND = 1_000;

    private final List<LineCounts> counts = new ArrayList<>();

    /**
     * Counts what is held now.
     *
     * @param sources in the same order as before; more or fewer at the end
     * @param of for each source only these lines, null for all
     */
    public void update(List<LogSnapshot> sources, @Nullable List<LineSet> of) {
        while (counts.size() > sources.size()) {
            counts.removeLast();
        }
        for (int source = 0; source < sources.size(); source++) {
            if (source == counts.size()) {
                counts.add(new LineCounts());
            }
            LineSet some = of == null ? null : source < of.size() ? of.get(source) : LineSet.EMPTY;
            counts.get(source).update(sources.get(source), some);
        }
    }

    /** Counts sources anew, as when one of them was taken out. */
    public void clear() {
        counts.clear();
    }

    /** The bars of all lines with a time. */
    public Histogram all(int mostBars) {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (LineCounts each : counts) {
            if (each.first() != LineShape.NO_TIME) {
                start = Math.min(start, each.first());
                end = Math.max(end, each.end());
            }
        }
        return start < end ? within(start, end, mostBars) : Histogram.EMPTY;
    }

    /**
     * The bars of a range; a little more than it where its edges fall into bars.
     *
     * @param from ms since 1970
     * @param to after {@code from}
     * @param mostBars at least one
     */
    public Histogram within(long from, long to, int mostBars) {
        long width = width(Math.max(1, to - from), Math.max(1, mostBars));
        long start = Math.floorDiv(from, width) * width;
        int bars = (int) Math.ceilDiv(to - start, width);
        Histogram empty = new Histogram(start, width, new int[bars][LogLevel.values().length]);
        for (LineCounts each : counts) {
            if (width >= each.slotMillis() && width % SECOND == 0) {
                each.addTo(empty);
            } else {
                each.addExactlyTo(empty);
            }
        }
        return empty;
    }

    /** A round width; the edges of bars may need one bar more. */
    private static long width(long span, int mostBars) {
        for (long width : WIDTHS) {
            if (Math.ceilDiv(span, width) + 1 <= Math.max(2, mostBars)) {
                return width;
            }
        }
        return Math.ceilDiv(span, DAY * Math.max(1, mostBars - 1)) * DAY;
    }
}
