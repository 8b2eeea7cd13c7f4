package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query parameters of a request; an unknown, repeated or unusable one is a 400. */
final class Parameters {
    /** The tiers an app may have. */
    static final List<String> ENVIRONMENTS = List.of("development", "staging", "production");

    private static final List<String> STATUSES =
            List.of("pending", "building", "running", "stopped", "failed");
    private static final List<String> SORTS = List.of("name", "createdAt", "updatedAt");
    private static final int MOST_LINES = 10_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    Parameters(Request request, Set<String> allowed) {
        String query = request.query();
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!allowed.contains(name)) {
                throw ApiError.badRequest("Unknown query parameter '" + name + "'");
            }
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw ApiError.badRequest("Query parameter '" + name + "' is repeated");
            }
        }
    }

    /** Refuses every query parameter. */
    static void refuse(Request request) {
        new Parameters(request, Set.of()).values.clear();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.badRequest("The query is not percent-encoded");
        }
    }

    private static ApiError mustBe(String name, String what) {
        return ApiError.badRequest("Query parameter '" + name + "' must be " + what);
    }

    /** An integer within bounds, {@code usual} where absent. */
    int integer(String name, int usual, int least, int most) {
        String value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (value.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw mustBe(name, "an integer from " + least + " to " + most);
    }

    private @Nullable String oneOf(String name, List<String> allowed) {
        String value = values.get(name);
        if (value != null && !allowed.contains(value)) {
            throw mustBe(name, "one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** What GET /apps lists. */
    Listings.Query listing() {
        String[] sort = values.getOrDefault("sort", "createdAt:desc").split(":", -1);
        boolean good =
                sort.length == 2
                        && SORTS.contains(sort[0])
                        && (sort[1].equals("asc") || sort[1].equals("desc"));
        if (!good) {
            throw mustBe("sort", String.join(", ", SORTS) + " with :asc or :desc");
        }
        String search = values.get("search");
        return new Listings.Query(
                oneOf("status", STATUSES),
                oneOf("environment", ENVIRONMENTS),
                search == null || search.isBlank() ? null : search.strip(),
                sort[0],
                sort[1].equals("desc"));
    }

    /** {@code lines} of GET /logs; more than the instance gives is cut, as servers may. */
    int lines() {
        return Math.min(MOST_LINES, integer("lines", 100, 1, Integer.MAX_VALUE));
    }

    /** {@code since} of GET /logs in whole seconds since 1970, long ago where absent. */
    long since() {
        String value = values.get("since");
        if (value == null) {
            return Long.MIN_VALUE;
        }
        try {
            return OffsetDateTime.parse(value).toEpochSecond();
        } catch (DateTimeException unreadable) {
            throw mustBe("since", "an ISO 8601 timestamp like 2025-01-20T14:22:01Z");
        }
    }

    /** {@code container} of GET /logs, null for all. */
    @Nullable String container(SandboxApp app) {
        String container = values.get("container");
        if (container != null && !app.logs.containers().contains(container)) {
            throw ApiError.badRequest(
                    "App '" + app.name + "' has no container named '" + container + "'");
        }
        return container;
    }
}
