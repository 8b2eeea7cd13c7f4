package strongly.console.service.history;

import java.sql.SQLException;

/** What a failure of the database means; the codes are SQLite's. */
enum HistoryFailure {
    /** Another program holds the file. */
    LOCKED("another program has locked its file"),
    /** No space is left. */
    FULL("the disk is full"),
    /** The file is no database, or a broken one, or of a later console. */
    DAMAGED("its file is damaged"),
    /** The file or its folder cannot be written. */
    NO_ACCESS("its file cannot be written"),
    /** Anything else. */
    OTHER("the database failed");

    /** The state of the exception that says a later console wrote the file. */
    static final String LATER_LAYOUT = "layout";

    private final String reason;

    HistoryFailure(String reason) {
        this.reason = reason;
    }

    /** The reason as the end of a sentence. */
    String reason() {
        return reason;
    }

    static HistoryFailure of(Exception failure) {
        if (!(failure instanceof SQLException sql)) {
            return NO_ACCESS;
        }
        if (LATER_LAYOUT.equals(sql.getSQLState())) {
            return DAMAGED;
        }
        return switch (sql.getErrorCode() & 0xff) {
            case 5, 6 -> LOCKED;
            case 13 -> FULL;
            case 11, 26 -> DAMAGED;
            case 3, 8, 10, 14, 23 -> NO_ACCESS;
            default -> OTHER;
        };
    }

    /** Whether the connection may go on being used for reading. */
    boolean leavesConnection() {
        return this == LOCKED || this == FULL;
    }
}
