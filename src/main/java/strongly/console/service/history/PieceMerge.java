package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Takes pieces in the order of time, lets each last until the next look, and makes one of those
 * that lie within one slot of time, in one pass and without keeping what was given.
 */
final class PieceMerge {
    private final long origin;
    private final long slot;
    private final Consumer<Piece> done;
    private @Nullable Piece open;
    private @Nullable Piece held;

    /**
     * Hands over what is done.
     *
     * @param origin where a slot begins
     * @param slot how long a slot is
     */
    PieceMerge(long origin, long slot, Consumer<Piece> done) {
        this.origin = origin;
        this.slot = slot;
        this.done = done;
    }

    /** Adds a piece; true where somebody looked all the time since the one before. */
    boolean add(Piece next) {
        boolean goesOn = close(next.at());
        settle();
        open = next;
        return goesOn;
    }

    /** A look failed at this time. */
    void blind(long at) {
        close(at);
        Piece seen = open;
        if (seen != null) {
            open = seen.blinded();
        }
    }

    /** Lets the open piece last until the next look, unless too long went by. */
    private boolean close(long next) {
        Piece seen = open;
        if (seen == null) {
            return false;
        }
        // a clock that was set back, or thinning, can make stretches overlap
        boolean goesOn =
                next <= seen.until()
                        || (!seen.cut()
                                && next - seen.until() <= TimelineBuilder.TOLERANCE.toMillis());
        if (goesOn) {
            open = seen.between(seen.at(), Math.max(seen.at(), next));
        }
        return goesOn;
    }

    /** Only now is it known how long the open piece lasted. */
    private void settle() {
        Piece seen = open;
        if (seen == null) {
            return;
        }
        Piece before = held;
        if (before == null) {
            held = seen;
        } else if (slotOf(before.at()) == slotOf(seen.until())) {
            // too short to be told apart at this scale
            held = before.then(seen, before.until() == seen.at());
        } else {
            done.accept(before);
            held = seen;
        }
    }

    private long slotOf(long moment) {
        return Math.floorDiv(moment - origin, slot);
    }

    /** Hands over what is closed; the piece that may still grow, null where none is. */
    @Nullable Piece finish() {
        Piece before = held;
        held = null;
        if (before != null) {
            done.accept(before);
        }
        return open;
    }
}
