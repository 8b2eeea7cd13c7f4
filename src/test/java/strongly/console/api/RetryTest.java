package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static strongly.console.api.FaultyServer.APP;
import static strongly.console.api.FaultyServer.KEY;
import static strongly.console.api.FaultyServer.error;
import static strongly.console.api.FaultyServer.json;
import static strongly.console.api.FaultyServer.options;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** What is sent again, when, and what never is. */
@Timeout(60)
class RetryTest {
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
    @EnumSource(ReadCall.class)
    void aReadIsRepeatedThreeTimesAfterAServerError(ReadCall read) {
        faulty.always(error(500));

        ApiException failure = failure(read::on);

        assertThat(failure).isInstanceOf(ServerErrorException.class);
        assertThat(faulty.server.getRequestCount()).isEqualTo(4);
        assertThat(faulty.waits).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(ReadCall.class)
    void aReadIsRepeatedThreeTimesAfterALostConnection(ReadCall read) {
        faulty.always(dropped());

        ApiException failure = failure(read::on);

        assertThat(failure).isInstanceOf(NetworkException.class);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(faulty.server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(WriteCall.class)
    void aWriteIsSentOnceWhateverTheServerFailsWith(WriteCall write) {
        for (int status : new int[] {500, 502, 503, 504, 408}) {
            faulty.always(error(status));
            int before = faulty.server.getRequestCount();

            ApiException failure = failure(write::on);

            assertThat(failure.status()).isEqualTo(status);
            assertThat(faulty.server.getRequestCount() - before).as("%d", status).isEqualTo(1);
        }
        assertThat(faulty.waits).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WriteCall.class)
    void aWriteWhoseConnectionIsLostIsUnknownAndSentOnce(WriteCall write) {
        faulty.always(dropped());

        ApiException failure = failure(write::on);

        assertThat(failure).isInstanceOf(NetworkException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);
        assertThat(faulty.waits).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WriteCall.class)
    void aWriteLostOnAConnectionUsedBeforeIsSentOnceToo(WriteCall write) {
        // OkHttp by itself repeats on a fresh connection what failed on a pooled one
        HttpAppsClient client = faulty.client();
        faulty.answer(json(200, APP), dropped(), json(200, APP), json(200, APP));
        client.getApp("a1");

        ApiException failure = catchThrowableOfType(ApiException.class, () -> write.on(client));

        assertThat(failure).isInstanceOf(NetworkException.class);
        assertThat(failure.isOutcomeUnknown()).isTrue();
        assertThat(faulty.server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(WriteCall.class)
    void aWriteThatWasRefusedItsConnectionWasNotDone(WriteCall write) {
        String address = faulty.address();
        faulty.server.close();

        ApiException failure =
                catchThrowableOfType(
                        ApiException.class,
                        () -> write.on(faulty.client(address, KEY, options(), faulty.gate())));

        assertThat(failure).isInstanceOf(NetworkException.class);
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(failure).hasMessageStartingWith("Nothing answers at ");
        assertThat(faulty.waits).isEmpty();
    }

    @Test
    void aServiceUnavailableThatAsksForNoWaitIsNotRepeatedBehindTheGate() {
        faulty.always(error(503).newBuilder().addHeader("Retry-After", "0").build());

        failure(client -> client.stop("a1"));
        assertThat(faulty.server.getRequestCount()).isEqualTo(1);

        failure(client -> client.getApp("a1"));
        assertThat(faulty.server.getRequestCount()).isEqualTo(5);
        assertThat(faulty.gateCalls.stream().filter("enter"::equals)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "2, PT2S",
        "0, PT0S",
        "' 3 ', PT3S",
        "'Sun, 01 Mar 2026 12:00:05 GMT', PT5S",
        "'Sun, 01 Mar 2026 11:59:00 GMT', PT0S",
    })
    void bothReadsAndWritesWaitAsLongAsARateLimitAsks(String header, Duration wait) {
        MockResponse limited = error(429).newBuilder().addHeader("Retry-After", header).build();
        faulty.answer(limited, json(200, "{}"), limited, json(200, APP));

        faulty.client().stop("a1");
        faulty.client().getApp("a1");

        assertThat(faulty.waits).containsExactly(wait, wait);
        assertThat(faulty.gateCalls)
                .containsExactly(
                        "enter",
                        "limited " + wait,
                        "enter",
                        "succeeded",
                        "enter",
                        "limited " + wait,
                        "enter",
                        "succeeded");
    }

    @Test
    void aDateIsMeasuredAgainstTheServersOwnClock() {
        faulty.answer(
                error(429)
                        .newBuilder()
                        .addHeader("Date", "Sun, 01 Mar 2026 09:00:00 GMT")
                        .addHeader("Retry-After", "Sun, 01 Mar 2026 09:00:07 GMT")
                        .build(),
                json(200, APP));

        faulty.client().getApp("a1");

        assertThat(faulty.waits).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999"})
    void aRateLimitThatDoesNotSayWaitsByItself(String header) {
        faulty.answer(
                error(429).newBuilder().addHeader("Retry-After", header).build(), json(200, APP));

        faulty.client().getApp("a1");

        assertThat(faulty.gateCalls).contains("limited null");
        assertThat(faulty.waits)
                .hasSize(1)
                .allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1)));
    }

    @Test
    void aRateLimitIsRepeatedThreeTimesAndThenTold() {
        faulty.always(error(429).newBuilder().addHeader("Retry-After", "1").build());

        ApiException failure = failure(client -> client.stop("a1"));

        assertThat(failure).isInstanceOf(RateLimitedException.class);
        assertThat(((RateLimitedException) failure).retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(faulty.server.getRequestCount()).isEqualTo(4);
        assertThat(faulty.gateCalls.stream().filter("limited PT1S"::equals)).hasSize(4);
    }

    @Test
    void aWaitBeyondTheTimeLimitIsNotBegun() {
        faulty.always(error(429).newBuilder().addHeader("Retry-After", "600").build());

        ApiException failure = failure(client -> client.getApp("a1"));

        assertThat(((RateLimitedException) failure).retryAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(faulty.waits).isEmpty();
        assertThat(faulty.gateCalls).containsExactly("enter", "limited PT10M");
    }

    @Test
    void backoffGrowsAndStaysBounded() {
        RetryTiming longest =
                new RetryTiming(() -> FaultyServer.NOW, wait -> {}, () -> Long.MAX_VALUE - 1);
        for (int repeat = 0; repeat < 10; repeat++) {
            assertThat(longest.backoff(repeat)).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        }
        faulty.always(error(500));
        failure(client -> client.getApp("a1"));
        assertThat(faulty.waits.get(0)).isLessThanOrEqualTo(Duration.ofMillis(300));
        assertThat(faulty.waits.get(1)).isLessThanOrEqualTo(Duration.ofMillis(600));
        assertThat(faulty.waits.get(2)).isLessThanOrEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void aRepeatThatSucceedsIsTheAnswer() {
        faulty.answer(error(503), dropped(), error(429), json(200, APP));

        assertThat(faulty.client().getApp("a1").name()).isEqualTo("web");

        assertThat(faulty.waits).hasSize(3);
    }

    @Test
    void waitingInTheGateDoesNotUseUpTheTimeLimit() {
        faulty.answer(json(200, "{\"message\":\"Stopping\"}"));
        HttpAppsClient client =
                faulty.client(
                        faulty.address(),
                        KEY,
                        options(),
                        new RequestGate() {
                            @Override
                            public void enter(RequestPriority priority) {
                                faulty.pass(Duration.ofHours(1));
                            }

                            @Override
                            public void limited(@Nullable Duration retryAfter) {}

                            @Override
                            public void succeeded() {}
                        });

        assertThat(client.stop("a1").message()).isEqualTo("Stopping");
    }

    @Test
    void repeatsEndWithTheTimeLimit() {
        faulty.always(error(500));
        faulty.secondsPerRequest = 15;

        failure(client -> client.getApp("a1"));

        assertThat(faulty.server.getRequestCount()).isEqualTo(2);
    }

    private static MockResponse dropped() {
        return json(200).onResponseStart(new SocketEffect.CloseSocket()).build();
    }

    private ApiException failure(Consumer<AppsClient> call) {
        ApiException failure =
                catchThrowableOfType(ApiException.class, () -> call.accept(faulty.client()));
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
