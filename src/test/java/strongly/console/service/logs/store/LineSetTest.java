package strongly.console.service.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** A line set is what a plain sorted set is. */
class LineSetTest {
    private static List<Long> lines(LineSet set) {
        List<Long> all = new ArrayList<>();
        set.forEach(all::add);
        return all;
    }

    private static LineSet of(Iterable<Long> numbers) {
        LineSetBuilder builder = new LineSetBuilder(LineSet.EMPTY);
        numbers.forEach(builder::add);
        return builder.build();
    }

    @Test
    void isWhatASortedSetIs() {
        for (int seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long base = random.nextLong(100_000);
            int span = random.nextInt(1, 30_000);
            TreeSet<Long> expected = new TreeSet<>();
            for (int i = 0; i < random.nextInt(2_000); i++) {
                expected.add(base + random.nextInt(span));
            }
            LineSet set = of(expected);
            assertThat(set.count()).isEqualTo(expected.size());
            assertThat(lines(set)).containsExactlyElementsOf(expected);
            List<Long> ordered = new ArrayList<>(expected);
            for (int i = 0; i < 200; i++) {
                long number = base - 100 + random.nextInt(span + 200);
                assertThat(set.contains(number)).isEqualTo(expected.contains(number));
                assertThat(set.countBefore(number)).isEqualTo(expected.headSet(number).size());
                Long ceiling = expected.ceiling(number);
                assertThat(set.next(number)).isEqualTo(ceiling == null ? -1 : ceiling);
                Long floor = expected.floor(number);
                assertThat(set.previous(number)).isEqualTo(floor == null ? -1 : floor);
                if (!ordered.isEmpty()) {
                    int ordinal = random.nextInt(ordered.size());
                    assertThat(set.at(ordinal)).isEqualTo(ordered.get(ordinal));
                }
            }
            long cut = base + random.nextInt(span);
            assertThat(lines(set.from(cut))).containsExactlyElementsOf(expected.tailSet(cut));
            long from = base + random.nextInt(span);
            List<Long> some = new ArrayList<>();
            set.forEach(from, from + 500, some::add);
            assertThat(some).containsExactlyElementsOf(expected.subSet(from, from + 500));
        }
    }

    @Test
    void rangesAndLinesAround() {
        LineSetBuilder builder = new LineSetBuilder(LineSet.EMPTY);
        builder.addRange(100, 300);
        builder.addRange(4_000, 9_000);
        assertThat(builder.build().count()).isEqualTo(5_200);
        assertThat(lines(of(List.of(5L, 6L, 20L)).around(2, 4, 22)))
                .containsExactly(4L, 5L, 6L, 7L, 8L, 18L, 19L, 20L, 21L);
    }

    @Test
    void whatWasBuiltStaysAsItWas() {
        LineSetBuilder builder = new LineSetBuilder(LineSet.EMPTY);
        builder.add(10);
        LineSet before = builder.build();
        builder.add(11);
        builder.add(5_000_000);
        builder.removeBefore(11);
        assertThat(lines(before)).containsExactly(10L);
        assertThat(lines(builder.build())).containsExactly(11L, 5_000_000L);
    }

    @Test
    void andOr() {
        LineSet one = of(List.of(1L, 5_000L, 9_000L));
        LineSet other = of(List.of(1L, 2L, 9_000L));
        assertThat(lines(one.and(other))).containsExactly(1L, 9_000L);
        assertThat(lines(one.or(other))).containsExactly(1L, 2L, 5_000L, 9_000L);
    }

    @Test
    void findsWhereSetsDiffer() {
        LineSet one = of(List.of(1L, 5_000L, 9_000L));
        assertThat(one.firstDifference(of(List.of(1L, 5_000L, 9_000L)), 0))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(one.firstDifference(of(List.of(5_000L, 9_000L)), 0)).isEqualTo(1);
        assertThat(one.firstDifference(of(List.of(5_000L, 9_000L)), 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(one.firstDifference(of(List.of(1L, 5_000L)), 2)).isEqualTo(9_000);
    }
}
