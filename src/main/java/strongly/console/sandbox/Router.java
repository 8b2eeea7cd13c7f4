package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds the operation of a request and checks, in this order: the key (401), the endpoint (404 and
 * 405), the key's scope (403); the operation checks the rest.
 */
final class Router implements HttpListener.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final String PREFIX = "/api/v1/";
    private static final String READ = "apps:read";
    private static final String WRITE = "apps:write";
    private static final String DEPLOY = "apps:deploy";

    private static final String SIGN_IN =
            """
            <!DOCTYPE html>
            <html><head><title>Sign in</title></head>
            <body><h1>Sign in to continue</h1><form method="post"></form></body></html>
            """;

    /** Waits for a fault's delay. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final AppsApi api;
    private final Map<String, SandboxKey> keys;
    private final Sleeper sleeper;
    private final InstantSource clock;
    private final AtomicLong requests = new AtomicLong();
    private volatile Faults faults;

    Router(AppsApi api, Map<String, SandboxKey> keys, Sleeper sleeper, InstantSource clock) {
        this.api = api;
        this.keys = keys;
        this.sleeper = sleeper;
        this.clock = clock;
        this.faults = new Faults(FaultPlan.NONE, clock);
    }

    void setFaults(FaultPlan plan) {
        faults = new Faults(plan, clock);
    }

    /** How many requests came so far. */
    long requests() {
        return requests.get();
    }

    @Override
    public @Nullable Answer handle(Request request) throws InterruptedException {
        requests.incrementAndGet();
        Faults.Verdict verdict = faults.judge(request);
        if (verdict.delay().isPositive()) {
            sleeper.sleep(verdict.delay());
        }
        return switch (verdict.strike()) {
            case Faults.Nothing nothing -> answer(request);
            case Faults.Refusal refusal ->
                    api.writer().error(refusal.error()).withHeaders(refusal.headers());
            case Faults.Page page -> Answer.html(SIGN_IN);
            case Faults.Cut cut -> {
                if (cut.afterWork()) {
                    answer(request);
                }
                yield null;
            }
        };
    }

    private Answer answer(Request request) {
        try {
            return route(request);
        } catch (ApiError error) {
            return api.writer().error(error);
        } catch (RuntimeException bug) {
            LOG.error("The sandbox failed on {} {}", request.method(), request.path(), bug);
            return api.writer()
                    .error(new ApiError(500, "internal_error", "Unexpected server error"));
        }
    }

    private Answer route(Request request) {
        SandboxKey key = authenticate(request);
        String path = request.path();
        String[] parts =
                path.startsWith(PREFIX)
                        ? path.substring(PREFIX.length()).split("/", -1)
                        : new String[0];
        if (parts.length == 2 && parts[0].equals("auth") && parts[1].equals("whoami")) {
            allow(request, "GET");
            return api.whoAmI(request, key);
        }
        if (parts.length == 0 || parts.length > 3 || !parts[0].equals("apps")) {
            throw noEndpoint();
        }
        if (parts.length == 1) {
            return collection(request, key);
        }
        if (parts[1].isEmpty()) {
            throw noEndpoint();
        }
        String id = Request.decodeSegment(parts[1]);
        return parts.length == 2 ? item(request, key, id) : action(request, key, id, parts[2]);
    }

    private static ApiError noEndpoint() {
        return new ApiError(404, "not_found", "No such endpoint");
    }

    private SandboxKey authenticate(Request request) {
        String value = request.header("X-API-Key");
        SandboxKey key = value == null ? null : keys.get(value);
        if (key == null) {
            throw new ApiError(
                    401,
                    "unauthorized",
                    value == null ? "API key is missing" : "API key is not valid");
        }
        return key;
    }

    private static void allow(Request request, String... methods) {
        for (String method : methods) {
            if (method.equals(request.method())) {
                return;
            }
        }
        throw new ApiError(
                405,
                "method_not_allowed",
                "Method "
                        + request.method()
                        + " is not allowed here; use "
                        + String.join(", ", methods));
    }

    private static void require(SandboxKey key, String scope) {
        if (!key.scopes().contains(scope)) {
            throw new ApiError(403, "insufficient_scope", "The API key lacks the scope " + scope);
        }
    }

    private Answer collection(Request request, SandboxKey key) {
        allow(request, "GET", "POST");
        boolean reads = request.method().equals("GET");
        require(key, reads ? READ : WRITE);
        return reads ? api.list(request) : api.create(request);
    }

    private Answer item(Request request, SandboxKey key, String id) {
        allow(request, "GET", "PUT", "DELETE");
        require(key, request.method().equals("GET") ? READ : WRITE);
        return switch (request.method()) {
            case "GET" -> api.get(id, request);
            case "PUT" -> api.update(id, request);
            default -> api.delete(id, request);
        };
    }

    private Answer action(Request request, SandboxKey key, String id, String action) {
        return switch (action) {
            case "status", "logs" -> {
                allow(request, "GET");
                require(key, READ);
                yield action.equals("status") ? api.status(id, request) : api.logs(id, request);
            }
            case "deploy", "start", "stop", "restart" -> {
                allow(request, "POST");
                require(key, DEPLOY);
                yield action.equals("deploy")
                        ? api.deploy(id, request)
                        : api.act(id, action, request);
            }
            default -> throw noEndpoint();
        };
    }
}
