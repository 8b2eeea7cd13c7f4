package strongly.console.service.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the bytes of an answer into lines. */
final class LogText {
    private LogText() {}

    /** The lines, without newline and without the carriage return before it. */
    static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(line(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(line(bytes, start, bytes.length));
        }
        return lines;
    }

    private static byte[] line(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        return Arrays.copyOfRange(bytes, from, end);
    }
}
