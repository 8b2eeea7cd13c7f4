package strongly.console.service.logs.line;

/**
 * What a {@link LineParser} told of a line; filled anew for each line, since a million objects are
 * too many. Not for sharing between threads.
 */
public final class LineShape {
    /** No time could be read. */
    public static final long NO_TIME = Long.MIN_VALUE;

    long millis = NO_TIME;
    LogLevel level = LogLevel.NONE;
    boolean continuation;
    boolean escapes;

    /** When the line was written, in ms since 1970, or {@link #NO_TIME}. */
    public long millis() {
        return millis;
    }

    /** How serious the line says it is. */
    public LogLevel level() {
        return level;
    }

    /** Whether it cannot stand by itself: a frame of a stack trace, an indented rest. */
    public boolean isContinuation() {
        return continuation;
    }

    /** Whether escape sequences of terminals are in it. */
    public boolean hasEscapes() {
        return escapes;
    }

    /** Whether nothing at all was recognised. */
    public boolean isPlain() {
        return millis == NO_TIME && level == LogLevel.NONE && !continuation;
    }
}
