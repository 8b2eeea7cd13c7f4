package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a timeline of stretches that are given in the order of time: counts, closes what is no gap,
 * and thins what is too narrow to be seen, in one pass and without keeping what was given.
 */
public final class TimelineBuilder {
    /**
     * How long may lie between two looks before it is a gap. A hidden window looks at rows on
     * screen every 150 seconds, which is still looking.
     */
    public static final Duration TOLERANCE = Duration.ofMinutes(3);

    private final long from;
    private final long to;
    private final List<StatusStretch> stretches = new ArrayList<>();
    private final PieceMerge merge;
    private @Nullable Piece seen;

    /**
     * A timeline of a span.
     *
     * @param mostPoints about how many stretches it may have; at most twice as many come out
     */
    public TimelineBuilder(Instant from, Instant to, int mostPoints) {
        this.from = from.toEpochMilli();
        this.to = to.toEpochMilli();
        this.merge = new PieceMerge(this.from, slot(from, to, mostPoints), this::show);
    }

    /** How long is too short to be told apart, in milliseconds. */
    static long slot(Instant from, Instant to, int mostPoints) {
        return Math.max(1, Duration.between(from, to).toMillis() / Math.max(1, mostPoints));
    }

    /**
     * Adds a stretch, later than those before.
     *
     * @param at when it was first seen so, in milliseconds since 1970
     * @param until when it was last seen so
     * @param state the state's name; empty says that a look failed, so that what was seen before is
     *     not known to go on
     */
    public void add(long at, long until, String state, int ready, int desired) {
        add(Piece.of(at, until, state, ready, desired));
    }

    /** Adds a piece, later than those before. */
    void add(Piece next) {
        long start = Math.max(next.at(), from);
        long end = Math.min(Math.max(next.until(), next.at()), to);
        if (start > to || end < from) {
            return;
        }
        if (next.last().isEmpty()) {
            merge.blind(start);
            return;
        }
        boolean goesOn = merge.add(next.between(start, end));
        Piece before = seen;
        seen = before == null ? next : before.then(next, goesOn);
    }

    private void show(Piece piece) {
        stretches.add(
                new StatusStretch(
                        Instant.ofEpochMilli(piece.at()),
                        Instant.ofEpochMilli(piece.until()),
                        piece.state(),
                        piece.ready(),
                        piece.desired()));
    }

    /** The timeline of all that was added. */
    public StatusTimeline build() {
        Piece newest = merge.finish();
        Piece all = seen;
        Instant start = Instant.ofEpochMilli(from);
        Instant end = Instant.ofEpochMilli(to);
        if (newest == null || all == null) {
            return new StatusTimeline(start, end, stretches, 0, 0, null, false);
        }
        boolean reachesEnd = !newest.cut() && to - newest.until() <= TOLERANCE.toMillis();
        // the newest is shown as it is, however short it was yet
        show(reachesEnd ? newest.between(newest.at(), to) : newest);
        return new StatusTimeline(
                start,
                end,
                stretches,
                all.failures(),
                all.restarts(),
                reachesEnd ? Instant.ofEpochMilli(all.since()) : null,
                all.sinceIsExact());
    }
}
