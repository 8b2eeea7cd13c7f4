package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LineShape;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * From when on to ask. {@code since} is exclusive on whole seconds, may be ignored, and may count
 * by the server's clock while the lines show another one; so it is set well before the newest known
 * line by either clock, and from time to time left out to see what it hides.
 */
final class SincePlan {
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Duration BUSY_OVERLAP = Duration.ofSeconds(3);
    private static final Duration SMALLEST_OVERLAP = Duration.ofSeconds(1);
    private static final Duration DEEP_EVERY = Duration.ofSeconds(30);
    private static final int BUSY_LINES = 500;
    private static final int SURPRISES = 2;
    private static final int SUSPICIOUS = 50;

    private final InstantSource clock;
    private @Nullable Instant serverTime;
    private Instant latest = Instant.MAX;
    private Instant nextDeepLook = Instant.MIN;
    private boolean misleads;
    private boolean oldestFirst;
    private int surprises;
    private int freshSinceDeepLook;
    private int lastFresh;
    private int lastCount;
    private Probe probe = Probe.USUAL;

    SincePlan(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether it is time to ask without {@code since}. */
    boolean isDeepLookDue() {
        return misleads || (!oldestFirst && !clock.instant().isBefore(nextDeepLook));
    }

    /** A look without {@code since} is made. */
    void deepLookMade() {
        nextDeepLook = clock.instant().plus(DEEP_EVERY);
    }

    /** An answer came with this {@code Date}, null where it had none. */
    void answered(@Nullable Instant date) {
        serverTime = date;
        latest = date == null ? clock.instant() : date;
    }

    /** How far the server's clock is ahead of ours, null where it does not tell. */
    @Nullable Duration clockOffset() {
        Instant server = serverTime;
        return server == null ? null : Duration.between(clock.instant(), server);
    }

    /**
     * From when on to ask; null where nobody says when anything was written.
     *
     * @param newest when the newest known line was written, or {@link LineShape#NO_TIME}
     */
    @Nullable Instant since(long newest) {
        if (newest == LineShape.NO_TIME) {
            return oldestFirst && !latest.equals(Instant.MAX) ? latest.minus(overlap()) : null;
        }
        Instant byLines = Instant.ofEpochMilli(newest);
        return (latest.isBefore(byLines) ? latest : byLines).minus(overlap());
    }

    private Duration overlap() {
        return switch (probe) {
            case USUAL -> {
                if (oldestFirst) {
                    yield SMALLEST_OVERLAP;
                }
                yield lastFresh > BUSY_LINES ? BUSY_OVERLAP : OVERLAP;
            }
            case NARROW -> SMALLEST_OVERLAP;
            case BEYOND -> Duration.ZERO;
        };
    }

    /** Whether this look asks only for what was written after the newest known second. */
    boolean isBeyond() {
        return probe == Probe.BEYOND;
    }

    /** Asks as usual from now on. */
    void stopProbing() {
        probe = Probe.USUAL;
    }

    /** Of what is too much the server gives the oldest, so the overlap must be small. */
    void learnOldestFirst() {
        oldestFirst = true;
    }

    boolean isOldestFirst() {
        return oldestFirst;
    }

    /** How many new lines the last look brought. */
    int lastFresh() {
        return lastFresh;
    }

    /**
     * A look is over.
     *
     * @param deep whether it was without {@code since}
     * @param count how many lines there were
     * @param fresh how many of them were new
     * @param hidden whether some of them would not have been given with {@code since}
     */
    void looked(boolean deep, int count, int fresh, boolean hidden) {
        lastFresh = fresh;
        probe(count, fresh);
        lastCount = count;
        if (!deep) {
            freshSinceDeepLook += fresh;
            return;
        }
        boolean surprise = fresh > 0 && freshSinceDeepLook == 0;
        surprises = surprise ? surprises + 1 : 0;
        if (hidden || surprises >= SURPRISES) {
            misleads = true;
        }
        freshSinceDeepLook = 0;
    }

    /**
     * Many lines and none of them new: that is a quiet app, or a server that gives the oldest of
     * what is too much. Asking from later on tells.
     */
    private void probe(int count, int fresh) {
        if (fresh > 0 && probe != Probe.USUAL && count == lastCount && count >= SUSPICIOUS) {
            oldestFirst = true;
        }
        boolean suspicious = fresh == 0 && count >= SUSPICIOUS;
        probe = suspicious ? probe.next() : Probe.USUAL;
    }

    /** How closely to ask. */
    private enum Probe {
        USUAL,
        NARROW,
        BEYOND;

        Probe next() {
            return this == USUAL ? NARROW : this == NARROW ? BEYOND : USUAL;
        }
    }
}
