package strongly.console.service.logs;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a line by its look: when it was written, how serious it is, and whether it
 * continues the line before (a stack trace). Knows the common shapes: bracketed, logfmt, JSON,
 * klog, log4j and logback, Python, nginx.
 *
 * @param millis when it was written, in ms since 1970, or {@link #NO_TIME}
 * @param level how serious it is
 * @param continues whether it belongs to the line before
 */
public record LineShape(long millis, LogLevel level, boolean continues) {
    /** No time could be read. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Where in a line time and level stand; the rest is never looked at. */
    private static final int HEAD = 200;

    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})[T"
                            + " ](\\d{2}:\\d{2}:\\d{2})(?:[.,](\\d{1,9}))?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern ACCESS =
            Pattern.compile("\\[(\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} [+-]\\d{4})]");
    private static final Pattern KLOG =
            Pattern.compile("^([IWEF])\\d{4} \\d{2}:\\d{2}:\\d{2}\\.\\d+ ");
    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?:\\[|\\blevel\"?[=:]\\s*\"?|\\bseverity\"?[=:]\\s*\"?|^|[\\s|:])"
                        + "(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|SEVERE|FATAL|CRITICAL|PANIC)"
                        + "(?=[]\\s|:\",]|$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("\" (\\d{3}) \\d+");
    private static final DateTimeFormatter ACCESS_TIME =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("dd/MMM/yyyy:HH:mm:ss Z")
                    .toFormatter(Locale.ENGLISH);

    private static final LineShape CONTINUATION = new LineShape(NO_TIME, LogLevel.NONE, true);

    /** The shape of a line, without its newline; never fails, whatever the bytes are. */
    public static LineShape of(byte[] bytes, int from, int length) {
        if (length == 0) {
            return CONTINUATION;
        }
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            return CONTINUATION;
        }
        String head =
                AnsiText.strip(
                        new String(bytes, from, Math.min(length, HEAD), StandardCharsets.UTF_8));
        long millis = time(head);
        LogLevel level = level(head, millis != NO_TIME);
        boolean continues =
                millis == NO_TIME
                        && (head.startsWith("Caused by:")
                                || head.startsWith("...")
                                || head.startsWith("Traceback")
                                || looksLikeException(head));
        return new LineShape(millis, level, continues);
    }

    private static boolean looksLikeException(String head) {
        int colon = head.indexOf(':');
        String first = colon < 0 ? head : head.substring(0, colon);
        return first.matches("[\\w.$]+(Exception|Error)");
    }

    private static long time(String head) {
        Matcher iso = ISO.matcher(head);
        try {
            if (iso.find() && iso.start() < 60) {
                String zone = iso.group(4);
                String fraction = iso.group(3) == null ? "" : "." + iso.group(3);
                String local = iso.group(1) + "T" + iso.group(2) + fraction;
                if (zone == null || zone.equals("Z")) {
                    return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toEpochMilli();
                }
                String colon =
                        zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
                return OffsetDateTime.parse(local + colon).toInstant().toEpochMilli();
            }
            Matcher access = ACCESS.matcher(head);
            if (access.find()) {
                return Instant.from(ACCESS_TIME.parse(access.group(1))).toEpochMilli();
            }
        } catch (DateTimeException impossible) {
            // looks like a time and is none: 2026-99-99
            return NO_TIME;
        }
        return NO_TIME;
    }

    private static LogLevel level(String head, boolean timed) {
        Matcher klog = KLOG.matcher(head);
        if (klog.find()) {
            return switch (klog.group(1)) {
                case "I" -> LogLevel.INFO;
                case "W" -> LogLevel.WARN;
                case "E" -> LogLevel.ERROR;
                default -> LogLevel.FATAL;
            };
        }
        Matcher word = LEVEL.matcher(head);
        if (word.find() && (timed || word.start() < 2 || head.startsWith("{"))) {
            return named(word.group(1).toUpperCase(Locale.ROOT));
        }
        Matcher status = STATUS.matcher(head);
        if (status.find()) {
            return switch (status.group(1).charAt(0)) {
                case '5' -> LogLevel.ERROR;
                case '4' -> LogLevel.WARN;
                default -> LogLevel.INFO;
            };
        }
        return LogLevel.NONE;
    }

    private static LogLevel named(String word) {
        return switch (word) {
            case "TRACE" -> LogLevel.TRACE;
            case "DEBUG" -> LogLevel.DEBUG;
            case "WARN", "WARNING" -> LogLevel.WARN;
            case "ERROR", "ERR", "SEVERE" -> LogLevel.ERROR;
            case "FATAL", "CRITICAL", "PANIC" -> LogLevel.FATAL;
            default -> LogLevel.INFO;
        };
    }
}
