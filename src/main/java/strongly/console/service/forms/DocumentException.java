package strongly.console.service.forms;

/** A text holds no app that can be read. The message says why and what would do, for people. */
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** A text that cannot be read as a whole. */
    public DocumentException(String message) {
        this(message, 0, 0);
    }

    /**
     * A text that cannot be read at a place.
     *
     * @param line from 1, 0 where unknown
     * @param column from 1, 0 where unknown
     */
    public DocumentException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** The line of the mistake, from 1; 0 where there is no such place. */
    public int line() {
        return line;
    }

    /** The column of the mistake, from 1; 0 where there is no such place. */
    public int column() {
        return column;
    }
}
