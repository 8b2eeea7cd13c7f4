package strongly.console.service.logs.search;

import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LineSetBuilder;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;
import strongly.console.task.ParallelCalls;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Takes a search forward over the lines that came since. One thread at a time, which is helped by
 * others.
 */
final class SearchPass {
    private static final int FIRST_BATCH = 2;
    private static final int LARGEST_BATCH = 64;
    private static final int LINES_A_UNIT = 1 << 16;

    private final LineMatcher matcher;
    private final int parallelism;
    private final ConcurrentLinkedQueue<SegmentTest> tests = new ConcurrentLinkedQueue<>();
    private final List<LineSetBuilder> found = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();

    SearchPass(LineMatcher matcher, int parallelism) {
        this.matcher = matcher;
        this.parallelism = parallelism;
    }

    /** Some lines of a segment, and which of them match. */
    private final class Unit implements Callable<Boolean> {
        final int source;
        final LogSnapshot lines;
        final Segment segment;
        final int fromLine;
        final int toLine;
        long[] bits = new long[0];

        Unit(int source, LogSnapshot lines, Segment segment, int fromLine, int toLine) {
            this.source = source;
            this.lines = lines;
            this.segment = segment;
            this.fromLine = fromLine;
            this.toLine = toLine;
        }

        @Override
        public Boolean call() {
            SegmentTest test = tests.poll();
            if (test == null) {
                test = matcher.test();
            }
            bits = matcher.matches(test, lines, segment, fromLine, toLine);
            tests.add(test);
            return true;
        }

        void takeInto(LineSetBuilder builder) {
            long base = segment.first() + fromLine;
            for (int word = 0; word < bits.length; word++) {
                for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                    builder.add(base + word * 64L + Long.numberOfTrailingZeros(rest));
                }
            }
        }
    }

    /**
     * Searches what was not searched yet.
     *
     * @param sources as many as before or more
     * @param progress told after each batch
     * @return what was found in all that is held
     * @throws InterruptedException when interrupted
     */
    SearchResult run(List<LogSnapshot> sources, Consumer<SearchResult> progress)
            throws InterruptedException {
        prepare(sources);
        List<Unit> units = units(sources);
        int batch = FIRST_BATCH;
        for (int at = 0; at < units.size(); ) {
            List<Unit> now = units.subList(at, Math.min(units.size(), at + batch));
            List<Exception> failures = new ParallelCalls(parallelism).run(now);
            if (!failures.isEmpty()) {
                if (failures.getFirst() instanceof CancellationException) {
                    throw new InterruptedException();
                }
                throw new IllegalStateException("a search failed", failures.getFirst());
            }
            for (Unit unit : now) {
                unit.takeInto(found.get(unit.source));
                done.set(unit.source, unit.segment.first() + unit.toLine);
            }
            at += now.size();
            batch = Math.min(LARGEST_BATCH, batch * 2);
            if (at < units.size()) {
                progress.accept(result(sources));
            }
        }
        return result(sources);
    }

    private void prepare(List<LogSnapshot> sources) {
        for (int source = 0; source < sources.size(); source++) {
            long first = sources.get(source).first();
            if (source == found.size()) {
                found.add(new LineSetBuilder(LineSet.EMPTY));
                done.add(first);
            } else if (done.get(source) < first) {
                done.set(source, first);
            }
            found.get(source).removeBefore(first);
        }
    }

    private List<Unit> units(List<LogSnapshot> sources) {
        List<Unit> units = new ArrayList<>();
        for (int source = 0; source < sources.size(); source++) {
            long from = done.get(source);
            for (Segment segment : sources.get(source).segments()) {
                for (long line = Math.max(from, segment.first());
                        line < segment.end();
                        line += LINES_A_UNIT) {
                    long to = Math.min(segment.end(), line + LINES_A_UNIT);
                    units.add(
                            new Unit(
                                    source,
                                    sources.get(source),
                                    segment,
                                    (int) (line - segment.first()),
                                    (int) (to - segment.first())));
                }
            }
        }
        return units;
    }

    private SearchResult result(List<LogSnapshot> sources) {
        List<LineSet> matches = new ArrayList<>();
        long searched = 0;
        long total = 0;
        for (int source = 0; source < sources.size(); source++) {
            matches.add(found.get(source).build());
            total += sources.get(source).size();
            searched += done.get(source) - sources.get(source).first();
        }
        return new SearchResult(matches, searched, total);
    }
}
