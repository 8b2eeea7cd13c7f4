package strongly.console.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import strongly.console.api.ClientOptions;
import strongly.console.api.HttpAppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.RequestGate;
import strongly.console.api.RetryTiming;
import strongly.console.task.ManualScheduler;
import strongly.console.ui.logs.list.LineContent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an operator sees of answers over HTTP that no server should give. */
class LogBadInputTest {
    private static final long GIGABYTE = 1L << 30;
    private static final Pattern LINES = Pattern.compile("lines=(\\d+)");

    /** How a server answers a question for logs. */
    @FunctionalInterface
    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ManualScheduler clock =
            new ManualScheduler(Instant.parse("2026-01-15T10:30:00Z"));
    private final HttpAppsClient client;
    private final LogFixture fixture;
    private volatile Answering answering = exchange -> plain(exchange, new byte[0]);

    LogBadInputTest() throws Exception {
        server.setExecutor(executor);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        answering.to(exchange);
                    }
                });
        server.start();
        client =
                new HttpAppsClient(
                        InstanceUrl.parse("http://127.0.0.1:" + server.getAddress().getPort()),
                        "sk-test",
                        ClientOptions.DEFAULT,
                        RequestGate.OPEN,
                        new RetryTiming(clock, wait -> {}, new SplittableRandom(1)),
                        executor);
        fixture = new LogFixture(client, clock);
    }

    @AfterEach
    void close() {
        fixture.model.close();
        client.close();
        server.stop(0);
        executor.shutdownNow();
    }

    private static void plain(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void opens(byte[] logs) {
        answering = exchange -> plain(exchange, logs);
        fixture.open("a");
    }

    private void opens(String logs) {
        opens(logs.getBytes(StandardCharsets.UTF_8));
    }

    private void fails(int status, String code) {
        answering =
                exchange -> {
                    byte[] body =
                            "{\"error\":{\"code\":\"%s\",\"message\":\"said so\"}}"
                                    .formatted(code)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                };
    }

    private static void endless(HttpExchange exchange, byte[] part) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (long sent = 0; sent < GIGABYTE; sent += part.length) {
                out.write(part);
            }
        } catch (IOException gone) {
            assertThat(gone).as("the client has enough").isNotNull();
        }
    }

    /** The lines as the list shows them. */
    private List<String> shown() {
        LineContent content = fixture.model.list().content();
        return IntStream.range(0, content.size())
                .mapToObj(row -> content.shown(content.at(row), 4_000).text())
                .toList();
    }

    private String notice() {
        return fixture.model.noticeProperty().get().title();
    }

    @Test
    void aLineOfTenMegabytesWithoutNewlineIsHeldWholeAndShownCut() {
        opens("2026-01-15T10:30:00Z [INFO] up\n" + "x".repeat(10_000_000));
        assertThat(fixture.lines()).hasSize(2).last().asString().hasSize(10_000_000);
        assertThat(shown().getLast().length()).isLessThanOrEqualTo(4_000);
    }

    @Test
    void bytesThatAreNoTextAreShownAsSuchAndCopiedAsSent() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("NUL \0 end\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'b', 'a', 'd', ' ', (byte) 0xff, (byte) 0xc0, '\n'});
        bytes.writeBytes("windows\r\n10%\r20%\r100% done\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("\u202Egnp.exe\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("\u001b[2J\u001b[Hcursor\u001b[1A\n".getBytes(StandardCharsets.UTF_8));
        opens(bytes.toByteArray());
        assertThat(shown())
                .containsExactly(
                        "NUL <NUL> end",
                        "bad \uFFFD\uFFFD",
                        "windows",
                        "100% done",
                        "<U+202E>gnp.exe",
                        "cursor");
        LineContent content = fixture.model.list().content();
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        for (int row = 0; row < content.size(); row++) {
            held.writeBytes(content.bytes(content.at(row)));
            held.write('\n');
        }
        assertThat(held.toByteArray()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void tenThousandLinesOfOneMillisecondAreNeitherLostNorDoubled() {
        String line = "2026-01-15T10:29:59.001Z [INFO] same\n";
        answering = exchange -> newest(exchange, line, 4_000);
        fixture.open("a");
        assertThat(fixture.model.list().content().size()).isEqualTo(4_000);
        answering = exchange -> newest(exchange, line, 10_000);
        fixture.seconds(30);
        assertThat(fixture.model.list().content().size()).isEqualTo(10_000);
        fixture.seconds(30);
        assertThat(fixture.model.list().content().size()).isEqualTo(10_000);
    }

    /** As many of so many equal lines as are asked for. */
    private static void newest(HttpExchange exchange, String line, int count) throws IOException {
        Matcher asked = LINES.matcher(exchange.getRequestURI().getQuery());
        assertThat(asked.find()).isTrue();
        int given = Math.min(count, Integer.parseInt(asked.group(1)));
        plain(exchange, line.repeat(given).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void timesThatGoBackwardsKeepTheOrderOfTheServer() {
        opens("2026-01-15T10:20:05Z a\n2026-01-15T10:20:01Z b\n2026-01-15T10:20:07Z c\n");
        assertThat(fixture.lines())
                .extracting(line -> line.substring(21))
                .containsExactly("a", "b", "c");
    }

    @Test
    void anAppThatIsDeletedLeavesItsLinesAndSaysSo() {
        opens("2026-01-15T10:20:05Z last words\n");
        fails(404, "not_found");
        fixture.seconds(30);
        assertThat(fixture.lines()).hasSize(1);
        assertThat(notice()).isEqualTo("a no longer exists on the instance");
    }

    @Test
    void refusalsAreSaid() {
        fails(403, "insufficient_scope");
        fixture.open("a");
        assertThat(notice()).isEqualTo("Logs of a may not be read");
        fails(429, "rate_limited");
        fixture.model.show("b", "b");
        assertThat(notice()).isEqualTo("The instance asks for fewer requests");
        answering = exchange -> plain(exchange, "back\n".getBytes(StandardCharsets.UTF_8));
        fixture.seconds(120);
        assertThat(fixture.lines()).containsExactly("back");
    }

    @Test
    void anAnswerOfAGigabyteIsCutAndThatIsSaid() {
        byte[] part =
                "2026-01-15T10:20:05Z a line among many\n"
                        .repeat(2_000)
                        .getBytes(StandardCharsets.UTF_8);
        answering = exchange -> endless(exchange, part);
        fixture.open("a");
        assertThat(fixture.lines().size()).isBetween(10_000, 1_000_000);
        assertThat(fixture.lines())
                .last()
                .asString()
                .startsWith("Possible gap: the answer was too large");
    }

    @Test
    void aLineOfAGigabyteIsSaidToBeTooLarge() {
        byte[] part = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);
        answering = exchange -> endless(exchange, part);
        fixture.open("a");
        assertThat(fixture.lines()).containsExactly("Possible gap: a line is too large to be read");
    }
}
