package strongly.console.service.logs.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

class LineParserTest {
    private static final Instant NOW = Instant.parse("2025-01-20T15:00:00Z");

    private final LineParser parser = new LineParser(() -> NOW);
    private final LineShape shape = new LineShape();

    private LineShape parse(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        parser.parse(bytes, 0, bytes.length, shape);
        return shape;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "2025-01-20T14:22:01Z [INFO] Server started ~ 2025-01-20T14:22:01Z ~ INFO",
                "2025-01-20T14:22:01.123456789Z stdout F WARN low ~ 2025-01-20T14:22:01.123Z ~"
                        + " WARN",
                "2025-01-20T16:22:01+02:00 [error] x ~ 2025-01-20T14:22:01Z ~ ERROR",
                "2025-01-20T16:22:01+0200 [error] x ~ 2025-01-20T14:22:01Z ~ ERROR",
                "time=2025-01-20T14:22:01.5Z level=warning msg=\"x\" ~ 2025-01-20T14:22:01.500Z ~"
                        + " WARN",
                "level=debug ts=2025-01-20T14:22:01Z msg=ERROR ~ 2025-01-20T14:22:01Z ~ DEBUG",
                "{\"ts\":\"2025-01-20T14:22:01Z\",\"level\":\"error\",\"msg\":\"INFO\"} ~"
                        + " 2025-01-20T14:22:01Z ~ ERROR",
                "{\"msg\":\"x\",\"severity\": \"CRITICAL\",\"time\":\"2025-01-20T14:22:01Z\"} ~"
                        + " 2025-01-20T14:22:01Z ~ FATAL",
                "{\"level\":30,\"time\":1737382921123,\"pid\":1,\"msg\":\"x\"} ~"
                        + " 2025-01-20T14:22:01.123Z ~ INFO",
                "{\"level\":\"warn\",\"ts\":1737382921.25,\"msg\":\"x\"} ~ 2025-01-20T14:22:01.250Z"
                        + " ~ WARN",
                "E0120 14:22:01.123456       1 server.go:120] boom ~ 2025-01-20T14:22:01.123Z ~"
                        + " ERROR",
                "I1231 23:59:59.000000       1 server.go:120] old ~ 2024-12-31T23:59:59Z ~ INFO",
                "2025-01-20 14:22:01,123 ERROR [http-nio-8080-exec-1] c.acme.Log - x ~"
                        + " 2025-01-20T14:22:01.123Z ~ ERROR",
                "14:22:01.123 [main] DEBUG c.acme.Main - x ~ 2025-01-20T14:22:01.123Z ~ DEBUG",
                "2025-01-20 14:22:01,123 - app.views - WARNING - x ~ 2025-01-20T14:22:01.123Z ~"
                        + " WARN",
                "10.4.1.9 - - [20/Jan/2025:14:22:01 +0000] \"GET / HTTP/1.1\" 503 180 \"-\" ~"
                        + " 2025-01-20T14:22:01Z ~ ERROR",
                "10.4.1.9 - - [20/Jan/2025:14:22:01 +0000] \"GET / HTTP/1.1\" 200 180 \"-\" ~"
                        + " 2025-01-20T14:22:01Z ~ INFO",
                "2025/01/20 14:22:01 [warn] 7#7: *1 upstream ~ 2025-01-20T14:22:01Z ~ WARN",
                "[2025-01-20T14:22:01.000Z] \"GET /x HTTP/1.1\" 404 - 0 91 ~ 2025-01-20T14:22:01Z ~"
                        + " WARN",
                "\u001b[90m2025-01-20T14:22:01Z\u001b[0m \u001b[31mERROR\u001b[0m x ~"
                        + " 2025-01-20T14:22:01Z ~ ERROR",
                "2025-01-20T14:22:01Z no level at all ~ 2025-01-20T14:22:01Z ~ NONE",
            })
    void readsTimeAndLevel(String line, Instant time, LogLevel level) {
        LineShape read = parse(line);
        assertThat(read.millis()).isEqualTo(time.toEpochMilli());
        assertThat(read.level()).isEqualTo(level);
        assertThat(read.isContinuation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\tat com.acme.Main.main(Main.java:17)",
                "    at Upstream.call (/app/src/upstream.js:9:9)",
                "Caused by: java.io.IOException: x",
                "java.net.SocketTimeoutException: Read timed out",
                "KeyError: 'DATABASE_URL'",
                "Traceback (most recent call last):",
                "... 31 more",
                "goroutine 1 [running]:",
                "}",
            })
    void knowsWhatContinuesALine(String line) {
        assertThat(parse(line).isContinuation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/error/info 200",
                "no error here",
                "took 12:30:45 in all",
                "2025-99-99T14:22:01Z is no date",
                "version 2025-01",
                "state=ERROR_STATE",
            })
    void seesNoLevelAndNoTimeWhereNoneIs(String line) {
        LineShape read = parse(line);
        assertThat(read.level()).isEqualTo(LogLevel.NONE);
        assertThat(read.millis()).isEqualTo(LineShape.NO_TIME);
    }

    @Test
    void survivesAnything() {
        SplittableRandom random = new SplittableRandom(17);
        byte[] seeds =
                ("\u001b[31m2025-01-20T14:22:01.123+02:00 \"ts\":1737382921 level=ERR I0120 14:2"
                                + "20/Jan/2025:14 {\"level\":30}\r\n\t\u202e at [é€😀]")
                        .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 200_000; round++) {
            byte[] line = new byte[random.nextInt(80)];
            for (int i = 0; i < line.length; ) {
                if (random.nextInt(4) == 0) {
                    line[i++] = (byte) random.nextInt(256);
                    continue;
                }
                int from = random.nextInt(seeds.length);
                int length = Math.min(random.nextInt(1, 25), seeds.length - from);
                length = Math.min(length, line.length - i);
                System.arraycopy(seeds, from, line, i, length);
                i += length;
            }
            parser.parse(line, 0, line.length, shape);
            ShownLine shown = ShownLine.of(line, 0, line.length, 60);
            for (ShownLine.Span span : shown.spans()) {
                assertThat(span.from()).isBetween(0, span.to());
                assertThat(span.to()).isLessThanOrEqualTo(shown.text().length());
            }
            assertThat(shown.text().chars().noneMatch(c -> c < 0x20 || c == 0x202e)).isTrue();
        }
    }
}
