package strongly.console.service.logs;

/** How serious a line is, from least to most. */
public enum LogLevel {
    /** None could be recognised. */
    NONE,
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL;

    private static final LogLevel[] ALL = values();

    /** The level of an ordinal, as the store keeps it. */
    static LogLevel at(int ordinal) {
        return ALL[ordinal];
    }
}
