package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static strongly.console.api.FaultyServer.APP;
import static strongly.console.api.FaultyServer.error;
import static strongly.console.api.FaultyServer.json;

import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.model.AppListQuery;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What the client makes of answers that are not what the API document says. */
@Timeout(60)
class HttpAppsClientFaultTest {
    private static final long ONE_GB = 1L << 30;

    private FaultyServer faulty;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyServer();
    }

    @AfterEach
    void stop() {
        faulty.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException, 1, 1",
        "401, UnauthorizedException, 1, 1",
        "403, ForbiddenException, 1, 1",
        "404, NotFoundException, 1, 1",
        "405, UnexpectedStatusException, 1, 1",
        "408, UnexpectedStatusException, 1, 1",
        "409, ConflictException, 1, 1",
        "413, UnexpectedStatusException, 1, 1",
        "415, UnexpectedStatusException, 1, 1",
        "422, UnprocessableException, 1, 1",
        "429, RateLimitedException, 4, 4",
        "500, ServerErrorException, 4, 1",
        "502, ServerErrorException, 4, 1",
        "503, ServerErrorException, 4, 1",
        "504, ServerErrorException, 4, 1",
    })
    void anErrorStatusIsItsException(int status, String kind, int reads, int writes) {
        faulty.always(error(status));

        ApiException read = failure(() -> faulty.client().getApp("a1"));
        assertThat(read.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.code()).isEqualTo("CODE_" + status);
        assertThat(read.serverMessage()).isEqualTo("Told " + status);
        assertThat(read).hasMessage("Told " + status);
        assertThat(read.request().operation()).isEqualTo("read app");
        assertThat(read.isOutcomeUnknown()).isFalse();
        assertThat(faulty.requests()).hasSize(reads).containsOnly("GET /api/v1/apps/a1");

        int before = faulty.server.getRequestCount();
        ApiException write = failure(() -> faulty.client().stop("a1"));
        assertThat(write.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(write.status()).isEqualTo(status);
        assertThat(write.code()).isEqualTo("CODE_" + status);
        assertThat(write.request().method()).isEqualTo("POST");
        assertThat(write.isOutcomeUnknown()).isEqualTo(status >= 500);
        assertThat(faulty.server.getRequestCount() - before).isEqualTo(writes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Bad gateway</body></html>",
                "{\"error\":",
                "[]",
                "null",
                "42",
                "{\"error\":[1]}",
                "{\"error\":{\"code\":{},\"message\":[]}}"
            })
    void anErrorOfAnyBodyKeepsItsStatus(String body) {
        faulty.answer(json(404, body));

        ApiException failure = failure(() -> faulty.client().getApp("a1"));

        assertThat(failure).isInstanceOf(NotFoundException.class);
        assertThat(failure.code()).isNull();
        assertThat(failure.serverMessage()).isNull();
        assertThat(failure).hasMessage("The server answered 404");
    }

    @Test
    void aMessageIsCutAndLosesItsControlCharacters() {
        String told = "one\\u0000\\r\\ntwo\\u202e" + "x".repeat(5000);
        faulty.answer(json(400, "{\"error\":{\"message\":\"" + told + "\"}}"));

        ApiException failure = failure(() -> faulty.client().getApp("a1"));

        assertThat(failure.getMessage()).startsWith("one two x").endsWith("…").hasSizeLessThan(510);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "garbage",
                "{\"id\":\"a1\",\"na",
                "{\"id\":\"a1\"",
                "[]",
                "[{\"id\":\"a1\"}]",
                "null",
                "\"a1\"",
                "{}",
                "{\"data\":null}",
                "{\"id\":null}",
                "{\"id\":\"\"}"
            })
    void anAnswerThatIsNoAppIsUnreadable(String body) {
        faulty.answer(json(200, body), json(200, body));

        ApiException read = failure(() -> faulty.client().getApp("a1"));
        assertThat(read).isInstanceOf(UnreadableAnswerException.class);
        assertThat(read.isOutcomeUnknown()).isFalse();

        ApiException json = failure(() -> faulty.client().getStatus("a1"));
        assertThat(json).isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"data\":[{\"id\":\"a1\"}", "{}", "{\"data\":[", "{\"data\":7}"})
    void anAnswerThatIsNoListIsUnreadable(String body) {
        faulty.answer(json(200, body));

        assertThat(failure(() -> faulty.client().listApps(anyApps())))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void aWriteWhoseAnswerCannotBeReadMayHaveBeenDone() {
        faulty.answer(json(200, "{\"message\":\"Sto"));

        ApiException failure = failure(() -> faulty.client().stop("a1"));

        assertThat(failure).isInstanceOf(UnreadableAnswerException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=utf-8", "application/json"})
    void aWebPageIsNamedAsOne(String contentType) {
        faulty.answer(
                new MockResponse.Builder()
                        .code(200)
                        .addHeader("Content-Type", contentType)
                        .body("\n <!doctype html><title>Sign in</title>")
                        .build());

        assertThat(failure(() -> faulty.client().getApp("a1")))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("web page");
    }

    @Test
    void jsonUnderAnotherContentTypeIsReadAllTheSame() {
        faulty.answer(
                new MockResponse.Builder()
                        .code(200)
                        .addHeader("Content-Type", "text/plain")
                        .body(APP)
                        .build());

        assertThat(faulty.client().getApp("a1").name()).isEqualTo("web");
    }

    @Test
    void aConnectionClosedInTheBodyIsAReadTriedAgain() {
        MockResponse broken =
                json(200)
                        .body(APP.repeat(500))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build();
        faulty.answer(broken, json(200, APP));

        assertThat(faulty.client().getApp("a1").name()).isEqualTo("web");
        assertThat(faulty.requests()).hasSize(2);
    }

    @Test
    void aConnectionClosedInTheBodyLeavesAWriteUnknown() {
        faulty.answer(
                json(200)
                        .body("{\"message\":\"" + "x".repeat(20_000) + "\"}")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build(),
                json(200, "{}"));

        ApiException failure = failure(() -> faulty.client().stop("a1"));

        assertThat(failure).isInstanceOf(NetworkException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aDrippingAnswerEndsAtTheTimeLimit() {
        MockResponse drip =
                json(200).body(APP.repeat(100)).throttleBody(1, 50, TimeUnit.MILLISECONDS).build();
        faulty.always(drip);
        HttpAppsClient client =
                faulty.client(FaultyServer.options().withCallTimeout(Duration.ofMillis(300)));

        ApiException read = failure(() -> client.getApp("a1"));
        assertThat(read).isInstanceOf(ApiTimeoutException.class);
        assertThat(read.isOutcomeUnknown()).isFalse();

        ApiException write = failure(() -> client.stop("a1"));
        assertThat(write).isInstanceOf(ApiTimeoutException.class);
        assertThat(write.isOutcomeUnknown()).isTrue();
        assertThat(faulty.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aServerThatNeverAnswersEndsAtTheTimeLimit() {
        faulty.answer(json(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
        HttpAppsClient client =
                faulty.client(FaultyServer.options().withCallTimeout(Duration.ofMillis(200)));

        assertThat(failure(() -> client.getApp("a1"))).isInstanceOf(ApiTimeoutException.class);
    }

    @Test
    void aCompressedAnswerIsRead() throws IOException {
        faulty.answer(gzip(200, new Buffer().writeUtf8(APP)));

        assertThat(faulty.client().getApp("a1").name()).isEqualTo("web");
    }

    @Test
    void aBrokenCompressionIsNoAnswer() {
        faulty.always(
                json(200).body("no gzip at all").addHeader("Content-Encoding", "gzip").build());

        assertThat(failure(() -> faulty.client().getApp("a1")))
                .isInstanceOf(NetworkException.class);
    }

    @Test
    void aCompressionBombIsRefusedByWhatItUnpacksTo() throws IOException {
        Buffer blanks = new Buffer();
        for (int megabytes = 0; megabytes < 16; megabytes++) {
            blanks.write(new byte[1 << 20]);
        }
        MockResponse bomb = gzip(200, blanks);
        faulty.answer(bomb);

        assertThat(failure(() -> faulty.client().getApp("a1")))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("larger than");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void anEndlessAnswerIsReadNoFurtherThanItsBound(int status) {
        EndlessBody endless = new EndlessBody(ONE_GB);
        faulty.answer(json(status).body(endless).build());

        ApiException failure = failure(() -> faulty.client().getApp("a1"));

        assertThat(failure)
                .isInstanceOf(
                        status == 200
                                ? UnreadableAnswerException.class
                                : BadRequestException.class);
        // the bound is 64 kB; the rest is what sockets and their buffers hold
        assertThat(endless.written.get()).isLessThan(64L << 20);
    }

    @Test
    void anEndlessLogIsCutAtItsBound() {
        faulty.answer(
                new MockResponse.Builder()
                        .code(200)
                        .addHeader("Content-Type", "text/plain")
                        .body(new EndlessBody(ONE_GB))
                        .build());

        LogAnswer logs = faulty.client().getLogs("a1", LogQuery.newest(100));

        assertThat(logs.truncated()).isTrue();
        assertThat(logs.bytes()).hasSize(65_536);
    }

    @Test
    void anAnswerNestedTooDeepIsRefused() {
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        faulty.always(json(200, deep));

        assertThat(failure(() -> faulty.client().getApp("a1")))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThat(failure(() -> faulty.client().getStatus("a1")))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aReadIsSentOnWithinTheInstance(int status) {
        faulty.answer(redirect(status, "/elsewhere"), json(200, APP));

        assertThat(faulty.client().getApp("a1").name()).isEqualTo("web");

        assertThat(faulty.request().getHeaders().get("X-API-Key")).isEqualTo(FaultyServer.KEY);
        RecordedRequest second = faulty.request();
        assertThat(second.getTarget()).isEqualTo("/elsewhere");
        assertThat(second.getHeaders().get("X-API-Key")).isEqualTo(FaultyServer.KEY);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aWriteIsNeverSentOn(int status) {
        faulty.answer(redirect(status, "/elsewhere"), json(200, "{}"));

        ApiException failure = failure(() -> faulty.client().stop("a1"));

        assertThat(failure).isInstanceOf(UnexpectedStatusException.class);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anotherOriginNeverSeesTheKey() throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(json(200, APP));
            faulty.answer(redirect(302, other.url("/landing").toString()));

            faulty.client().getApp("a1");

            RecordedRequest second = taken(other);
            assertThat(second.getTarget()).isEqualTo("/landing");
            assertThat(second.getHeaders().toMultimap().toString())
                    .doesNotContain(FaultyServer.KEY)
                    .doesNotContainIgnoringCase("x-api-key");
        }
    }

    @Test
    void redirectsWithoutEndAreGivenUp() {
        faulty.always(redirect(302, "/again"));

        ApiException failure = failure(() -> faulty.client().getApp("a1"));

        assertThat(failure.status()).isEqualTo(302);
        assertThat(faulty.server.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://", "mailto:someone@example.com", "http://h:99999/"})
    void aRedirectToNowhereIsTheAnswer(String location) {
        faulty.answer(redirect(302, location), json(200, APP));

        // an empty location is the same address again
        if (location.isEmpty()) {
            assertThat(faulty.client().getApp("a1").name()).isEqualTo("web");
        } else {
            assertThat(failure(() -> faulty.client().getApp("a1")).status()).isEqualTo(302);
        }
    }

    private static RecordedRequest taken(MockWebServer server) {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            return request;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static AppListQuery anyApps() {
        return AppListQuery.ALL;
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder().code(status).addHeader("Location", location).build();
    }

    private static MockResponse gzip(int status, Buffer content) throws IOException {
        Buffer packed = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeAll(content);
        }
        return json(status).body(packed).addHeader("Content-Encoding", "gzip").build();
    }

    private static ApiException failure(Runnable call) {
        ApiException failure = catchThrowableOfType(ApiException.class, call::run);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    /** Says how long it is, and streams blanks until the reader has gone. */
    private static final class EndlessBody implements MockResponseBody {
        private final long length;
        final AtomicLong written = new AtomicLong();

        EndlessBody(long length) {
            this.length = length;
        }

        @Override
        public long getContentLength() {
            return length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] blanks = new byte[65_536];
            while (written.get() < length) {
                sink.write(blanks);
                sink.flush();
                written.addAndGet(blanks.length);
            }
        }
    }
}
