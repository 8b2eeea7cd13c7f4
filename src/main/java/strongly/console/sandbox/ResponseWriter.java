package strongly.console.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes answers as HTTP/1.1, dated by the sandbox's own clock. */
final class ResponseWriter {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);
    private static final Map<Integer, String> REASONS =
            Map.ofEntries(
                    Map.entry(200, "OK"),
                    Map.entry(201, "Created"),
                    Map.entry(204, "No Content"),
                    Map.entry(400, "Bad Request"),
                    Map.entry(401, "Unauthorized"),
                    Map.entry(403, "Forbidden"),
                    Map.entry(404, "Not Found"),
                    Map.entry(405, "Method Not Allowed"),
                    Map.entry(409, "Conflict"),
                    Map.entry(413, "Content Too Large"),
                    Map.entry(415, "Unsupported Media Type"),
                    Map.entry(422, "Unprocessable Entity"),
                    Map.entry(429, "Too Many Requests"),
                    Map.entry(500, "Internal Server Error"),
                    Map.entry(502, "Bad Gateway"),
                    Map.entry(503, "Service Unavailable"),
                    Map.entry(504, "Gateway Timeout"));

    /** Smaller bodies are sent as they are: packing them saves no packet. */
    static final int WORTH_GZIP = 16 * 1024;

    private final InstantSource clock;
    private final AtomicLong written = new AtomicLong();

    ResponseWriter(InstantSource clock) {
        this.clock = clock;
    }

    /** A moment as HTTP headers show it. */
    static String httpDate(InstantSource clock) {
        return HTTP_DATE.format(clock.instant());
    }

    /**
     * Writes an answer in one piece.
     *
     * @param head whether the method was HEAD, whose answers have no body
     * @param last whether the connection is closed after it
     */
    void write(OutputStream out, Answer answer, boolean gzip, boolean head, boolean last)
            throws IOException {
        byte[] body = answer.body();
        boolean packed = gzip && body.length > WORTH_GZIP;
        if (packed) {
            body = pack(body);
        }
        StringBuilder text = new StringBuilder(256);
        text.append("HTTP/1.1 ").append(answer.status()).append(' ');
        text.append(REASONS.getOrDefault(answer.status(), "Status")).append("\r\n");
        line(text, "Date", httpDate(clock));
        line(text, "Server", "strongly-sandbox");
        line(text, "X-Request-Id", "req_" + Long.toString(written.incrementAndGet(), 36));
        if (answer.contentType() != null) {
            line(text, "Content-Type", answer.contentType());
        }
        if (packed) {
            line(text, "Content-Encoding", "gzip");
        }
        if (answer.status() != 204) {
            line(text, "Content-Length", Integer.toString(body.length));
        }
        answer.headers().forEach((name, value) -> line(text, name, value));
        if (last) {
            line(text, "Connection", "close");
        }
        text.append("\r\n");
        byte[] headBytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        int bodyLength = head ? 0 : body.length;
        byte[] whole = new byte[headBytes.length + bodyLength];
        System.arraycopy(headBytes, 0, whole, 0, headBytes.length);
        System.arraycopy(body, 0, whole, headBytes.length, bodyLength);
        out.write(whole);
        out.flush();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private static byte[] pack(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new FastGzip(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    /** On loopback, time counts for more than bytes. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
