package strongly.console.service.logs.store;

/**
 * A line of one of several sources as one number, so that a list of a million needs no object for
 * each: which source, and the line's number there. The same for as long as the line is held.
 */
public final class LineId {
    /** No line. */
    public static final long NONE = -1;

    private static final int NUMBER_BITS = 48;

    private LineId() {}

    /** The id of a line of a source. */
    public static long of(int source, long number) {
        return ((long) source << NUMBER_BITS) | number;
    }

    /** Which source. */
    public static int source(long id) {
        return (int) (id >>> NUMBER_BITS);
    }

    /** The line's number there. */
    public static long number(long id) {
        return id & ((1L << NUMBER_BITS) - 1);
    }
}
