package strongly.console.service.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.HttpUrl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import strongly.console.api.AppsClient;
import strongly.console.api.ClientOptions;
import strongly.console.api.HttpAppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.RequestGate;
import strongly.console.api.RetryTiming;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.ModelLogServer.Habits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.VirtualThreads;

import tools.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.stream.LongStream;

/** From the JSON answers of the live platform to the lines held, over HTTP. */
class JsonTailTest {
    private static final Instant START = Instant.parse("2026-01-15T10:30:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService executor = VirtualThreads.executor("json-tail-");
    private final MockWebServer http = new MockWebServer();
    private final ModelLogServer model = new ModelLogServer(Habits.GOOD.capped(400), START);
    private final ManualScheduler clock = new ManualScheduler(START);

    /** The shapes that answers were seen in. */
    enum Shape {
        TEXT_IN_DATA,
        LINES_IN_DATA,
        BARE_LINES,
        TEXT_IN_LOGS,
        LINES_WITH_TIME;

        Object of(String text) {
            List<String> lines = text.lines().toList();
            return switch (this) {
                case TEXT_IN_DATA -> Map.of("success", true, "data", text);
                case LINES_IN_DATA -> Map.of("success", true, "data", lines);
                case BARE_LINES -> lines;
                case TEXT_IN_LOGS -> Map.of("success", true, "data", Map.of("logs", text));
                case LINES_WITH_TIME ->
                        Map.of(
                                "data",
                                Map.of("lines", lines.stream().map(Shape::withTime).toList()));
            };
        }

        private static Map<String, String> withTime(String line) {
            int space = line.indexOf(' ');
            return line.startsWith("20")
                    ? Map.of(
                            "timestamp",
                            line.substring(0, space),
                            "message",
                            line.substring(space + 1))
                    : Map.of("message", line);
        }
    }

    @AfterEach
    void close() {
        http.close();
        executor.shutdownNow();
    }

    private LogFeed feed(Shape shape, long mostBytes) throws Exception {
        AppsClient answering = model.client();
        http.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(answering, request.getUrl(), shape);
                    }
                });
        http.start(InetAddress.ofLiteral("127.0.0.1"), 0);
        ClientOptions all = ClientOptions.DEFAULT;
        AppsClient client =
                new HttpAppsClient(
                        InstanceUrl.parse(http.url("/").toString()),
                        "sk-test",
                        new ClientOptions(
                                all.connectTimeout(),
                                all.callTimeout(),
                                all.userAgent(),
                                null,
                                null,
                                all.answerBytes(),
                                mostBytes),
                        RequestGate.OPEN,
                        new RetryTiming(clock, wait -> {}, new SplittableRandom(1)),
                        executor);
        return new LogFeed(
                new LogTail.Services(
                        client, new SynchronousTaskRunner(), clock, new ImmediateUiDispatcher()),
                () -> StoreLimits.DEFAULT,
                null,
                LogSource.of("app", "shop"),
                () -> {});
    }

    private static MockResponse answer(AppsClient model, HttpUrl url, Shape shape) {
        String since = url.queryParameter("since");
        String lines = url.queryParameter("lines");
        LogAnswer answer =
                model.getLogs(
                        "app",
                        new LogQuery(
                                lines == null ? null : Integer.valueOf(lines),
                                since == null ? null : Instant.parse(since),
                                null));
        String text = new String(answer.bytes(), StandardCharsets.UTF_8);
        Instant date = answer.serverTime();
        MockResponse.Builder response =
                new MockResponse.Builder()
                        .addHeader("Content-Type", "application/json; charset=utf-8")
                        .body(JSON.writeValueAsString(shape.of(text)));
        if (date != null) {
            response.addHeader(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC)));
        }
        return response.build();
    }

    private static List<String> lines(LogFeed feed, boolean gaps) {
        LogSnapshot lines = feed.store().snapshot();
        return LongStream.range(lines.first(), lines.end())
                .filter(number -> lines.isGap(number) == gaps)
                .mapToObj(lines::text)
                .toList();
    }

    private void pass(Duration time) {
        model.advance(time);
        clock.advance(time);
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothing(Shape shape) throws Exception {
        LogFeed feed = feed(shape, ClientOptions.DEFAULT.logBytes());
        SplittableRandom random = new SplittableRandom(7);
        feed.setActive(true);
        for (int step = 0; step < 60; step++) {
            for (int i = random.nextInt(30); i > 0; i--) {
                if (random.nextInt(6) == 0) {
                    model.write(0, "failed: \"zwölf\" \\ \u2028 <&>");
                    model.writeUntimed(0, "\tat a.b.C.d(C.java:" + random.nextInt(3) + ")");
                } else {
                    model.write(0, "tick " + random.nextInt(4));
                }
            }
            pass(Duration.ofMillis(random.nextInt(900)));
        }
        pass(Duration.ofSeconds(30));
        assertThat(lines(feed, true)).isEmpty();
        assertThat(lines(feed, false)).isEqualTo(model.everything());
    }

    @Test
    void anAnswerThatIsCutIsAskedForInSmallerOnes() throws IOException, Exception {
        LogFeed feed = feed(Shape.LINES_IN_DATA, 20_000);
        for (int i = 0; i < 300; i++) {
            model.write(0, "x".repeat(300) + i);
        }
        feed.setActive(true);
        int first = lines(feed, false).size();
        assertThat(first).isBetween(10, 100);
        assertThat(lines(feed, false)).isEqualTo(model.everything().subList(300 - first, 300));
        for (int i = 0; i < 30; i++) {
            model.write(0, "y" + i);
            pass(Duration.ofSeconds(1));
        }
        pass(Duration.ofSeconds(30));
        assertThat(lines(feed, true)).isEmpty();
        assertThat(lines(feed, false)).isEqualTo(model.everything().subList(300 - first, 330));
    }
}
