package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import static strongly.console.api.FaultyServer.KEY;
import static strongly.console.api.FaultyServer.json;
import static strongly.console.api.FaultyServer.options;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import strongly.console.model.DeployRequest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The key and the values of variables go to the instance and nowhere else. */
@Timeout(60)
class SecrecyTest {
    private static final String VALUE = "value-0d9e4471";
    private static final DeployRequest DEPLOYMENT =
            new DeployRequest("nginx:1", 2, Map.of("PASSWORD", VALUE), false);

    private FaultyServer faulty;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyServer();
    }

    @AfterEach
    void stop() {
        faulty.close();
    }

    enum Fault {
        ECHO_400,
        ECHO_401,
        ECHO_422,
        ECHO_500,
        ECHO_IN_CODE,
        ECHO_AS_TEXT,
        GARBAGE,
        DROPPED,
        STALLED;

        /** What a careless server may answer, repeating what it was sent. */
        MockResponse answer(String secret) {
            String echo =
                    "{\"error\":{\"code\":\"BAD\",\"message\":\"Refused: %s!\"}}".formatted(secret);
            return switch (this) {
                case ECHO_400 -> json(400, echo);
                case ECHO_401 -> json(401, echo);
                case ECHO_422 -> json(422, echo);
                case ECHO_500 -> json(500, echo);
                case ECHO_IN_CODE -> json(400, "{\"error\":{\"code\":\"" + secret + "\"}}");
                case ECHO_AS_TEXT -> json(400, "{\"error\":\"" + secret + "\"}");
                case GARBAGE -> json(200, secret + " {");
                case DROPPED ->
                        json(200)
                                .addHeader("X-Request-Id", "r1")
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build();
                case STALLED -> json(200).onResponseStart(SocketEffect.Stall.INSTANCE).build();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noFailureNamesTheKey(Fault fault) {
        faulty.always(fault.answer(KEY));
        HttpAppsClient client = faulty.client(options().withCallTimeout(Duration.ofMillis(300)));

        List<Throwable> failures = new ArrayList<>();
        for (ReadCall call : ReadCall.values()) {
            failures.add(catchThrowable(() -> call.on(client)));
        }
        for (WriteCall call : WriteCall.values()) {
            failures.add(catchThrowable(() -> call.on(client)));
        }

        // garbage is no failure of a delete, nor of who am I
        failures.removeIf(Objects::isNull);
        assertThat(failures).hasSizeGreaterThanOrEqualTo(12);
        failures.forEach(failure -> assertDiscreet(failure, KEY));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noFailureNamesTheValueOfAVariable(Fault fault) {
        faulty.always(fault.answer(VALUE));
        HttpAppsClient client = faulty.client(options().withCallTimeout(Duration.ofMillis(300)));

        assertDiscreet(catchThrowable(() -> client.deploy("a1", DEPLOYMENT)), VALUE);
    }

    @Test
    void aSecretAcrossTheCutOfALongMessageLeavesNoPartOfItself() {
        String message = "x".repeat(490) + KEY;
        faulty.answer(json(400, "{\"error\":{\"message\":\"" + message + "\"}}"));

        Throwable failure = catchThrowable(() -> faulty.client().getApp("a1"));

        assertThat(failure).message().doesNotContain(KEY.substring(0, 6));
    }

    @Test
    void whatIsRefusedIsStillToldWithoutTheSecret() {
        faulty.answer(json(401, "{\"error\":{\"message\":\"Invalid key " + KEY + ".\"}}"));

        assertThat(catchThrowable(() -> faulty.client().getApp("a1")))
                .hasMessage("Invalid key •••.");
    }

    @Test
    void refusedConnectionsNameNoKey() {
        String address = faulty.address();
        faulty.server.close();
        HttpAppsClient client = faulty.client(address, KEY, options(), RequestGate.OPEN);

        assertDiscreet(catchThrowable(() -> client.getApp("a1")), KEY);
        assertDiscreet(catchThrowable(() -> client.deploy("a1", DEPLOYMENT)), VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-with\nnewline", "sk-with\u0000nul", "sk-clé", "sk-ключ"})
    void aKeyThatNoHeaderCanCarryIsRefusedWithoutNamingIt(String key) {
        HttpAppsClient client = faulty.client(faulty.address(), key, options(), RequestGate.OPEN);

        assertThatThrownBy(() -> client.getApp("a1"))
                .isInstanceOf(UnauthorizedException.class)
                .satisfies(failure -> assertDiscreet(failure, key));
        assertThat(faulty.server.getRequestCount()).isZero();
    }

    @Test
    void noObjectOfTheClientNamesTheKey() {
        HttpAppsClient client = faulty.client();

        assertThat(client.toString()).contains(faulty.server.getHostName()).doesNotContain(KEY);
        assertThat(client.withPriority(RequestPriority.BACKGROUND).toString()).doesNotContain(KEY);
        assertThat(options().toString()).doesNotContain(KEY);
        assertThat(DEPLOYMENT.toString()).contains("PASSWORD").doesNotContain(VALUE);
    }

    @Test
    void theKeyTravelsInItsHeaderOnly() {
        faulty.always(json(200, "{}"));

        faulty.client().deploy("a1", DEPLOYMENT);

        RecordedRequest request = faulty.request();
        assertThat(request.getHeaders().get("X-API-Key")).isEqualTo(KEY);
        assertThat(request.getTarget()).doesNotContain(KEY).doesNotContain(VALUE);
        ByteString body = Objects.requireNonNull(request.getBody());
        assertThat(body.utf8()).contains(VALUE).doesNotContain(KEY);
        assertThat(request.getHeaders().newBuilder().removeAll("X-API-Key").build().toString())
                .doesNotContain(KEY)
                .doesNotContain(VALUE);
    }

    private static void assertDiscreet(Throwable failure, String secret) {
        assertThat(failure).isInstanceOf(ApiException.class);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(secret);
        ApiException api = (ApiException) failure;
        assertThat(api.request().toString()).doesNotContain(secret);
        assertThat(String.valueOf(api.code())).doesNotContain(secret);
        assertThat(String.valueOf(api.serverMessage())).doesNotContain(secret);
    }
}
