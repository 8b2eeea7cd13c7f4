package strongly.console.api;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.jspecify.annotations.Nullable;

import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server that answers as it is told, and clients of it whose waits are written down only. */
final class FaultyServer implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String KEY = "sk-test-7f3a9c51";

    /** An app in the documented shape. */
    static final String APP = "{\"id\":\"a1\",\"name\":\"web\",\"status\":\"running\"}";

    final MockWebServer server = new MockWebServer();

    /** How long the client would have waited, wait by wait. */
    final List<Duration> waits = new CopyOnWriteArrayList<>();

    /** What the gate was told: "enter", "succeeded", "limited PT2S", "limited null". */
    final List<String> gateCalls = new CopyOnWriteArrayList<>();

    /** How long each request seems to take. */
    volatile long secondsPerRequest;

    private final AtomicLong nanos = new AtomicLong();
    private final ExecutorService executor = VirtualThreads.executor("faulty-");

    FaultyServer() throws IOException {
        server.start(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    /** Small bounds, so that a test of a bound is quick. */
    static ClientOptions options() {
        return new ClientOptions(
                Duration.ofSeconds(5), Duration.ofSeconds(20), "test", null, null, 65_536, 65_536);
    }

    HttpAppsClient client() {
        return client(options());
    }

    HttpAppsClient client(ClientOptions options) {
        return client(address(), KEY, options, gate());
    }

    HttpAppsClient client(RetryTiming.Sleeper sleeper) {
        return client(address(), KEY, options(), gate(), sleeper);
    }

    HttpAppsClient client(String address, String key, ClientOptions options, RequestGate gate) {
        return client(address, key, options, gate, waits::add);
    }

    private HttpAppsClient client(
            String address,
            String key,
            ClientOptions options,
            RequestGate gate,
            RetryTiming.Sleeper sleeper) {
        try {
            return new HttpAppsClient(
                    InstanceUrl.parse(address),
                    key,
                    options,
                    gate,
                    new RetryTiming(() -> NOW, sleeper, new SplittableRandom(1), nanos::get),
                    executor);
        } catch (InstanceUrl.UnusableUrlException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String address() {
        return server.url("/").toString();
    }

    RequestGate gate() {
        return new RequestGate() {
            @Override
            public void enter(RequestPriority priority) {
                gateCalls.add("enter");
            }

            @Override
            public void limited(@Nullable Duration retryAfter) {
                gateCalls.add("limited " + retryAfter);
            }

            @Override
            public void succeeded() {
                gateCalls.add("succeeded");
                pass(Duration.ofSeconds(secondsPerRequest));
            }
        };
    }

    /** Lets time pass for the client's time limit. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Answers with these, one after the other. */
    FaultyServer answer(MockResponse... answers) {
        for (MockResponse answer : answers) {
            server.enqueue(answer);
        }
        return this;
    }

    /** Answers every request with this. */
    FaultyServer always(MockResponse answer) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer;
                    }
                });
        return this;
    }

    static MockResponse json(int status, String body) {
        return json(status).body(body).build();
    }

    static MockResponse.Builder json(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json");
    }

    static MockResponse error(int status) {
        return json(
                status,
                "{\"error\":{\"code\":\"CODE_%d\",\"message\":\"Told %d\"}}"
                        .formatted(status, status));
    }

    /** The next request that came in; there must be one. */
    RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request came");
            }
            return request;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Method and target of every request so far. */
    List<String> requests() {
        List<String> lines = new ArrayList<>();
        for (int left = server.getRequestCount(); left > 0; left--) {
            RecordedRequest request = request();
            lines.add(request.getMethod() + " " + request.getTarget());
        }
        return lines;
    }

    @Override
    public void close() {
        server.close();
        executor.shutdownNow();
    }
}
