package strongly.console.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes the lines out of logs that come as JSON. */
final class LogLinesReader {
    private LogLinesReader() {}

    /**
     * The bytes of log lines, out of the JSON of newer instances.
     *
     * @param cut whether the answer does not end where it should: then what came whole is read
     */
    static byte[] lines(JsonMapper mapper, byte[] body, boolean cut) {
        if (isDocumentPerLine(mapper, body)) {
            return body;
        }
        JsonNode node = AnswerReader.unwrapped(mapper.readTree(cut ? CutJson.closed(body) : body));
        if (node.isObject()) {
            for (String field : new String[] {"logs", "lines", "text"}) {
                if (node.has(field)) {
                    node = node.get(field);
                    break;
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        if (node.isString()) {
            writeLine(out, node.stringValue());
        } else if (node.isArray()) {
            node.forEach(line -> writeLine(out, lineOf(mapper, line)));
        } else {
            AnswerReader.expect(cut || node.isNull() || node.isMissingNode(), "log lines");
        }
        byte[] lines = out.toByteArray();
        return cut ? withoutLastLine(lines) : lines;
    }

    /** Whether the first line is JSON by itself and others follow: lines as the app wrote them. */
    private static boolean isDocumentPerLine(JsonMapper mapper, byte[] body) {
        int end = 0;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        int next = end;
        while (next < body.length && Character.isWhitespace(body[next])) {
            next++;
        }
        if (next == body.length) {
            return false;
        }
        try {
            return mapper.readTree(body, 0, end).isContainer();
        } catch (JacksonException part) {
            return false;
        }
    }

    /** The last line of what was cut may not have come whole. */
    private static byte[] withoutLastLine(byte[] lines) {
        int end = lines.length - 1;
        while (end > 0 && lines[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(lines, Math.max(0, end));
    }

    private static String lineOf(JsonMapper mapper, JsonNode line) {
        if (line.isString()) {
            return line.stringValue();
        }
        String message =
                AnswerReader.firstOf(
                        AnswerReader.text(line, "message"),
                        AnswerReader.text(line, "line"),
                        AnswerReader.text(line, "log"));
        if (message == null) {
            return mapper.writeValueAsString(line);
        }
        String time =
                AnswerReader.firstOf(
                        AnswerReader.text(line, "timestamp"), AnswerReader.text(line, "time"));
        return time == null ? message : time + " " + message;
    }

    private static void writeLine(ByteArrayOutputStream out, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            out.write('\n');
        }
    }
}
