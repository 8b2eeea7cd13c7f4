package strongly.console.service.logs.pattern;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LineKey;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the lines of several sources by shape, at the cost of the lines that came. Lines that are
 * let go stay counted. Bounded: shapes beyond the bound are counted together. One thread at a time,
 * off the UI thread.
 */
public final class PatternCounter {
    /** Most shapes. */
    public static final int MOST_SHAPES = 5_000;

    private final LineMask mask = new LineMask();
    private final Map<Long, Group> groups = new HashMap<>();
    private final List<Long> done = new ArrayList<>();
    private long lines;
    private long others;

    /** Where lines of one shape were seen. */
    private static final class Seen {
        long count;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;

        void add(long millis) {
            count++;
            if (millis != LineShape.NO_TIME) {
                first = Math.min(first, millis);
                last = Math.max(last, millis);
            }
        }
    }

    private static final class Group {
        final String shape;
        final List<Seen> bySource = new ArrayList<>();
        int level;
        int exampleSource;
        long exampleNumber;

        Group(String shape) {
            this.shape = shape;
        }

        Seen in(int source) {
            while (bySource.size() <= source) {
                bySource.add(new Seen());
            }
            return bySource.get(source);
        }

        PatternGroup report() {
            List<PatternGroup.InSource> sources = new ArrayList<>();
            Seen all = new Seen();
            for (int source = 0; source < bySource.size(); source++) {
                Seen seen = bySource.get(source);
                if (seen.count > 0) {
                    sources.add(
                            new PatternGroup.InSource(source, seen.count, seen.first, seen.last));
                    all.count += seen.count;
                    all.first = Math.min(all.first, seen.first);
                    all.last = Math.max(all.last, seen.last);
                }
            }
            sources.sort(Comparator.comparingLong(PatternGroup.InSource::first));
            return new PatternGroup(
                    shape,
                    all.count,
                    all.first,
                    all.last,
                    LogLevel.ofRank(level),
                    sources,
                    exampleSource,
                    exampleNumber);
        }
    }

    /**
     * Counts the lines that came.
     *
     * @param sources the same in the same order as before; more may have joined at the end
     * @throws InterruptedException when interrupted; what was counted stays, and the next call goes
     *     on from there
     */
    public PatternReport update(List<LogSnapshot> sources) throws InterruptedException {
        for (int source = 0; source < sources.size(); source++) {
            if (source == done.size()) {
                done.add(0L);
            }
            count(source, sources.get(source));
        }
        return report();
    }

    private void count(int source, LogSnapshot held) throws InterruptedException {
        for (Segment segment : held.segments()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long from = Math.max(held.first(), done.get(source));
            for (long number = Math.max(from, segment.first()); number < segment.end(); number++) {
                count(source, segment, number);
            }
            done.set(source, Math.max(from, segment.end()));
        }
    }

    private void count(int source, Segment segment, long number) {
        int line = (int) (number - segment.first());
        if (segment.isContinuation(line) || segment.isGap(line)) {
            return;
        }
        int length =
                mask.mask(
                        segment.bytes(),
                        segment.start(line),
                        segment.textEnd(line),
                        segment.hasEscapes(line));
        lines++;
        long key = LineKey.of(mask.shape(), 0, length);
        Group group = groups.get(key);
        if (group == null) {
            if (groups.size() >= MOST_SHAPES) {
                others++;
                return;
            }
            group = new Group(mask.text(length));
            groups.put(key, group);
        }
        group.in(source).add(segment.millis(line));
        group.level = Math.max(group.level, segment.level(line).rank());
        group.exampleSource = source;
        group.exampleNumber = number;
    }

    /** Errors are what one looks for, and rare; below warnings levels tell little. */
    private static LogLevel seriousness(PatternGroup group) {
        return group.level().compareTo(LogLevel.WARN) < 0 ? LogLevel.NONE : group.level();
    }

    private PatternReport report() {
        List<PatternGroup> all = new ArrayList<>(groups.size());
        groups.values().forEach(group -> all.add(group.report()));
        all.sort(
                Comparator.comparing(PatternCounter::seriousness)
                        .thenComparingLong(PatternGroup::count)
                        .reversed());
        return new PatternReport(List.copyOf(all), lines, others);
    }
}
