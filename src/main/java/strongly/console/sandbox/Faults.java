package strongly.console.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A fault plan at work: counts requests and says what strikes each. */
final class Faults {
    /**
     * What happens to a request.
     *
     * @param delay how long it waits first
     * @param strike what it gets then
     */
    record Verdict(Duration delay, Strike strike) {}

    /** What a request gets. */
    sealed interface Strike {}

    /** The answer it deserves. */
    record Nothing() implements Strike {}

    /** A closed connection. */
    record Cut(boolean afterWork) implements Strike {}

    /** A page of HTML in place of JSON. */
    record Page() implements Strike {}

    /** An error. */
    record Refusal(ApiError error, Map<String, String> headers) implements Strike {}

    private static final class Count {
        private final Fault fault;
        private long hits;
        private long second;
        private int inSecond;

        Count(Fault fault) {
            this.fault = fault;
        }
    }

    private final InstantSource clock;
    private final List<Count> counts = new ArrayList<>();

    Faults(FaultPlan plan, InstantSource clock) {
        this.clock = clock;
        plan.faults().forEach(fault -> counts.add(new Count(fault)));
    }

    synchronized Verdict judge(Request request) {
        Duration delay = Duration.ZERO;
        String path = request.readablePath();
        for (Count count : counts) {
            if (count.fault.scope().covers(request.method(), path)) {
                if (count.fault instanceof Fault.Delay slow) {
                    delay = delay.plus(slow.by());
                } else {
                    Strike strike = strike(count);
                    if (!(strike instanceof Nothing)) {
                        return new Verdict(delay, strike);
                    }
                }
            }
        }
        return new Verdict(delay, new Nothing());
    }

    private Strike strike(Count count) {
        count.hits++;
        return switch (count.fault) {
            case Fault.Delay slow -> new Nothing();
            case Fault.Status status ->
                    count.hits % status.every() == 0 ? refuse(status.status()) : new Nothing();
            case Fault.Drop drop ->
                    count.hits % drop.every() == 0 ? new Cut(drop.afterWork()) : new Nothing();
            case Fault.Page page -> count.hits % page.every() == 0 ? new Page() : new Nothing();
            case Fault.Limit limit -> limit(count, limit);
        };
    }

    private Strike limit(Count count, Fault.Limit limit) {
        long second = clock.instant().getEpochSecond();
        if (second != count.second) {
            count.second = second;
            count.inSecond = 0;
        }
        return ++count.inSecond > limit.perSecond()
                ? new Refusal(rateLimited(), retryAfter(limit))
                : new Nothing();
    }

    private Map<String, String> retryAfter(Fault.Limit limit) {
        long seconds = limit.retryAfter().plusMillis(999).toSeconds();
        return switch (limit.header()) {
            case SECONDS -> Map.of("Retry-After", Long.toString(seconds));
            case DATE ->
                    Map.of(
                            "Retry-After",
                            ResponseWriter.httpDate(
                                    () ->
                                            clock.instant()
                                                    .plusSeconds(seconds)
                                                    .truncatedTo(ChronoUnit.SECONDS)));
            case NONE -> Map.of();
        };
    }

    private static ApiError rateLimited() {
        return new ApiError(429, "rate_limited", "Rate limit exceeded");
    }

    private static Refusal refuse(int status) {
        ApiError error =
                switch (status) {
                    case 400 -> ApiError.badRequest("Invalid request body or parameters");
                    case 401 -> new ApiError(401, "unauthorized", "API key is not valid");
                    case 403 ->
                            new ApiError(403, "insufficient_scope", "The API key lacks the scope");
                    case 404 -> new ApiError(404, "not_found", "App not found or not accessible");
                    case 409 -> ApiError.conflict("App name already exists in the organization");
                    case 422 -> ApiError.invalid("Validation error on request body");
                    case 429 -> rateLimited();
                    case 500 -> new ApiError(500, "internal_error", "Unexpected server error");
                    case 503 ->
                            new ApiError(503, "unavailable", "The service is down for maintenance");
                    default -> new ApiError(status, "error_" + status, "Status " + status);
                };
        return new Refusal(error, Map.of());
    }
}
