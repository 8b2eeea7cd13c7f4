package strongly.console.service.logs.histogram;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the lines of one source by second and level, at the cost of the lines that came and went.
 * One thread at a time.
 */
public final class LineCounts {
    private static final int LEVELS = LogLevel.values().length;
    private static final int SLOTS = 64;
    private static final int MOST_PAGES = 20_000;
    private static final int COARSER = 60;

    private final TreeMap<Long, int[]> pages = new TreeMap<>();
    private LogSnapshot counted = LogSnapshot.EMPTY;
    private @Nullable LineSet countedOf;
    private long slotMillis = 1_000;
    private long lastPageNumber = Long.MIN_VALUE;
    private int[] lastPage = new int[0];

    /**
     * Counts what is held now.
     *
     * @param of only these lines, null for all
     */
    public void update(LogSnapshot now, @Nullable LineSet of) {
        boolean other = (of == null) != (countedOf == null) || now.end() < counted.end();
        if (other || changedBefore(of, Math.min(counted.end(), now.end()), now.first())) {
            pages.clear();
            lastPageNumber = Long.MIN_VALUE;
            slotMillis = 1_000;
            counted = LogSnapshot.EMPTY;
            countedOf = null;
        }
        count(counted, countedOf, counted.first(), Math.min(now.first(), counted.end()), -1);
        count(now, of, Math.max(counted.end(), now.first()), now.end(), 1);
        counted = now;
        countedOf = of;
    }

    private boolean changedBefore(@Nullable LineSet of, long end, long first) {
        LineSet before = countedOf;
        return of != null && before != null && of.firstDifference(before, first) < end;
    }

    private void count(LogSnapshot lines, @Nullable LineSet of, long from, long to, int by) {
        long number = from;
        while (number < to) {
            Segment segment = lines.segmentOf(number);
            coarsenIfLarge();
            long end = Math.min(to, segment.end());
            for (; number < end; number++) {
                if (of == null || of.contains(number)) {
                    count(segment, (int) (number - segment.first()), by);
                }
            }
        }
    }

    private void count(Segment segment, int line, int by) {
        long millis = segment.millis(line);
        if (millis == LineShape.NO_TIME || segment.isGap(line)) {
            return;
        }
        long slot = Math.floorDiv(millis, slotMillis);
        int[] page = page(Math.floorDiv(slot, SLOTS));
        page[Math.floorMod(slot, SLOTS) * LEVELS + segment.level(line).rank()] += by;
    }

    private int[] page(long number) {
        if (number == lastPageNumber) {
            return lastPage;
        }
        int[] page = pages.computeIfAbsent(number, absent -> new int[SLOTS * LEVELS]);
        lastPageNumber = number;
        lastPage = page;
        return page;
    }

    /** Lines of years, one a minute, would take much memory by the second. */
    private void coarsenIfLarge() {
        if (pages.size() <= MOST_PAGES) {
            return;
        }
        TreeMap<Long, int[]> fine = new TreeMap<>(pages);
        pages.clear();
        lastPageNumber = Long.MIN_VALUE;
        long before = slotMillis;
        slotMillis *= COARSER;
        for (Map.Entry<Long, int[]> entry : fine.entrySet()) {
            for (int i = 0; i < SLOTS * LEVELS; i++) {
                if (entry.getValue()[i] != 0) {
                    long slot = (entry.getKey() * SLOTS + i / LEVELS) * before / slotMillis;
                    page(Math.floorDiv(slot, SLOTS))[
                                    Math.floorMod(slot, SLOTS) * LEVELS + i % LEVELS] +=
                            entry.getValue()[i];
                }
            }
        }
    }

    /** When the first counted line was written, or {@link LineShape#NO_TIME}; to the second. */
    public long first() {
        for (Map.Entry<Long, int[]> page : pages.entrySet()) {
            for (int i = 0; i < SLOTS * LEVELS; i++) {
                if (page.getValue()[i] > 0) {
                    return (page.getKey() * SLOTS + i / LEVELS) * slotMillis;
                }
            }
        }
        return LineShape.NO_TIME;
    }

    /** The moment after the last counted line, or {@link LineShape#NO_TIME}; to the second. */
    public long end() {
        for (Map.Entry<Long, int[]> page : pages.descendingMap().entrySet()) {
            for (int i = SLOTS * LEVELS - 1; i >= 0; i--) {
                if (page.getValue()[i] > 0) {
                    return (page.getKey() * SLOTS + i / LEVELS + 1) * slotMillis;
                }
            }
        }
        return LineShape.NO_TIME;
    }

    /** Adds the counts to bars that are no narrower than a second. */
    void addTo(Histogram bars) {
        long firstPage = Math.floorDiv(bars.start(), slotMillis * SLOTS);
        long lastPageWanted = Math.floorDiv(bars.end(), slotMillis * SLOTS);
        for (Map.Entry<Long, int[]> page :
                pages.subMap(firstPage, true, lastPageWanted, true).entrySet()) {
            for (int slot = 0; slot < SLOTS; slot++) {
                int bar = bars.barAt((page.getKey() * SLOTS + slot) * slotMillis);
                if (bar >= 0) {
                    for (int level = 0; level < LEVELS; level++) {
                        bars.bars()[bar][level] += page.getValue()[slot * LEVELS + level];
                    }
                }
            }
        }
    }

    /** Adds the counts to bars of any width, looking at every line. */
    void addExactlyTo(Histogram bars) {
        LineSet of = countedOf;
        for (Segment segment : counted.segments()) {
            int from = (int) Math.max(0, counted.first() - segment.first());
            for (int line = from; line < segment.count(); line++) {
                int bar = bars.barAt(segment.millis(line));
                boolean counts =
                        bar >= 0
                                && !segment.isGap(line)
                                && (of == null || of.contains(segment.first() + line));
                if (counts) {
                    bars.bars()[bar][segment.level(line).rank()]++;
                }
            }
        }
    }

    long slotMillis() {
        return slotMillis;
    }
}
