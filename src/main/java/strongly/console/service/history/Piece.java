package strongly.console.service.history;

import java.util.Locale;

/**
 * One or several stretches that follow each other, with all that a timeline needs to know of them.
 * Times are milliseconds since 1970.
 *
 * @param at when it begins
 * @param until how long it is known to have lasted
 * @param lastAt when the last of its stretches begins
 * @param state the state to worry about most
 * @param ready the fewest ready replicas, -1 where unknown
 * @param desired the most desired replicas, -1 where unknown
 * @param first the state it begins with
 * @param last the state it ends with
 * @param since when the last state began; {@code at} where the state never changed within
 * @param sinceIsExact whether that change was seen
 * @param failures how often it was seen to become failed within
 * @param restarts how often it was seen to begin a restart within
 * @param cut whether the next look failed, so that it is not known to have gone on
 */
record Piece(
        long at,
        long until,
        long lastAt,
        String state,
        int ready,
        int desired,
        String first,
        String last,
        long since,
        boolean sinceIsExact,
        int failures,
        int restarts,
        boolean cut) {
    static Piece of(long at, long until, String state, int ready, int desired) {
        return new Piece(
                at, until, at, state, ready, desired, state, state, at, false, 0, 0, false);
    }

    Piece between(long start, long end) {
        return with(start, end, cut);
    }

    /** This piece, whose next look failed. */
    Piece blinded() {
        return with(at, until, true);
    }

    private Piece with(long start, long end, boolean blind) {
        return new Piece(
                start,
                end,
                lastAt,
                state,
                ready,
                desired,
                first,
                last,
                since,
                sinceIsExact,
                failures,
                restarts,
                blind);
    }

    /**
     * This and a later one as one.
     *
     * @param goesOn whether somebody looked all the time in between; what happened while nobody
     *     looked is not counted as seen
     */
    Piece then(Piece next, boolean goesOn) {
        boolean changed = !next.first.equals(last);
        boolean counted = changed && goesOn;
        boolean within = next.since > next.at;
        boolean begins = within || changed || !goesOn;
        return new Piece(
                at,
                next.until,
                next.lastAt,
                rank(next.state) >= rank(state) ? next.state : state,
                fewest(ready, next.ready),
                Math.max(desired, next.desired),
                first,
                next.last,
                begins ? next.since : since,
                within ? next.sinceIsExact : begins ? goesOn : sinceIsExact,
                failures
                        + next.failures
                        + (counted && isFailure(next.first) && !isFailure(last) ? 1 : 0),
                restarts + next.restarts + (counted && isRestart(next.first) ? 1 : 0),
                next.cut);
    }

    private static int fewest(int one, int other) {
        return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
    }

    private static boolean isFailure(String state) {
        return state.equalsIgnoreCase("failed") || state.equalsIgnoreCase("error");
    }

    private static boolean isRestart(String state) {
        return state.equalsIgnoreCase("restarting");
    }

    /** Of several states within one pixel, the one to worry about is shown. */
    private static int rank(String state) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "failed", "error" -> 3;
            case "running", "stopped" -> 1;
            default -> 2;
        };
    }
}
