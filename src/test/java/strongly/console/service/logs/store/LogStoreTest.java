package strongly.console.service.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

class LogStoreTest {
    private static final Instant NOW = Instant.parse("2025-01-20T15:00:00Z");

    private static LogStore store(int lines, long bytes) {
        return new LogStore(new StoreLimits(lines, bytes), () -> NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(LogSnapshot snapshot) {
        return LongStream.range(snapshot.first(), snapshot.end()).mapToObj(snapshot::text).toList();
    }

    @Test
    void keepsLinesAsTheyCame() {
        LogStore store = store(100, 1 << 20);
        store.append(bytes("a\r\n\nb\u0000\nlast"));
        assertThat(texts(store.snapshot())).containsExactly("a\r", "", "b\u0000", "last");
    }

    /** Much at once is read by several threads. */
    @Test
    void manyLinesAtOnceAreTheSameAsOneAfterTheOther() {
        String[] shapes = {
            "2025-01-20T14:00:%02dZ [ERROR] refused %d",
            "\tat acme.Shop.pay(Shop.java:%d%d)",
            "Caused by: java.io.IOException: %d %d",
            "{\"ts\":\"2025-01-20T14:00:%02dZ\",\"level\":\"warn\",\"n\":%d}",
            "14:00:%02d DEBUG \u001b[31mred\u001b[0m %d",
            "plain %d %d",
            ""
        };
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder("2025-01-20T14:00:00Z [INFO] begins\n");
        while (text.length() < 1_500_000) {
            text.append(
                    shapes[random.nextInt(shapes.length)].formatted(
                            random.nextInt(60), random.nextInt(10_000)));
            text.append('\n');
        }
        text.append("x".repeat(700_000)).append("\nno newline");
        byte[] all = bytes(text.toString());
        LogStore atOnce = store(1_000_000, 64 << 20);
        atOnce.append(all);
        LogStore inTurn = store(1_000_000, 64 << 20);
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n' || i == all.length - 1) {
                inTurn.append(all, start, i + 1);
                start = i + 1;
            }
        }
        LogSnapshot one = atOnce.snapshot();
        LogSnapshot other = inTurn.snapshot();
        assertThat(one.size()).isEqualTo(other.size()).isGreaterThan(30_000);
        assertThat(LongStream.range(0, one.end()).filter(i -> !isSame(one, other, i))).isEmpty();
    }

