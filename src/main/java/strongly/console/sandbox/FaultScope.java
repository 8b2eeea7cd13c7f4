package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * The requests a fault strikes.
 *
 * @param method the HTTP method, null for any
 * @param path the path below {@code /api/v1}, {@code *} standing for any part of it; null for any
 */
public record FaultScope(@Nullable String method, @Nullable String path) {
    /** Every request. */
    public static final FaultScope ALL = new FaultScope(null, null);

    private static final String PREFIX = "/api/v1";

    /** Requests whose path looks like this. */
    public static FaultScope path(String path) {
        return new FaultScope(null, path);
    }

    /** Requests of this method whose path looks like this. */
    public static FaultScope of(String method, String path) {
        return new FaultScope(method, path);
    }

    boolean covers(String requestMethod, String requestPath) {
        if (method != null && !method.equals(requestMethod)) {
            return false;
        }
        if (path == null) {
            return true;
        }
        boolean prefixed = requestPath.startsWith(PREFIX);
        return matches(path, prefixed ? requestPath.substring(PREFIX.length()) : requestPath);
    }

    private static boolean matches(String pattern, String text) {
        String[] parts = pattern.split("\\*", -1);
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last ? text.length() - parts[i].length() : text.indexOf(parts[i], at);
            if (found < at || !text.startsWith(parts[i], found)) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at == text.length();
    }
}
