package strongly.console.service.logs.line;

/** How serious a line is, from least to most. */
public enum LogLevel {
    /** None could be recognised. */
    NONE("Other", 0),
    /** The finest detail. */
    TRACE("Trace", 1),
    /** Detail for who looks for a fault. */
    DEBUG("Debug", 2),
    /** What happens in good order. */
    INFO("Info", 3),
    /** What may need a look. */
    WARN("Warning", 4),
    /** What went wrong. */
    ERROR("Error", 5),
    /** What ended the process. */
    FATAL("Fatal", 6);

    private static final LogLevel[] ALL = values();

    private final String label;
    private final int rank;

    LogLevel(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** This level as a bit of a mask of levels. */
    public int bit() {
        return 1 << rank;
    }

    /** The mask of this level and all more serious ones. */
    public int bitsFromHere() {
        return -1 << rank;
    }

    /** How serious, from 0; as stores keep it. */
    public int rank() {
        return rank;
    }

    /** The level of a rank. */
    public static LogLevel ofRank(int rank) {
        return ALL[rank];
    }
}
