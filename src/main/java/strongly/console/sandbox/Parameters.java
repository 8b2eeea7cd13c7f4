package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The query parameters of a request; an unknown or repeated one is a 400. */
final class Parameters {
    private static final Set<String> STATUSES =
            Set.of("pending", "building", "running", "stopped", "failed");
    private static final Set<String> ENVIRONMENTS = Set.of("development", "staging", "production");
    private static final Set<String> SORTS = Set.of("name", "createdAt", "updatedAt");
    private static final int MOST_LINES = 10_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    Parameters(URI uri, Set<String> allowed) {
        String query = uri.getRawQuery();
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&")) {
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

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ApiError.badRequest("The query is not percent-encoded");
        }
    }

    private int integer(String name, int fallback, int least, int most) {
        String value = values.get(name);
        if (value == null) {
            return fallback;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw ApiError.badRequest(
                "Query parameter '" + name + "' must be an integer from " + least + " to " + most);
    }

    private @Nullable String oneOf(String name, Set<String> allowed) {
        String value = values.get(name);
        if (value != null && !allowed.contains(value)) {
            throw ApiError.badRequest(
                    "Query parameter '" + name + "' must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** The parameters of GET /apps. */
    AppStore.Listing listing() {
        String sort = values.getOrDefault("sort", "createdAt:desc");
        String[] parts = sort.split(":", -1);
        boolean good =
                parts.length == 2
                        && SORTS.contains(parts[0])
                        && (parts[1].equals("asc") || parts[1].equals("desc"));
        if (!good) {
            throw ApiError.badRequest(
                    "Query parameter 'sort' must be name, createdAt or updatedAt with :asc or"
                            + " :desc");
        }
        return new AppStore.Listing(
                oneOf("status", STATUSES),
                oneOf("environment", ENVIRONMENTS),
                values.get("search"),
                integer("limit", 20, 1, 100),
                integer("offset", 0, 0, Integer.MAX_VALUE),
                parts[0],
                parts[1].equals("desc"));
    }

    /** {@code lines} of GET /logs; more than the instance gives is cut, as servers may. */
    int lines() {
        return Math.min(MOST_LINES, integer("lines", 100, 1, 999_999_999));
    }

    /** {@code since} of GET /logs, null where absent. */
    @Nullable Instant since() {
        String value = values.get("since");
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            throw ApiError.badRequest("Query parameter 'since' must be an ISO 8601 timestamp");
        }
    }

    /** {@code container} of GET /logs, null where absent. */
    @Nullable String container() {
        return values.get("container");
    }
}
