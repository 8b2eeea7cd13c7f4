package strongly.console.service.logs.merged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LineSetBuilder;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;
import strongly.console.service.logs.store.StoreLimits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The order made step by step is the order made at once. */
class LineOrderTest {
    private record Keyed(long key, int source, long id) {}

    /** By the latest time so far, then by source; each source in its own order. */
    private static List<Long> expected(List<SourceLines> sources) {
        List<Keyed> all = new ArrayList<>();
        for (int source = 0; source < sources.size(); source++) {
            SourceLines lines = sources.get(source);
            long key = LineShape.NO_TIME;
            for (int i = 0; i < lines.count(); i++) {
                long number = lines.number(i);
                key = Math.max(key, lines.lines().millis(number));
                all.add(new Keyed(key, source, LineId.of(source, number)));
            }
        }
        all.sort(Comparator.comparingLong(Keyed::key).thenComparingInt(Keyed::source));
        return all.stream().map(Keyed::id).toList();
    }

    private static List<Long> visited(LineOrder order, int from, int to) {
        List<Long> all = new ArrayList<>();
        order.forEach(from, to, (source, number) -> all.add(LineId.of(source, number)));
        return all;
    }

    private static void isAsExpected(LineOrder order, String what) {
        List<Long> expected = expected(order.sources());
        assertThat(order.size()).as(what).isEqualTo(expected.size());
        assertThat(visited(order, 0, order.size()).equals(expected)).as(what).isTrue();
        for (int i = 0; i < expected.size(); i += 97) {
            assertThat(order.line(i)).as(what).isEqualTo(expected.get(i));
            assertThat(order.indexOf(expected.get(i))).as(what).isEqualTo(i);
        }
        int middle = expected.size() / 2;
        assertThat(visited(order, middle, expected.size()))
                .isEqualTo(expected.subList(middle, expected.size()));
    }

    @Test
    void stepByStepIsAsAtOnce() {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = random.nextInt(1, 5);
            List<LogStore> stores = new ArrayList<>();
            long[] clocks = new long[count];
            for (int i = 0; i < count; i++) {
                int most = random.nextInt(3) == 0 ? 2_000 : 100_000;
                stores.add(new LogStore(new StoreLimits(most, 1 << 20), () -> SampleStores.START));
            }
            LineOrder order = LineOrder.EMPTY;
            for (int step = 0; step < 30; step++) {
                int source = random.nextInt(count);
                String[] lines = new String[random.nextInt(1, 600)];
                for (int i = 0; i < lines.length; i++) {
                    clocks[source] += random.nextInt(20);
                    lines[i] = SampleStores.line(clocks[source], "line " + i);
                }
                SampleStores.add(stores.get(source), lines);
                List<SourceLines> now = new ArrayList<>();
                stores.forEach(store -> now.add(SourceLines.all(store.snapshot())));
                order = order.next(now);
                isAsExpected(order, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void filteredStepByStepIsAsAtOnce() {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<LogStore> stores = List.of(SampleStores.empty(), SampleStores.empty());
            List<LineSetBuilder> shown =
                    List.of(new LineSetBuilder(LineSet.EMPTY), new LineSetBuilder(LineSet.EMPTY));
            LineOrder order = LineOrder.EMPTY;
            long clock = 0;
            for (int step = 0; step < 30; step++) {
                int source = random.nextInt(2);
                LogStore store = stores.get(source);
                String[] lines = new String[random.nextInt(1, 2_000)];
                for (int i = 0; i < lines.length; i++) {
                    clock += random.nextInt(3);
                    lines[i] = SampleStores.line(clock, "line " + i);
                }
                long before = store.snapshot().end();
                SampleStores.add(store, lines);
                // now and then lines shortly before, as context of a match that came
                long from = Math.max(0, before - random.nextInt(10));
                for (long number = from; number < store.snapshot().end(); number++) {
                    if (random.nextInt(3) == 0) {
                        shown.get(source).add(number);
                    }
                }
                LogSnapshot first = stores.getFirst().snapshot();
                LogSnapshot last = stores.getLast().snapshot();
                order =
                        order.next(
                                List.of(
                                        new SourceLines(first, shown.getFirst().build()),
                                        new SourceLines(last, shown.getLast().build())));
                isAsExpected(order, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void lateLinesAreSortedIn() {
        LogStore quick = SampleStores.of(SampleStores.line(0, "a"), SampleStores.line(100, "b"));
        LogStore late = SampleStores.empty();
        List<SourceLines> before =
                List.of(SourceLines.all(quick.snapshot()), SourceLines.all(late.snapshot()));
        LineOrder order = LineOrder.of(before);
        SampleStores.add(late, SampleStores.line(50, "between"), "\tat its.Trace");
        order =
                order.next(
                        List.of(
                                SourceLines.all(quick.snapshot()),
                                SourceLines.all(late.snapshot())));
        assertThat(visited(order, 0, 4))
                .containsExactly(
                        LineId.of(0, 0), LineId.of(1, 0), LineId.of(1, 1), LineId.of(0, 1));
        assertThat(order.indexAtTime(SampleStores.START.toEpochMilli() + 50)).isEqualTo(1);
    }

    @Test
    void linesWithoutAnyTimeAreWhereTheyArrived() {
        LogStore timed = SampleStores.of(SampleStores.line(0, "a"));
        Instant[] now = {SampleStores.START.plusMillis(10)};
        LogStore untimed = new LogStore(StoreLimits.DEFAULT, () -> now[0]);
        SampleStores.add(untimed, "x");
        SampleStores.add(timed, SampleStores.line(20, "b"));
        now[0] = SampleStores.START.plusMillis(30);
        SampleStores.add(untimed, "y", "z");
        LineOrder order =
                LineOrder.of(
                        List.of(
                                SourceLines.all(timed.snapshot()),
                                SourceLines.all(untimed.snapshot())));
        assertThat(visited(order, 0, 5))
                .containsExactly(
                        LineId.of(0, 0),
                        LineId.of(1, 0),
                        LineId.of(0, 1),
                        LineId.of(1, 1),
                        LineId.of(1, 2));
    }

    @Test
    void marksAreFoundInOrder() {
        LogStore one = SampleStores.empty();
        LogStore other = SampleStores.empty();
        for (int i = 0; i < 10_000; i++) {
            SampleStores.add(i % 3 == 0 ? one : other, SampleStores.line(i, "line"));
        }
        LineOrder order =
                LineOrder.of(
                        List.of(
                                SourceLines.all(one.snapshot()),
                                SourceLines.all(other.snapshot())));
        LineSetBuilder ofOne = new LineSetBuilder(LineSet.EMPTY);
        ofOne.add(100);
        ofOne.add(200);
        LineSetBuilder ofOther = new LineSetBuilder(LineSet.EMPTY);
        ofOther.add(0);
        MarkedLines marks = new MarkedLines(order, List.of(ofOne.build(), ofOther.build()));
        assertThat(marks.count()).isEqualTo(3);
        assertThat(marks.next(0)).isEqualTo(1);
        assertThat(marks.next(2)).isEqualTo(300);
        assertThat(marks.next(300)).isEqualTo(300);
        assertThat(marks.next(601)).isEqualTo(-1);
        assertThat(marks.previous(9_999)).isEqualTo(600);
        assertThat(marks.previous(599)).isEqualTo(300);
        assertThat(marks.previous(0)).isEqualTo(-1);
        assertThat(marks.countBefore(301)).isEqualTo(2);
        assertThat(marks.contains(600)).isTrue();
        assertThat(marks.density(10)).containsExactly(3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
