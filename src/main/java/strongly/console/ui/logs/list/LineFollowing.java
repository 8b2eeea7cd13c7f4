package strongly.console.ui.logs.list;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;

/** Whether the newest line is kept in sight, and how many came since it no longer is. */
final class LineFollowing {
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final ReadOnlyLongWrapper unseen = new ReadOnlyLongWrapper();
    private LineContent content = LineContent.EMPTY;
    private List<Long> seen = List.of();
    private boolean paused;

    LineFollowing() {
        follow.addListener((source, before, now) -> count(true));
    }

    BooleanProperty followProperty() {
        return follow;
    }

    ReadOnlyLongProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** This is in the list now. */
    void received(LineContent now) {
        boolean others = now.ends().size() != content.ends().size();
        content = now;
        count(others);
    }

    /** Follows other lines. */
    void restart() {
        follow.set(true);
        count(true);
    }

    private void count(boolean anew) {
        if (anew) {
            seen = content.ends();
        }
        unseen.set(follow.get() ? 0 : content.countAfter(seen));
    }

    /** Stands still until {@link #resume}. */
    void pause() {
        paused = paused || follow.get();
        follow.set(false);
    }

    /** Goes on to follow where it was paused and nobody moved the lines since. */
    void resume() {
        if (paused) {
            follow.set(true);
        }
        paused = false;
    }

    /** Somebody moves the lines: they stay where they are put. */
    void moved() {
        paused = false;
        follow.set(false);
    }
}
