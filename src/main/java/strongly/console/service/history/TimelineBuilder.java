package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private final long slot;
    private final List<StatusStretch> stretches = new ArrayList<>();
    private String state = "";
    private long at;
    private long until;
    private int ready;
    private int desired;
    private boolean pending;
    private String seenState = "";
    private long seenUntil;
    private long since;
    private boolean sinceIsExact;
    private int failures;
    private int restarts;

    /**
     * A timeline of a span.
     *
     * @param mostPoints about how many stretches it may have; at most twice as many come out
     */
    public TimelineBuilder(Instant from, Instant to, int mostPoints) {
        this.from = from.toEpochMilli();
        this.to = to.toEpochMilli();
        this.slot = Math.max(1, (this.to - this.from) / Math.max(1, mostPoints));
    }

    /**
     * Adds a stretch, later than those before.
     *
     * @param nextAt when it was first seen so, in milliseconds since 1970
     * @param nextUntil when it was last seen so
     * @param nextState the state's name; empty says that a look failed, so that what was seen
     *     before is not known to go on
     */
    public void add(long nextAt, long nextUntil, String nextState, int nextReady, int nextDesired) {
        long start = Math.max(nextAt, from);
        long end = Math.min(Math.max(nextUntil, nextAt), to);
        if (start > to || end < from) {
            return;
        }
        boolean continuous = !seenState.isEmpty() && close(start);
        if (nextState.isEmpty()) {
            seenState = "";
            return;
        }
        count(nextState, nextAt, continuous);
        seenState = nextState;
        seenUntil = end;
        flush();
        pending = true;
        at = start;
        until = end;
        state = nextState;
        ready = nextReady;
        desired = nextDesired;
    }

    /**
     * Lets what is pending last until the next look, unless too long went by; true where it did.
     */
    private boolean close(long next) {
        if (!pending) {
            return false;
        }
        // a clock that was set back, or thinning, can make stretches overlap
        if (next <= seenUntil || next - seenUntil <= TOLERANCE.toMillis()) {
            until = Math.max(at, next);
            return true;
        }
        return false;
    }

    private void count(String next, long begin, boolean continuous) {
        boolean changed = !next.equals(seenState);
        if (changed || !continuous) {
            since = begin;
            sinceIsExact = continuous;
        }
        if (!changed || !continuous) {
            // what happened while nobody looked is not counted as seen
            return;
        }
        if (isFailure(next) && !isFailure(seenState)) {
            failures++;
        }
        if (isRestart(next)) {
            restarts++;
        }
    }

    /** Two that follow each other within one slot are too short to be told apart at this scale. */
    private boolean isNarrow(StatusStretch before, StatusStretch next) {
        return before.until().equals(next.at()) && slotOf(before.at()) == slotOf(next.until());
    }

    private long slotOf(Instant moment) {
        return (moment.toEpochMilli() - from) / slot;
    }

    private static StatusStretch merged(StatusStretch before, StatusStretch next) {
        return new StatusStretch(
                before.at(),
                next.until(),
                rank(next.state()) >= rank(before.state()) ? next.state() : before.state(),
                fewest(before.ready(), next.ready()),
                Math.max(before.desired(), next.desired()));
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

    /** Only now is it known how long what is pending lasted. */
    private void flush() {
        if (!pending) {
            return;
        }
        StatusStretch next = pending();
        StatusStretch before = stretches.isEmpty() ? null : stretches.getLast();
        if (before != null && isNarrow(before, next)) {
            stretches.set(stretches.size() - 1, merged(before, next));
        } else {
            stretches.add(next);
        }
    }

    private StatusStretch pending() {
        return new StatusStretch(
                Instant.ofEpochMilli(at), Instant.ofEpochMilli(until), state, ready, desired);
    }

    /** The timeline of all that was added. */
    public StatusTimeline build() {
        boolean reachesEnd = !seenState.isEmpty() && to - seenUntil <= TOLERANCE.toMillis();
        if (reachesEnd) {
            until = Math.max(until, to);
        }
        if (pending) {
            // the newest is shown as it is, however short it was yet
            stretches.add(pending());
        }
        @Nullable Instant held = reachesEnd ? Instant.ofEpochMilli(since) : null;
        return new StatusTimeline(
                Instant.ofEpochMilli(from),
                Instant.ofEpochMilli(to),
                stretches,
                failures,
                restarts,
                held,
                sinceIsExact);
    }
}
