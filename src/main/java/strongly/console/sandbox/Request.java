package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came over the wire.
 *
 * @param method as sent
 * @param path the path, still percent-encoded
 * @param query what follows the question mark, still percent-encoded; null where there is none
 * @param headers by name in lower case; of repeated ones the last
 * @param body empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Request(
        String method,
        String path,
        @Nullable String query,
        Map<String, String> headers,
        byte[] body) {

    @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a header lists this word. */
    boolean headerSays(String name, String word) {
        String value = header(name);
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }

    /** The path as a person would write it, for messages and fault scopes. */
    String readablePath() {
        return decodeSegment(path);
    }

    /** Decodes a part of a path; what is not percent-encoded properly stays as it is. */
    static String decodeSegment(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
