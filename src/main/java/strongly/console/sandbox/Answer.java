package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer before it goes over the wire.
 *
 * @param contentType null where there is no body
 * @param headers besides the content's
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Answer(int status, @Nullable String contentType, byte[] body, Map<String, String> headers) {
    static Answer json(int status, byte[] body) {
        return new Answer(status, "application/json; charset=utf-8", body, Map.of());
    }

    static Answer text(byte[] body) {
        return new Answer(200, "text/plain; charset=utf-8", body, Map.of());
    }

    static Answer html(String page) {
        return new Answer(
                200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer noContent() {
        return new Answer(204, null, new byte[0], Map.of());
    }

    Answer withHeaders(Map<String, String> more) {
        return new Answer(status, contentType, body, more);
    }
}
