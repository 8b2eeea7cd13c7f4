package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import strongly.console.task.ManualScheduler;
import strongly.console.task.VirtualThreads;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A sandbox on a clock turned by hand, and the JDK's own HTTP client to talk to it. */
final class PlainHttp implements AutoCloseable {
    /**
     * What came back.
     *
     * @param body as text
     */
    record Reply(int status, HttpHeaders headers, String body) {
        JsonNode json() {
            return MAPPER.readTree(body);
        }

        /** The app of an answer to POST, GET or PUT, or the id of any answer. */
        String id() {
            return json().path("id").stringValue("");
        }

        String text(String field) {
            return json().path(field).stringValue("");
        }

        int number(String field) {
            return json().path(field).intValue();
        }

        String code() {
            return json().path("error").path("code").stringValue("");
        }

        String message() {
            return json().path("error").path("message").stringValue("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The apps of a page. */
        List<JsonNode> apps() {
            return new ArrayList<>(json().path("data").values().stream().toList());
        }

        /** One field of every app of a page. */
        List<String> all(String field) {
            return apps().stream().map(app -> app.path(field).stringValue("")).toList();
        }

        int total() {
            return json().path("pagination").path("total").intValue();
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final ManualScheduler clock = new ManualScheduler();
    final List<Duration> slept = new ArrayList<>();
    final Sandbox sandbox;
    private final ExecutorService executor = VirtualThreads.executor("sandbox-");
    private final HttpClient client = HttpClient.newHttpClient();

    /** A still sandbox, in which only what is asked for happens. */
    PlainHttp(int apps) {
        this(apps, 1, false);
    }

    PlainHttp(int apps, long seed, boolean lively) {
        SandboxOptions options = new SandboxOptions(apps, seed, clock);
        try {
            sandbox = Sandbox.start(lively ? options : options.still(), executor, slept::add);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply post(String path) {
        return send("POST", path, null);
    }

    Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends with the key that may do everything; the path is below {@code /api/v1}. */
    Reply send(String method, String path, @Nullable String body) {
        return sendAs(sandbox.key().value(), method, path, body);
    }

    Reply sendAs(@Nullable String key, String method, String path, @Nullable String body) {
        return exchange(request(key, method, path, body));
    }

    /** A request, to add to. */
    HttpRequest.Builder request(
            @Nullable String key, String method, String path, @Nullable String body) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/api/v1" + path));
        if (key != null) {
            builder.header("X-API-Key", key);
        }
        if (body == null) {
            return builder.method(method, HttpRequest.BodyPublishers.noBody());
        }
        return builder.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    Reply exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Creates an app with an image and as many replicas; returns its id. */
    String created(String name, int replicas) {
        return post(
                        "/apps",
                        "{\"name\":\"%s\",\"image\":\"acme/web:v1\",\"replicas\":%d}"
                                .formatted(name, replicas))
                .id();
    }

    /** Creates an app, deploys it and lets it come up; returns its id. */
    String running(String name, int replicas) {
        String id = created(name, replicas);
        post("/apps/" + id + "/deploy");
        pass(Duration.ofMinutes(1));
        return id;
    }

    String state(String id) {
        return get("/apps/" + id + "/status").text("state");
    }

    /** The lines of a log, oldest first; {@code query} with its question mark. */
    List<String> logs(String id, String query) {
        return get("/apps/" + id + "/logs" + query).body().lines().toList();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
        executor.shutdownNow();
    }
}
