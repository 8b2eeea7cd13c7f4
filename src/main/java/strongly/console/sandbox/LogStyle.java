package strongly.console.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the lines of one container look: the shapes that logging libraries really write. */
final class LogStyle {
    private static final DateTimeFormatter COMMA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter KLOG =
            DateTimeFormatter.ofPattern("MMdd HH:mm:ss.SSS'000'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ACCESS =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String[] PATHS = {
        "/api/orders",
        "/api/orders/%d",
        "/api/health",
        "/api/users/%d",
        "/api/cart",
        "/metrics",
        "/api/search?q=lamp"
    };

    private enum Shape {
        BRACKETED,
        LOGFMT,
        JSON,
        KLOG,
        LOG4J,
        PYTHON,
        ACCESS,
        ANSI
    }

    private final SandboxApp app;
    private final Shape shape;
    private final long period;

    private LogStyle(SandboxApp app, Shape shape, long period) {
        this.app = app;
        this.shape = shape;
        this.period = period;
    }

    static LogStyle of(SandboxApp app, String container) {
        if (container.equals(LogBook.PROXY)) {
            return new LogStyle(app, Shape.ACCESS, 1700);
        }
        Shape shape = Shape.values()[app.number % Shape.values().length];
        // from chatty to quiet
        long period = 350 + 450L * Math.floorMod(app.number * 7, 11);
        return new LogStyle(app, shape, period);
    }

    long periodMillis() {
        return period;
    }

    /** The physical lines of entry {@code number}, written at {@code at} (ms since 1970). */
    List<String> lines(long number, long at) {
        long dice = mix(number * 31 + app.number);
        Instant time = Instant.ofEpochMilli(at);
        int kind = (int) Math.floorMod(dice, 100L);
        String level = kind < 3 ? "ERROR" : kind < 10 ? "WARN" : kind < 30 ? "DEBUG" : "INFO";
        List<String> lines = new ArrayList<>();
        lines.add(line(time, level, message(level, dice), dice));
        if (kind < 2 && shape != Shape.ACCESS && shape != Shape.JSON) {
            stackTrace(lines, dice);
        }
        return lines;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static String path(long dice) {
        String path = PATHS[(int) Math.floorMod(dice >>> 8, (long) PATHS.length)];
        return path.contains("%d")
                ? String.format(Locale.ROOT, path, Math.floorMod(dice >>> 16, 9000L))
                : path;
    }

    private static long millis(long dice) {
        return 2 + Math.floorMod(dice >>> 24, 180L);
    }

    private static String message(String level, long dice) {
        return switch (level) {
            case "ERROR" ->
                    "Request "
                            + path(dice)
                            + " failed: upstream timeout after "
                            + (1000 + millis(dice) * 20)
                            + " ms";
            case "WARN" ->
                    "Slow query took " + (400 + millis(dice) * 5) + " ms (pool 18/20 in use)";
            case "DEBUG" -> "Cache hit for key session:" + Long.toHexString(dice >>> 40);
            default -> "Incoming request: GET " + path(dice) + " 200 in " + millis(dice) + " ms";
        };
    }

    private String line(Instant time, String level, String message, long dice) {
        return switch (shape) {
            case BRACKETED -> time.truncatedTo(ChronoUnit.SECONDS) + " [" + level + "] " + message;
            case LOGFMT ->
                    "time="
                            + time
                            + " level="
                            + level.toLowerCase(Locale.ROOT)
                            + " msg=\""
                            + message
                            + "\" trace="
                            + Long.toHexString(dice);
            case JSON ->
                    "{\"ts\":\""
                            + time
                            + "\",\"level\":\""
                            + level.toLowerCase(Locale.ROOT)
                            + "\",\"msg\":\""
                            + message
                            + "\",\"durationMs\":"
                            + millis(dice)
                            + "}";
            case KLOG ->
                    (level.charAt(0) == 'D' ? 'I' : level.charAt(0))
                            + KLOG.format(time)
                            + "       1 server.go:"
                            + (100 + millis(dice))
                            + "] "
                            + message;
            case LOG4J ->
                    COMMA.format(time)
                            + " "
                            + String.format(Locale.ROOT, "%-5s", level)
                            + " [http-nio-8080-exec-"
                            + (1 + Math.floorMod(dice >>> 5, 8L))
                            + "] c.acme.orders.OrderController - "
                            + message;
            case PYTHON ->
                    COMMA.format(time)
                            + " - app.views - "
                            + (level.equals("WARN") ? "WARNING" : level)
                            + " - "
                            + message;
            case ACCESS ->
                    "10.4."
                            + Math.floorMod(dice >>> 9, 255L)
                            + "."
                            + Math.floorMod(dice >>> 17, 255L)
                            + " - - ["
                            + ACCESS.format(time)
                            + "] \"GET "
                            + path(dice)
                            + " HTTP/1.1\" "
                            + (level.equals("ERROR") ? 502 : level.equals("WARN") ? 404 : 200)
                            + " "
                            + (200 + millis(dice) * 31)
                            + " \"-\" \"okhttp/5\"";
            case ANSI ->
                    "\u001b[90m"
                            + time.truncatedTo(ChronoUnit.SECONDS)
                            + "\u001b[0m "
                            + colour(level)
                            + level
                            + "\u001b[0m "
                            + message;
        };
    }

    private static String colour(String level) {
        return switch (level) {
            case "ERROR" -> "\u001b[31m";
            case "WARN" -> "\u001b[33m";
            case "DEBUG" -> "\u001b[36m";
            default -> "\u001b[32m";
        };
    }

    private static void stackTrace(List<String> lines, long dice) {
        lines.add("java.net.SocketTimeoutException: Read timed out");
        lines.add("\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:278)");
        lines.add("\tat com.acme.http.Upstream.call(Upstream.java:" + (50 + millis(dice)) + ")");
        lines.add("\tat com.acme.orders.OrderService.load(OrderService.java:112)");
        lines.add("Caused by: java.io.IOException: connection reset by peer");
        lines.add("\t... 31 more");
    }
}
