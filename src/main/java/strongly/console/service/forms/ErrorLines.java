package strongly.console.service.forms;

import strongly.console.model.LogAnswer;
import strongly.console.service.logs.line.AnsiText;
import strongly.console.service.logs.line.LineParser;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/** Picks the log lines that mention errors, as far as they were written after a moment. */
public final class ErrorLines {
    private static final int MOST = 20;
    private static final int LONGEST = 400;
    private static final Duration SLACK = Duration.ofSeconds(5);
    private static final Pattern WORDS =
            Pattern.compile(
                    "\\b(\\w*error|\\w*exception|fatal|panic|failed|failure|crash\\w*|oom\\w*|traceback"
                        + "|cannot|unable|refused|denied)\\b");

    private final InstantSource clock;

    /** Picks lines; the clock completes times that are written without date or year. */
    public ErrorLines(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The newest lines that mention errors, oldest first, each text once.
     *
     * @param answer recent lines
     * @param after by the console's clock; the answer's own time tells how far the server's is off
     */
    public List<String> of(LogAnswer answer, Instant after) {
        Instant server = answer.serverTime();
        Duration ahead = server == null ? Duration.ZERO : Duration.between(clock.instant(), server);
        long from = after.plus(ahead).minus(SLACK).toEpochMilli();
        byte[] bytes = answer.bytes();
        LineParser parser = new LineParser(clock);
        LineShape shape = new LineShape();
        SequencedSet<String> found = new LinkedHashSet<>();
        boolean recent = server != null || isAllRecent(bytes, parser, shape, from);
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            parser.parse(bytes, start, end, shape);
            if (shape.millis() != LineShape.NO_TIME) {
                recent = shape.millis() >= from;
            }
            if (recent) {
                String text = text(bytes, start, end);
                if (isError(shape, text)) {
                    found.remove(text);
                    found.add(text);
                    if (found.size() > MOST) {
                        found.removeFirst();
                    }
                }
            }
            start = end + 1;
        }
        return List.copyOf(found);
    }

    /** Lines without any time cannot be told apart by age; then all are shown. */
    private static boolean isAllRecent(
            byte[] bytes, LineParser parser, LineShape shape, long from) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        parser.parse(bytes, 0, end, shape);
        return shape.millis() == LineShape.NO_TIME || shape.millis() >= from;
    }

    private static boolean isError(LineShape shape, String text) {
        if (shape.level().rank() >= LogLevel.ERROR.rank()) {
            return true;
        }
        boolean frame = text.startsWith("at ") || text.startsWith("... ");
        return shape.level() == LogLevel.NONE
                && !frame
                && WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + LONGEST * 2);
        byte[] plain = new byte[end - from];
        int length = AnsiText.strip(bytes, from, end, plain);
        String text = new String(plain, 0, length, StandardCharsets.UTF_8).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
