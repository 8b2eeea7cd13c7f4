package strongly.console.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.sandbox.AppsApi.Reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Finds the operation of a request and checks, in this order: the key (401), its scope (403), the
 * path (404) and the method (405).
 */
final class Router implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final String PREFIX = "/api/v1/";
    private static final int MOST_BODY = 2 * 1024 * 1024;
    private static final int WORTH_GZIP = 16 * 1024;

    /** Waits for a fault's delay. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final AppsApi api;
    private final Map<String, SandboxKey> keys;
    private final Sleeper sleeper;
    private final Map<FaultPlan.Fault, AtomicInteger> hits = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile FaultPlan faults = FaultPlan.NONE;

    Router(AppsApi api, Map<String, SandboxKey> keys, Sleeper sleeper) {
        this.api = api;
        this.keys = keys;
        this.sleeper = sleeper;
    }

    void setFaults(FaultPlan plan) {
        faults = plan;
    }

    /** How many requests came so far. */
    int requests() {
        return requests.get();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            FaultPlan.Fault fault = nextFault(exchange);
            if (fault != null && fault.kind() == FaultPlan.Kind.DROP) {
                return;
            }
            if (fault != null && fault.kind() == FaultPlan.Kind.SLOW) {
                sleeper.sleep(fault.delay());
            }
            Reply reply =
                    fault != null && fault.kind() == FaultPlan.Kind.STATUS
                            ? faulty(exchange, fault)
                            : answer(exchange);
            if (fault == null || fault.kind() != FaultPlan.Kind.DROP_AFTER) {
                send(exchange, reply);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private FaultPlan.@Nullable Fault nextFault(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        for (FaultPlan.Fault fault : faults.faults()) {
            if (fault.applies().test(method, path)) {
                int hit =
                        hits.computeIfAbsent(fault, none -> new AtomicInteger()).incrementAndGet();
                if (hit % fault.every() == 0) {
                    return fault;
                }
            }
        }
        return null;
    }

    private Reply faulty(HttpExchange exchange, FaultPlan.Fault fault) {
        if (!fault.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", fault.retryAfter());
        }
        String code = fault.status() == 429 ? "rate_limited" : "internal_error";
        String message = fault.status() == 429 ? "Rate limit exceeded" : "Unexpected server error";
        return error(new ApiError(fault.status(), code, message));
    }

    private Reply error(ApiError error) {
        return Reply.json(error.status(), api.writer().error(error));
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            return route(exchange);
        } catch (ApiError error) {
            return error(error);
        } catch (RuntimeException bug) {
            LOG.error("The sandbox failed on {}", exchange.getRequestURI().getPath(), bug);
            return error(new ApiError(500, "internal_error", "Unexpected server error"));
        }
    }

    private Reply route(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        URI uri = exchange.getRequestURI();
        SandboxKey key = authenticate(exchange);
        String path = uri.getRawPath();
        if (!path.startsWith(PREFIX)) {
            throw new ApiError(404, "not_found", "No such endpoint");
        }
        String[] parts = path.substring(PREFIX.length()).split("/", -1);
        if (parts.length == 2 && parts[0].equals("auth") && parts[1].equals("whoami")) {
            return Reply.json(200, api.writer().identity(key));
        }
        if (!parts[0].equals("apps")
                || parts.length > 3
                || (parts.length > 1 && parts[1].isEmpty())) {
            throw new ApiError(404, "not_found", "No such endpoint");
        }
        if (parts.length == 1) {
            return collection(exchange, method, uri, key);
        }
        String id = URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8);
        return parts.length == 2
                ? item(exchange, method, uri, key, id)
                : action(exchange, method, uri, key, id, parts[2]);
    }

    private SandboxKey authenticate(HttpExchange exchange) {
        String value = exchange.getRequestHeaders().getFirst("X-API-Key");
        SandboxKey key = value == null ? null : keys.get(value);
        if (key == null) {
            throw new ApiError(
                    401,
                    "unauthorized",
                    value == null ? "API key is missing" : "API key is not valid");
        }
        return key;
    }

    private static void require(SandboxKey key, String scope) {
        if (!key.scopes().contains(scope)) {
            throw new ApiError(403, "insufficient_scope", "The API key lacks the scope " + scope);
        }
    }

    private static ApiError wrongMethod(String method) {
        return new ApiError(405, "method_not_allowed", "Method " + method + " is not allowed here");
    }

    private Reply collection(HttpExchange exchange, String method, URI uri, SandboxKey key)
            throws IOException {
        return switch (method) {
            case "GET" -> {
                require(key, "apps:read");
                yield api.list(uri);
            }
            case "POST" -> {
                require(key, "apps:write");
                yield api.create(uri, body(exchange));
            }
            default -> throw wrongMethod(method);
        };
    }

    private Reply item(HttpExchange exchange, String method, URI uri, SandboxKey key, String id)
            throws IOException {
        return switch (method) {
            case "GET" -> {
                require(key, "apps:read");
                yield api.get(id, uri);
            }
            case "PUT" -> {
                require(key, "apps:write");
                yield api.update(id, uri, body(exchange));
            }
            case "DELETE" -> {
                require(key, "apps:write");
                yield api.delete(id, uri);
            }
            default -> throw wrongMethod(method);
        };
    }

    private Reply action(
            HttpExchange exchange, String method, URI uri, SandboxKey key, String id, String action)
            throws IOException {
        boolean reads = action.equals("status") || action.equals("logs");
        boolean acts =
                switch (action) {
                    case "deploy", "start", "stop", "restart" -> true;
                    default -> false;
                };
        if (!reads && !acts) {
            throw new ApiError(404, "not_found", "No such endpoint");
        }
        if (!method.equals(reads ? "GET" : "POST")) {
            throw wrongMethod(method);
        }
        require(key, reads ? "apps:read" : "apps:deploy");
        return switch (action) {
            case "status" -> api.status(id, uri);
            case "logs" -> api.logs(id, uri);
            case "deploy" -> api.deploy(id, uri, body(exchange));
            default -> api.act(id, action, uri, body(exchange));
        };
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(MOST_BODY + 1);
            if (body.length > MOST_BODY) {
                throw new ApiError(413, "too_large", "The request body is too large");
            }
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (body.length > 0 && (type == null || !type.startsWith("application/json"))) {
                throw new ApiError(
                        415, "unsupported_media_type", "The request body must be application/json");
            }
            return body;
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body();
        if (reply.contentType() != null) {
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        }
        if (body.length > WORTH_GZIP && acceptsGzip(exchange)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
            try (GZIPOutputStream gzip = new FastGzip(packed)) {
                gzip.write(body);
            }
            body = packed.toByteArray();
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    /** On loopback, time counts for more than bytes. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
