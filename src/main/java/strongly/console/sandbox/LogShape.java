package strongly.console.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The shapes of log lines that logging libraries really write. */
enum LogShape {
    /** As the API document shows. */
    BRACKETED {
        @Override
        String line(Instant time, String level, String message, long roll) {
            return time.truncatedTo(ChronoUnit.SECONDS) + " [" + level + "] " + message;
        }
    },
    /** Key and value, as Go services write. */
    LOGFMT {
        @Override
        String line(Instant time, String level, String message, long roll) {
            return "time="
                    + MILLIS.format(time)
                    + " level="
                    + level.toLowerCase(Locale.ROOT)
                    + " msg=\""
                    + escape(message)
                    + "\" trace="
                    + Long.toHexString(roll);
        }
    },
    /** One object a line, as Node services write. */
    JSON {
        @Override
        String line(Instant time, String level, String message, long roll) {
            return "{\"ts\":\""
                    + MILLIS.format(time)
                    + "\",\"level\":\""
                    + level.toLowerCase(Locale.ROOT)
                    + "\",\"msg\":\""
                    + escape(message)
                    + "\",\"durationMs\":"
                    + Dice.below(900, roll >>> 7)
                    + ",\"trace\":\""
                    + Long.toHexString(roll)
                    + "\"}";
        }
    },
    /** As Kubernetes components write. */
    KLOG {
        @Override
        String line(Instant time, String level, String message, long roll) {
            char letter = level.equals("DEBUG") ? 'I' : level.charAt(0);
            return letter
                    + MONTH_DAY.format(time)
                    + "       1 server.go:"
                    + (100 + Dice.below(400, roll >>> 5))
                    + "] "
                    + message;
        }
    },
    /** As Java services with Log4j or Logback write. */
    LOG4J {
        @Override
        String line(Instant time, String level, String message, long roll) {
            return COMMA.format(time)
                    + ' '
                    + (level + "  ").substring(0, 5)
                    + " [http-nio-8080-exec-"
                    + (1 + Dice.below(8, roll >>> 5))
                    + "] c.acme.web.RequestLog - "
                    + message;
        }
    },
    /** As Python's logging writes. */
    PYTHON {
        @Override
        String line(Instant time, String level, String message, long roll) {
            String word =
                    switch (level) {
                        case "WARN" -> "WARNING";
                        case "FATAL" -> "CRITICAL";
                        default -> level;
                    };
            return COMMA.format(time) + " - app.views - " + word + " - " + message;
        }
    },
    /** nginx's access log. */
    ACCESS {
        @Override
        String line(Instant time, String level, String message, long roll) {
            if (!message.startsWith(LogTexts.REQUEST)) {
                return ERROR_LOG.format(time)
                        + " ["
                        + level.toLowerCase(Locale.ROOT)
                        + "] 7#7: "
                        + message;
            }
            return LogTexts.address(roll)
                    + " - - ["
                    + ACCESS_LOG.format(time)
                    + "] \"GET "
                    + LogTexts.path(roll)
                    + " HTTP/1.1\" 200 "
                    + (180 + Dice.below(40_000, roll >>> 11))
                    + " \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\"";
        }
    },
    /** Envoy's access log. */
    ENVOY {
        @Override
        String line(Instant time, String level, String message, long roll) {
            int status = level.equals("ERROR") ? 503 : level.equals("WARN") ? 404 : 200;
            return "["
                    + MILLIS.format(time)
                    + "] \"GET "
                    + LogTexts.path(roll)
                    + " HTTP/1.1\" "
                    + status
                    + (status == 503 ? " UF 0 91 " : " - 0 ")
                    + (90 + Dice.below(9_000, roll >>> 11))
                    + ' '
                    + (2 + Dice.below(240, roll >>> 23))
                    + " \""
                    + LogTexts.address(roll)
                    + "\" \""
                    + Long.toHexString(roll)
                    + "\"";
        }
    },
    /** With colours, as command-line tools write. */
    ANSI {
        @Override
        String line(Instant time, String level, String message, long roll) {
            String colour =
                    switch (level) {
                        case "ERROR", "FATAL" -> "\u001b[31m";
                        case "WARN" -> "\u001b[33m";
                        case "DEBUG" -> "\u001b[36m";
                        default -> "\u001b[32m";
                    };
            return "\u001b[90m"
                    + time.truncatedTo(ChronoUnit.SECONDS)
                    + "\u001b[0m "
                    + colour
                    + level
                    + "\u001b[0m "
                    + message;
        }
    };

