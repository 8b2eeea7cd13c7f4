package strongly.console.service.logs.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LineSetBuilder;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;
import strongly.console.service.logs.store.StoreLimits;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bars have all lines of their time and level, whatever came and went. */
class LineHistogramTest {
    private static final long START = SampleStores.START.toEpochMilli();
    private final LineHistogram histogram = new LineHistogram();

    private static long total(Histogram bars) {
        return IntStream.range(0, bars.bars().length).mapToLong(bars::count).sum();
    }

    @Test
    void countsByTimeAndLevel() {
        LogStore store =
                SampleStores.of(
                        SampleStores.line(0, "[INFO] a"),
                        SampleStores.line(500, "[ERROR] b"),
                        "\tat a.b.C",
                        SampleStores.line(61_000, "[INFO] c"));
        store.appendGap("Possible gap");
        histogram.update(List.of(store.snapshot()), null);
        Histogram bars = histogram.within(START, START + 120_000, 3);
        assertThat(bars.width()).isEqualTo(60_000);
        assertThat(bars.count(0, LogLevel.INFO)).isEqualTo(1);
        assertThat(bars.count(0, LogLevel.ERROR)).isEqualTo(2);
        assertThat(bars.count(1)).isEqualTo(1);
        assertThat(bars.highest()).isEqualTo(3);
        assertThat(total(histogram.all(100))).isEqualTo(4);
    }

    @Test
    void finerThanASecond() {
        LogStore store = SampleStores.of(SampleStores.line(0, "a"), SampleStores.line(250, "b"));
        histogram.update(List.of(store.snapshot()), null);
        Histogram bars = histogram.within(START, START + 400, 5);
        assertThat(bars.width()).isEqualTo(100);
        assertThat(bars.count(0)).isEqualTo(1);
        assertThat(bars.count(2)).isEqualTo(1);
    }

    @Test
    void keptStepByStepItIsAsCountedAtOnce() {
        SplittableRandom random = new SplittableRandom(3);
        LogStore store = new LogStore(new StoreLimits(3_000, 1 << 20), () -> SampleStores.START);
        LineSetBuilder some = new LineSetBuilder(LineSet.EMPTY);
        LineHistogram ofSome = new LineHistogram();
        long clock = 0;
        for (int step = 0; step < 40; step++) {
            String[] lines = new String[random.nextInt(1, 500)];
            for (int i = 0; i < lines.length; i++) {
                clock += random.nextInt(2_000);
                lines[i] = SampleStores.line(clock, random.nextBoolean() ? "[WARN] w" : "[INFO] i");
            }
            long before = store.snapshot().end();
            SampleStores.add(store, lines);
            LogSnapshot now = store.snapshot();
            for (long number = before; number < now.end(); number += 3) {
                some.add(number);
            }
            LineSet set = some.build().from(now.first());
            histogram.update(List.of(now), null);
            ofSome.update(List.of(now), List.of(set));
            LineHistogram anew = new LineHistogram();
            anew.update(List.of(now), null);
            assertThat(histogram.all(50).bars()).isDeepEqualTo(anew.all(50).bars());
            assertThat(total(histogram.all(50))).isEqualTo(now.size());
            assertThat(total(ofSome.all(50))).isEqualTo(set.count());
        }
    }

    @Test
    void yearsOfLinesStaySmall() {
        LogStore store = SampleStores.empty();
        int days = 60_000;
        String[] lines = new String[days];
        for (int i = 0; i < days; i++) {
            lines[i] = SampleStores.line(i * 3_600_000L - 1_000_000_000_000L, "x");
        }
        SampleStores.add(store, lines);
        histogram.update(List.of(store.snapshot()), null);
        Histogram bars = histogram.all(200);
        assertThat(bars.bars().length).isLessThanOrEqualTo(200);
        assertThat(total(bars)).isEqualTo(days);
    }
}
