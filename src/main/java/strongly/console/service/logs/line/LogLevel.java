package strongly.console.service.logs.line;

/** How serious a line is, from least to most. */
public enum LogLevel {
    /** None could be recognised. */
    NONE("Other"),
    /** The finest detail. */
    TRACE("Trace"),
    /** Detail for who looks for a fault. */
    DEBUG("Debug"),
    /** What happens in good order. */
    INFO("Info"),
    /** What may need a look. */
    WARN("Warning"),
    /** What went wrong. */
    ERROR("Error"),
    /** What ended the process. */
    FATAL("Fatal");

    private static final LogLevel[] ALL = values();

    private final String label;

    LogLevel(String label) {
        this.label = label;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** This level as a bit of a mask of levels. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The mask of this level and all more serious ones. */
    public int bitsFromHere() {
        return -1 << ordinal();
    }

    /** The level of an ordinal, as stores keep it. */
    public static LogLevel at(int ordinal) {
        return ALL[ordinal];
    }
}
