package strongly.console.service.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.service.logs.store.LineSink;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.ModelLogServer.Habits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Nothing is lost and nothing doubled, whatever habits the server has. */
class TailReaderTest {
    private static final Instant START = Instant.parse("2026-01-15T10:30:00Z");
    private static final Duration NONE = Duration.ZERO;

    private ModelLogServer server = new ModelLogServer(Habits.GOOD, START);
    private LogStore store = new LogStore(StoreLimits.DEFAULT, () -> server.now());
    private TailReader reader = reader(store);

    private TailReader reader(LogStore into) {
        LineSink sink = new StoreSink(into);
        return new TailReader(server.client(), "app", null, into, sink, () -> server.now());
    }

    private record StoreSink(LogStore store) implements LineSink {
        @Override
        public void open() {
            // nothing was kept elsewhere
        }

        @Override
        public void append(byte[] text, int from, int to) {
            store.append(text, from, to);
        }

        @Override
        public void appendGap(String note) {
            store.appendGap(note);
        }
    }

    private void use(Habits habits) {
        server = new ModelLogServer(habits, START);
        store = new LogStore(StoreLimits.DEFAULT, () -> server.now());
        reader = reader(store);
    }

    private List<String> read(boolean gaps) {
        LogSnapshot lines = store.snapshot();
        return LongStream.range(lines.first(), lines.end())
                .filter(number -> lines.isGap(number) == gaps)
                .mapToObj(lines::text)
                .toList();
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    /** Where two lists part, short enough to read; empty where they are equal. */
    private static String differences(List<String> expected, List<String> actual) {
        int same = 0;
        while (same < Math.min(expected.size(), actual.size())
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        if (same == expected.size() && same == actual.size()) {
            return "";
        }
        return "%d of %d lines, alike for %d, then %s instead of %s"
                .formatted(
                        actual.size(),
                        expected.size(),
                        same,
                        actual.stream().skip(same).limit(3).toList(),
                        expected.stream().skip(same).limit(3).toList());
    }

    /** Polls for long enough that a deep look is among them. */
    private void settle() {
        for (int i = 0; i < 100; i++) {
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
    }

    static Stream<Habits> habitsThatLoseNothing() {
        List<Habits> all = new ArrayList<>();
        for (int cap : new int[] {100_000, 300}) {
            for (boolean ignores : new boolean[] {false, true}) {
                for (boolean byArrival : new boolean[] {false, true}) {
                    for (boolean hasDate : new boolean[] {true, false}) {
                        for (int ahead : new int[] {0, 90, -90, 7_200, -7_200}) {
                            Duration by = Duration.ofSeconds(ahead);
                            all.add(new Habits(cap, ignores, byArrival, false, hasDate, by, false));
                        }
                    }
                }
            }
        }
        Habits oldest = new Habits(400, false, false, true, true, NONE, false);
        all.add(oldest);
        all.add(new Habits(100_000, false, false, true, true, NONE, false));
        all.add(new Habits(400, false, true, true, true, NONE, false));
        all.add(new Habits(100_000, false, false, false, true, NONE, true));
        all.add(new Habits(100_000, false, true, false, true, NONE, true));
        all.add(Habits.GOOD.passingUndated());
        all.add(Habits.GOOD.capped(300).passingUndated());
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("habitsThatLoseNothing")
    void losesAndDoublesNothing(Habits habits) {
        for (int seed = 0; seed < 6; seed++) {
            use(habits);
            SplittableRandom random = new SplittableRandom(seed);
            for (int step = 0; step < 120; step++) {
                write(random, random.nextInt(random.nextInt(4) == 0 ? 60 : 8));
                server.advance(Duration.ofMillis(random.nextInt(700)));
                if (random.nextInt(3) > 0) {
                    reader.read();
                }
            }
            settle();
            assertThat(read(true)).as("gaps, seed %s", seed).isEmpty();
            if (habits.byContainer()) {
                assertThat(differences(sorted(server.everything()), sorted(read(false))))
                        .as("seed %s", seed)
                        .isEmpty();
            } else {
                assertThat(differences(server.everything(), read(false)))
                        .as("seed %s", seed)
                        .isEmpty();
            }
        }
    }

    /** Lines that are alike, in one millisecond, with and without traces. */
    private void write(SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            int container = random.nextInt(2);
            switch (random.nextInt(8)) {
                case 0 -> server.write(container, "tick");
                case 1 -> {
                    server.write(container, "Request failed");
                    server.writeUntimed(container, "java.io.IOException: reset");
                    server.writeUntimed(container, "\tat a.b.C.d(C.java:1)");
                    server.writeUntimed(container, "\t... 31 more");
                }
                default -> server.write(container, "request " + random.nextInt(5));
            }
            if (random.nextInt(5) == 0) {
                server.advance(Duration.ofMillis(random.nextInt(20)));
            }
        }
    }

    @Test
    void tenThousandEqualLinesInOneMillisecond() {
        server.write(0, "before");
        reader.read();
        for (int i = 0; i < 10_000; i++) {
            server.write(0, "tick");
        }
        reader.read();
        for (int i = 0; i < 500; i++) {
            server.write(0, "tick");
        }
        server.advance(Duration.ofSeconds(1));
        server.write(0, "after");
        reader.read();
        assertThat(read(false)).isEqualTo(server.everything());
        assertThat(read(true)).isEmpty();
    }

    @Test
    void linesWithoutAnyTime() {
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < 30; i++) {
                server.writeUntimed(0, i % 7 == 0 ? "tick" : "step " + round + " " + i);
            }
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
        assertThat(read(false)).isEqualTo(server.everything());
    }

    @Test
    void equalLinesWithoutAnyTimeAreCounted() {
        for (int round = 0; round < 50; round++) {
            server.writeUntimed(0, "tick");
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
        assertThat(read(false)).hasSize(50);
    }

    @Test
    void timesThatGoBackwards() {
        for (int i = 0; i < 20; i++) {
            server.write(0, "line " + i);
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
        for (int i = 20; i < 60; i++) {
            server.write(0, "line " + i, Duration.ofMinutes(10));
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
        settle();
        assertThat(read(false)).isEqualTo(server.everything());
    }

    @Test
    void aLineThatArrivesLateIsTakenUp() {
        for (int i = 0; i < 20; i++) {
            server.write(0, "line " + i);
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
        server.write(1, "late", Duration.ofSeconds(25));
        server.advance(Duration.ofSeconds(1));
        reader.read();
        settle();
        assertThat(read(false)).containsExactlyInAnyOrderElementsOf(server.everything());
    }

    @Test
    void moreLinesThanOneLookAsksForAreAskedAgain() {
        server.write(0, "first");
        reader.read();
        for (int i = 0; i < 20_000; i++) {
            server.write(0, "line " + i);
        }
        server.advance(Duration.ofSeconds(1));
        reader.read();
        assertThat(read(false)).isEqualTo(server.everything());
        assertThat(read(true)).isEmpty();
    }

    @Test
    void whatTheServerDoesNotGiveIsAGap() {
        use(Habits.GOOD.capped(100));
        for (int i = 0; i < 50; i++) {
            server.write(0, "line " + i);
        }
        reader.read();
        server.advance(Duration.ofSeconds(8));
        for (int i = 0; i < 1_000; i++) {
            server.write(0, "more " + i);
        }
        reader.read();
        assertThat(read(true))
                .containsExactly(
                        "Possible gap between 10:30:00 and 10:30:08 UTC: lines may be missing"
                                + " here");
        assertThat(read(false)).hasSize(150).endsWith(server.everything().getLast());
    }

    @Test
    void moreInOneSecondThanAnOldestFirstServerGivesIsAGap() {
        use(new Habits(100, false, false, true, true, NONE, false));
        for (int i = 0; i < 1_000; i++) {
            server.write(0, "line " + i);
        }
        server.advance(Duration.ofSeconds(5));
        String last = server.write(0, "last");
        settle();
        assertThat(read(true)).hasSize(1);
        assertThat(read(false)).doesNotHaveDuplicates().hasSize(101).endsWith(last);
    }

    @Test
    void anAnswerThatIsTooLargeIsAskedForInSmallerOnes() {
        server.cutAnswersAt(100_000);
        for (int i = 0; i < 6_000; i++) {
            server.write(0, "x".repeat(200) + i);
        }
        reader.read();
        int first = read(false).size();
        assertThat(first).isPositive();
        assertThat(read(false)).isEqualTo(server.everything().subList(6_000 - first, 6_000));
        assertThat(read(true)).isEmpty();
        for (int round = 0; round < 30; round++) {
            for (int i = 0; i < 40; i++) {
                server.write(0, "y".repeat(200) + round + " " + i);
            }
            server.advance(Duration.ofSeconds(1));
            reader.read();
        }
        settle();
        assertThat(read(false)).doesNotHaveDuplicates().endsWith(server.everything().getLast());
        if (read(true).isEmpty()) {
            assertThat(read(false)).hasSize(first + 1_200);
        }
    }

    @Test
    void whatIsTooLargeForFiftyLinesIsAskedForInFewer() {
        server.cutAnswersAt(5_000);
        for (int i = 0; i < 60; i++) {
            server.write(0, "x".repeat(200) + i);
        }
        reader.read();
        int first = read(false).size();
        assertThat(first).isBetween(5, 30);
        assertThat(read(false)).isEqualTo(server.everything().subList(60 - first, 60));
        assertThat(read(true)).isEmpty();
        settle();
        int before = server.asks();
        server.advance(Duration.ofSeconds(1));
        reader.read();
        assertThat(server.asks() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void aLineThatIsTooLargeToBeReadIsAGapAndTheRestGoesOn() {
        server.cutAnswersAt(5_000);
        server.write(0, "x".repeat(6_000));
        settle();
        assertThat(read(false)).isEmpty();
        assertThat(read(true)).containsExactly("Possible gap: a line is too large to be read");
        server.write(0, "small");
        settle();
        assertThat(read(false)).containsExactly(server.everything().getLast());
    }

    @Test
    void whatIsTooLargeIsSaidOnceAlsoAfterItIsOpenedAgain() {
        server.cutAnswersAt(5_000);
        server.write(0, "x".repeat(6_000));
        settle();
        reader = reader(store);
        settle();
        assertThat(read(true)).containsExactly("Possible gap: a line is too large to be read");
    }

    /** An instance that gives fifty lines at most: what is lost is lost where a gap is shown. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsLostButWhereAGapIsShown(boolean ignoresSince) {
        for (int seed = 0; seed < 20; seed++) {
            use(new Habits(50, ignoresSince, false, false, true, NONE, false));
            SplittableRandom random = new SplittableRandom(seed);
            for (int step = 0; step < 60; step++) {
                int burst = random.nextInt(6) == 0 ? 120 : random.nextInt(20);
                for (int i = 0; i < burst; i++) {
                    server.write(0, "line " + step + " " + i);
                    server.advance(Duration.ofMillis(random.nextInt(30)));
                }
                server.advance(Duration.ofMillis(500));
                reader.read();
            }
            settle();
            assertThat(lostWithoutGap()).as("seed %s", seed).isEmpty();
            assertThat(read(true)).as("seed %s", seed).isNotEmpty();
        }
    }

    /** The lines that follow in the store on what they did not follow when they were written. */
    private List<String> lostWithoutGap() {
        List<String> written = server.everything();
        Map<String, Integer> places = new HashMap<>();
        written.forEach(line -> places.put(line, places.size()));
        LogSnapshot lines = store.snapshot();
        List<String> lost = new ArrayList<>();
        int last = -1;
        boolean gap = false;
        for (long number = lines.first(); number < lines.end(); number++) {
            if (lines.isGap(number)) {
                gap = true;
                continue;
            }
            int place = places.getOrDefault(lines.text(number), -1);
            boolean first = last < 0;
            if (place <= last || (place > last + 1 && !gap && !first)) {
                lost.add(lines.text(number));
            }
            last = place;
            gap = false;
        }
        if (last != written.size() - 1) {
            lost.add("the end");
        }
        return lost;
    }

    @Test
    void anAppThatBeginsAnewIsAGap() {
        server.write(0, "old");
        reader.read();
        ModelLogServer before = server;
        server = new ModelLogServer(Habits.GOOD, before.now().plusSeconds(60));
        server.write(0, "new");
        reader = reader(store);
        reader.read();
        assertThat(read(true)).hasSize(1);
        assertThat(read(false)).hasSize(2);
    }

    @Test
    void whatWasHeldBeforeIsNotDoubled() {
        for (int i = 0; i < 200; i++) {
            server.write(0, "line " + i);
            server.advance(Duration.ofMillis(100));
        }
        reader.read();
        server.write(0, "while nobody looked");
        reader = reader(store);
        reader.read();
        assertThat(read(false)).isEqualTo(server.everything());
        assertThat(read(true)).isEmpty();
    }

    @Test
    void aQuietAppCostsOneRequestALook() {
        server.write(0, "line");
        reader.read();
        int before = server.asks();
        for (int i = 0; i < 20; i++) {
            server.advance(Duration.ofSeconds(5));
            reader.read();
        }
        assertThat(server.asks() - before).isEqualTo(20);
    }
}