    private static final DateTimeFormatter MILLIS = utc("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter COMMA = utc("yyyy-MM-dd HH:mm:ss,SSS");
    private static final DateTimeFormatter MONTH_DAY = utc("MMdd HH:mm:ss.SSS'000'");
    private static final DateTimeFormatter ACCESS_LOG = utc("dd/MMM/yyyy:HH:mm:ss Z");
    private static final DateTimeFormatter ERROR_LOG = utc("yyyy/MM/dd HH:mm:ss");

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /**
     * A line.
     *
     * @param level {@code DEBUG INFO WARN ERROR FATAL}
     * @param roll what the details of the line depend on
     */
    abstract String line(Instant time, String level, String message, long roll);

    /** The field that names the container, at the end of each line; empty where none does. */
    String names(String container) {
        return switch (this) {
            case LOGFMT -> " container=" + container;
            case KLOG -> " container=\"" + container + '"';
            default -> "";
        };
    }

    /** The words of a container that ends at once, with a stack trace after the first line. */
    String crash() {
        return switch (this) {
            case PYTHON ->
                    """
                    Unhandled exception, shutting down
                    Traceback (most recent call last):
                      File "/srv/app/main.py", line 17, in <module>
                        settings = Settings.from_env()
                      File "/srv/app/settings.py", line 41, in from_env
                        url = os.environ["DATABASE_URL"]
                    KeyError: 'DATABASE_URL'\
                    """
                            .strip();
            case KLOG, LOGFMT ->
                    """
                    cannot start: DATABASE_URL is not set
                    panic: DATABASE_URL is not set

                    goroutine 1 [running]:
                    main.mustEnv(...)
                    \t/src/cmd/server/main.go:41
                    main.main()
                    \t/src/cmd/server/main.go:17 +0x1d2\
                    """
                            .strip();
            case JSON, ANSI ->
                    """
                    Uncaught exception
                    Error: DATABASE_URL is not set
                        at requireEnv (/app/src/config.js:41:11)
                        at Object.<anonymous> (/app/src/index.js:17:3)
                        at Module._compile (node:internal/modules/cjs/loader:1554:14)\
                    """
                            .strip();
            default ->
                    """
                    Application run failed
                    java.lang.IllegalStateException: DATABASE_URL is not set
                    \tat com.acme.Config.require(Config.java:41)
                    \tat com.acme.Main.main(Main.java:17)
                    Caused by: java.util.NoSuchElementException: No value present
                    \tat java.base/java.util.Optional.orElseThrow(Optional.java:377)
                    \t... 2 more\
                    """
                            .strip();
        };
    }

    /** The stack trace that follows some errors; empty for shapes that never have one. */
    String trace(long roll) {
        int line = 50 + Dice.below(180, roll >>> 13);
        return switch (this) {
            case LOG4J, BRACKETED ->
                    "\n"
                        + "java.net.SocketTimeoutException: Read timed out\n"
                        + "\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:278)\n"
                        + "\tat com.acme.http.Upstream.call(Upstream.java:"
                            + line
                            + ")\n\tat com.acme.orders.OrderService.load(OrderService.java:112)"
                            + "\nCaused by: java.io.IOException: Connection reset by peer"
                            + "\n\t... 31 more";
            case PYTHON ->
                    "\nTraceback (most recent call last):"
                            + "\n  File \"/srv/app/upstream.py\", line "
                            + line
                            + ", in call\n"
                            + "    return session.get(url, timeout=2)\n"
                            + "requests.exceptions.ReadTimeout: HTTPConnectionPool: Read timed"
                            + " out.";
            case ANSI ->
                    "\nError: socket hang up"
                            + "\n    at connResetException (node:internal/errors:720:14)"
                            + "\n    at Upstream.call (/app/src/upstream.js:"
                            + line
                            + ":9)";
            default -> "";
        };
    }
}