    /** What such lines inherit reaches over all pieces that are read at once. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "\tat acme.Shop.pay(Shop.java:1)", "[WARN] without a time"})
    void linesReadAtOnceInheritFromFarBefore(String line) {
        LogStore store = store(1_000_000, 64 << 20);
        store.append(bytes("2025-01-20T14:00:00Z [ERROR] failed\n"));
        store.append(bytes((line + "\n").repeat(100_000)));
        store.append(bytes("\tat last\n"));
        LogSnapshot lines = store.snapshot();
        assertThat(lines.size()).isEqualTo(100_002);
        LogLevel level = line.startsWith("[WARN]") ? LogLevel.WARN : LogLevel.ERROR;
        assertThat(LongStream.range(1, lines.end()).filter(i -> lines.level(i) != level)).isEmpty();
        assertThat(LongStream.range(1, lines.end()).filter(i -> hasOwnTime(lines, i))).isEmpty();
        assertThat(LongStream.range(0, lines.end()).mapToObj(lines::millis).distinct())
                .containsExactly(Instant.parse("2025-01-20T14:00:00Z").toEpochMilli());
    }

    @Test
    void linesWithoutAnyTimeArriveNow() {
        LogStore store = store(1_000_000, 64 << 20);
        store.append(bytes("plain words\n".repeat(200_000)));
        LogSnapshot lines = store.snapshot();
        assertThat(LongStream.range(0, lines.end()).mapToObj(lines::millis).distinct())
                .containsExactly(NOW.toEpochMilli());
    }

    @Test
    void theNewestLinesStayWhereMuchComesAtOnce() {
        LogStore store = store(1_000_000, 64 << 10);
        store.append(bytes("line of some length\n".repeat(100_000) + "x".repeat(100_000) + "\n"));
        LogSnapshot lines = store.snapshot();
        assertThat(lines.end()).isEqualTo(100_001);
        assertThat(lines.bytes(lines.end() - 1)).hasSize(100_000);
        store.append(bytes("last\n"));
        assertThat(texts(store.snapshot())).containsExactly("last");
    }

    private static boolean hasOwnTime(LogSnapshot lines, long line) {
        Segment segment = lines.segmentOf(line);
        return segment.hasOwnTime((int) (line - segment.first()));
    }

    private static boolean isSame(LogSnapshot one, LogSnapshot other, long line) {
        return Arrays.equals(one.bytes(line), other.bytes(line))
                && one.millis(line) == other.millis(line)
                && one.level(line) == other.level(line)
                && one.isContinuation(line) == other.isContinuation(line)
                && hasOwnTime(one, line) == hasOwnTime(other, line)
                && one.shown(line, 4_000).equals(other.shown(line, 4_000));
    }

    @Test
    void otherLimitsTakeEffectWithTheNextLines() {
        AtomicReference<StoreLimits> limits =
                new AtomicReference<>(new StoreLimits(1_000, 64 << 20));
        LogStore store = new LogStore(limits::get, () -> NOW);
        store.append(bytes("line\n".repeat(1_000)));
        limits.set(new StoreLimits(10, 64 << 20));
        store.append(bytes("next\n"));
        assertThat(store.snapshot().size()).isEqualTo(10);
        assertThat(store.dropped()).isEqualTo(991);
        limits.set(new StoreLimits(100, 64 << 20));
        store.append(bytes("more\n".repeat(200)));
        assertThat(store.snapshot().size()).isEqualTo(100);
    }

    @Test
    void continuationsInheritTimeAndLevel() {
        LogStore store = store(100, 1 << 20);
        store.append(
                bytes(
                        """
                        2025-01-20T14:22:01Z [ERROR] failed
                        java.io.IOException: x
                        \tat a.b(C.java:1)
                        main.run(...)
                        2025-01-20T14:22:02Z [INFO] on
                        plain
                        """));
        LogSnapshot lines = store.snapshot();
        assertThat(List.of(lines.level(1), lines.level(2), lines.level(3)))
                .containsOnly(LogLevel.ERROR);
        assertThat(lines.isContinuation(3)).isTrue();
        assertThat(lines.millis(2)).isEqualTo(lines.millis(0)).isNotEqualTo(LineShape.NO_TIME);
        assertThat(lines.level(4)).isEqualTo(LogLevel.INFO);
        assertThat(lines.isContinuation(5)).isFalse();
        assertThat(lines.level(5)).isEqualTo(LogLevel.NONE);
    }

    @Test
    void theOldestLinesGoFirst() {
        LogStore store = store(3, 1 << 20);
        store.append(bytes("a\nb\nc\nd\ne\n"));
        assertThat(texts(store.snapshot())).containsExactly("c", "d", "e");
        assertThat(store.dropped()).isEqualTo(2);
        assertThat(store.snapshot().end()).isEqualTo(5);
    }

    @Test
    void bytesAreBounded() {
        LogStore store = store(1_000_000, 64 << 10);
        for (int i = 0; i < 20_000; i++) {
            store.append(bytes("line number " + i + " of many\n"));
        }
        LogSnapshot lines = store.snapshot();
        assertThat(lines.bytes()).isBetween(40L << 10, 64L << 10);
        assertThat(lines.text(lines.end() - 1)).isEqualTo("line number 19999 of many");
        assertThat(lines.text(lines.first())).startsWith("line number " + lines.first());
    }

    @Test
    void aSnapshotNeverChanges() {
        LogStore store = store(1_000, 1 << 20);
        SplittableRandom random = new SplittableRandom(5);
        List<LogSnapshot> snapshots = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        List<String> model = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String line = "2025-01-20T14:22:01Z " + "x".repeat(random.nextInt(200)) + i;
            model.add(line);
            store.append(bytes(line + "\n"));
            if (random.nextInt(100) == 0) {
                snapshots.add(store.snapshot());
                int from = Math.max(0, model.size() - 1_000);
                expected.add(List.copyOf(model.subList(from, model.size())));
            }
        }
        for (int i = 0; i < snapshots.size(); i++) {
            LogSnapshot snapshot = snapshots.get(i);
            List<String> texts = texts(snapshot);
            List<String> all = expected.get(i);
            assertThat(texts).isEqualTo(all.subList(all.size() - texts.size(), all.size()));
        }
    }

    @Test
    void timesFarApartAreKept() {
        LogStore store = store(100, 1 << 20);
        store.append(bytes("1970-01-02T00:00:00Z a\n2025-01-20T14:22:01Z b\nc\n"));
        LogSnapshot lines = store.snapshot();
        assertThat(lines.millis(0)).isEqualTo(86_400_000L);
        assertThat(lines.millis(1)).isEqualTo(Instant.parse("2025-01-20T14:22:01Z").toEpochMilli());
        assertThat(lines.millis(2)).isEqualTo(lines.millis(1));
    }

    @Test
    void aLineOfTenMegabytesIsALine() {
        LogStore store = store(100, 64 << 20);
        String huge = "x".repeat(10 << 20);
        store.append(bytes("a\n" + huge + "\nb\n"));
        assertThat(store.snapshot().bytes(1)).hasSize(10 << 20);
        assertThat(store.snapshot().text(2)).isEqualTo("b");
    }

    @Test
    void aGapIsALineOfItsOwn() {
        LogStore store = store(100, 1 << 20);
        store.append(bytes("2025-01-20T14:22:01Z [ERROR] a\n"));
        store.appendGap("Possible gap");
        store.append(bytes("\tat x\n"));
        LogSnapshot lines = store.snapshot();
        assertThat(lines.isGap(1)).isTrue();
        assertThat(lines.level(2)).isEqualTo(LogLevel.NONE);
    }

    @Test
    void memoryIsLittleMoreThanTheBytes() {
        LogStore store = store(1_000_000, 256L << 20);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("2025-01-20T14:22:01.123Z [INFO] Incoming request: GET /api/orders/")
                    .append(i)
                    .append(" 200\n");
        }
        store.append(bytes(text.toString()));
        LogSnapshot lines = store.snapshot();
        assertThat(lines.memory()).isLessThan(lines.bytes() * 13 / 10);
    }

    @Test
    void senselessLimitsAreReplaced() {
        assertThat(new StoreLimits(0, -1)).isEqualTo(StoreLimits.DEFAULT);
        assertThat(new StoreLimits(Integer.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(new StoreLimits(StoreLimits.MOST_LINES, StoreLimits.MOST_BYTES));
    }

    @Test
    void theLineOfAByteIsFoundFromAnyLineBefore() {
        LogStore store = SampleStores.of("a", "", "bcd", "e", "", "", "fgh", "i");
        Segment segment = store.snapshot().segmentOf(0);
        for (int line = 0; line < segment.count(); line++) {
            for (int from = 0; from <= line; from++) {
                for (int at = segment.start(line); at <= segment.textEnd(line); at++) {
                    assertThat(segment.lineAt(at, from)).isEqualTo(line);
                }
            }
        }
    }
}
