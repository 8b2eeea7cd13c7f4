package strongly.console.service.logs.search;

/** A query that cannot be read; the message says why, in words for the person who wrote it. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * A query that cannot be read.
     *
     * @param position where in its text, -1 where that is not known
     */
    QueryException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Where in the text, in characters; -1 where that is not known. */
    public int position() {
        return position;
    }
}
