package strongly.console.api;

import org.jspecify.annotations.Nullable;

/**
 * What was asked, for messages and logs: no header, no body, no query value, so no secret.
 *
 * @param operation what it does, in words ("stop app")
 * @param method the HTTP method
 * @param path the path below the base URL, with the id percent-encoded
 * @param requestId the server's {@code X-Request-Id}, null where it sent none
 */
public record RequestDescription(
        String operation, String method, String path, @Nullable String requestId) {
    @Override
    public String toString() {
        return method + " " + path + (requestId == null ? "" : " (request " + requestId + ")");
    }
}
