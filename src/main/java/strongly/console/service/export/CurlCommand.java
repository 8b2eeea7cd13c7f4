package strongly.console.service.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Requests of the API document as {@code curl} commands for a POSIX shell. The key is never part of
 * them: the shell takes it from {@code STRONGLY_API_KEY}, the name the platform's SDKs use.
 */
public final class CurlCommand {
    private final String base;

    /**
     * Commands for an instance.
     *
     * @param base the base URL up to and with {@code /api/v1}, without a slash at its end
     */
    public CurlCommand(String base) {
        this.base = base;
    }

    /** GET /apps/:id. */
    public String readApp(String id) {
        return command("GET", "/apps/" + encode(id));
    }

    /** A command without body. */
    public String command(String method, String path) {
        StringBuilder text = new StringBuilder("curl -sS");
        if (!method.equals("GET")) {
            text.append(" -X ").append(method);
        }
        return text.append(" -H \"X-API-Key: $STRONGLY_API_KEY\" ")
                .append(quote(base + path))
                .toString();
    }

    /** A path segment, percent-encoded: ids are opaque. */
    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A word that no POSIX shell reads anything into. */
    static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
