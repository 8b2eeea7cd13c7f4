package strongly.console.service.logs.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Whatever bytes come, nothing fails, nothing is lost, and what is shown is harmless. */
class LineFuzzTest {
    private static final String[] PIECES = {
        "2025-01-20T14:22:01Z",
        "2025-01-20 14:22:01,123",
        "20/Jan/2025:14:22:01 +0000",
        "[INFO]",
        "I0120 14:22:01.123456",
        "level=",
        "\"level\":\"",
        "{",
        "}",
        "\"ts\":",
        "1737382921",
        "ERROR",
        "\tat a.b.C",
        "\u001b[31m",
        "\u001b]8;;",
        "\u001b",
        "\u0007",
        "\r",
        "\u0000",
        "\u202e",
        "é",
        "\ud83d\ude80",
        "\u2066",
        " ",
        "\t",
        "12:34:56",
        "9999-99-99T99:99:99",
        "+99:99",
        "\" 503 ",
        "\u001b[2J",
        "\u001b[9999999999;1H",
        "container=",
        "Exception:",
        ":",
        "-",
        "0000000000000",
    };

    private static byte[] line(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] b = text.toString().getBytes(StandardCharsets.UTF_8);
        int damages = random.nextInt(4);
        for (int i = 0; i < damages && b.length > 0; i++) {
            byte damaged = (byte) random.nextInt(256);
            b[random.nextInt(b.length)] = damaged == '\n' ? (byte) ' ' : damaged;
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(b, random.nextInt(b.length + 1)) : b;
    }

    @Test
    void nothingFailsAndNothingHarmfulIsShown() {
        LineParser parser = new LineParser(() -> Instant.parse("2026-01-15T10:30:00Z"));
        LineShape shape = new LineShape();
        for (int seed = 0; seed < 60_000; seed++) {
            byte[] b = line(new SplittableRandom(seed));
            parser.parse(b, 0, b.length, shape);
            long millis = shape.millis();
            LogLevel level = shape.level();
            // what stands around a line has no part in it
            byte[] amid = new byte[b.length + 40];
            Arrays.fill(amid, (byte) '1');
            System.arraycopy(b, 0, amid, 20, b.length);
            parser.parse(amid, 20, 20 + b.length, shape);
            assertThat(shape.millis()).as("seed %s", seed).isEqualTo(millis);
            assertThat(shape.level()).as("seed %s", seed).isEqualTo(level);
            ShownLine shown = ShownLine.of(b, 0, b.length, 1_000);
            assertThat(shown.text())
                    .as("seed %s", seed)
                    .doesNotContain("\u001b", "\u0000", "\u202e", "\u2066", "\r", "\n");
            int last = 0;
            for (ShownLine.Span span : shown.spans()) {
                assertThat(span.from()).as("seed %s", seed).isGreaterThanOrEqualTo(last);
                assertThat(span.to()).isBetween(span.from(), shown.text().length());
                last = span.to();
            }
        }
    }

    @Test
    void theStoreGivesBackEveryByte() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LogStore store = SampleStores.empty();
            List<byte[]> expected = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                byte[] b = line(random);
                expected.add(b);
                byte[] ended = Arrays.copyOf(b, b.length + 1);
                ended[b.length] = '\n';
                store.append(ended);
            }
            LogSnapshot lines = store.snapshot();
            assertThat(lines.size()).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(lines.bytes(i)).as("seed %s", seed).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    @Timeout(60)
    void aLineOfTenMegabytesIsALine() {
        byte[] long10 = new byte[10 << 20];
        Arrays.fill(long10, (byte) 'x');
        LogStore store = SampleStores.of("before");
        store.append(long10);
        SampleStores.add(store, "after");
        LogSnapshot lines = store.snapshot();
        assertThat(lines.size()).isEqualTo(3);
        assertThat(lines.bytes(1)).hasSize(10 << 20);
        ShownLine shown = lines.shown(1, 4_000);
        assertThat(shown.text()).hasSize(4_000);
        assertThat(shown.hiddenBytes()).isEqualTo((10 << 20) - 4_000);
    }

    @Test
    void findsAByteWhereverItIs() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 5_000; i++) {
            byte[] b = new byte[random.nextInt(40)];
            for (int k = 0; k < b.length; k++) {
                b[k] = (byte) "\n\u000b\u0009x".charAt(random.nextInt(4));
            }
            int from = random.nextInt(b.length + 1);
            int to = from + random.nextInt(b.length - from + 1);
            int expected = from;
            while (expected < to && b[expected] != '\n') {
                expected++;
            }
            assertThat(ByteScan.indexOf(b, from, to, (byte) '\n')).isEqualTo(expected);
        }
    }
}
