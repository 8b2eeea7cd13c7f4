package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads HTTP/1.1 requests off a connection, each part within a bound. */
final class RequestReader {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_BODY = 2 * 1024 * 1024;
    private static final byte[] CONTINUE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final OutputStream out;

    /**
     * A reader.
     *
     * @param in buffered
     * @param out where a client that asks is told to go on with its body
     */
    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * The next request, null where the client has closed the connection.
     *
     * @throws ApiError where it cannot be read; the connection is of no more use then
     */
    @Nullable Request next() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        String[] parts = start.split(" ", -1);
        if (parts.length != 3 || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
            throw ApiError.badRequest("The request is not HTTP/1.1");
        }
        Map<String, String> headers = headers();
        if (parts[2].equals("HTTP/1.0")) {
            headers.put("connection", "close");
        }
        int question = parts[1].indexOf('?');
        String path = question < 0 ? parts[1] : parts[1].substring(0, question);
        String query = question < 0 ? null : parts[1].substring(question + 1);
        return new Request(parts[0], path, query, headers, body(headers));
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (line.size() >= LONGEST_LINE) {
                throw ApiError.badRequest("A line of the request's head is too long");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private String lineOfMore() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("The connection ended within a request");
        }
        return line;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = lineOfMore(); !line.isEmpty(); line = lineOfMore()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() >= MOST_HEADERS) {
                throw ApiError.badRequest("The request's headers cannot be read");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("expect")) {
            out.write(CONTINUE);
            out.flush();
        }
        String coding = headers.get("transfer-encoding");
        if (coding != null) {
            if (!coding.equalsIgnoreCase("chunked")) {
                throw ApiError.badRequest("Transfer-Encoding '" + coding + "' is not understood");
            }
            return chunks();
        }
        String length = headers.get("content-length");
        return length == null ? new byte[0] : exactly(number(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            refuseBeyond((long) body.size() + size);
            body.writeBytes(exactly(size));
            lineOfMore();
        }
        while (!lineOfMore().isEmpty()) {
            // trailers say nothing here
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        String line = lineOfMore();
        int semicolon = line.indexOf(';');
        return number(semicolon < 0 ? line : line.substring(0, semicolon), 16);
    }

    private static int number(String text, int radix) {
        try {
            long number = Long.parseLong(text.strip(), radix);
            if (number >= 0) {
                refuseBeyond(number);
                return (int) number;
            }
        } catch (NumberFormatException unreadable) {
            throw ApiError.badRequest("The length of the request's body cannot be read");
        }
        throw ApiError.badRequest("The length of the request's body cannot be read");
    }

    private static void refuseBeyond(long length) {
        if (length > MOST_BODY) {
            throw new ApiError(413, "too_large", "The request body is too large");
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection ended within a request");
        }
        return bytes;
    }
}
