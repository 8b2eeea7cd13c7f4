package strongly.console.ui.logs.list;

import org.jspecify.annotations.Nullable;

/**
 * What is selected: lines from one to another as the list shows them, or a piece of the text of one
 * line.
 *
 * @param anchor the id of the line where it began, -1 for nothing
 * @param caret the id of the line where it ends
 * @param from where the piece begins in the shown text
 * @param to where it ends, exclusive; not after {@code from} for whole lines
 */
public record LineSelection(long anchor, long caret, int from, int to) {
    /** Nothing. */
    public static final LineSelection NONE = new LineSelection(-1, -1, 0, 0);

    /** One whole line. */
    public static LineSelection line(long id) {
        return new LineSelection(id, id, 0, 0);
    }

    /** Whole lines. */
    public static LineSelection lines(long anchor, long caret) {
        return new LineSelection(anchor, caret, 0, 0);
    }

    /** A piece of one line. */
    public static LineSelection piece(long id, int one, int other) {
        return new LineSelection(id, id, Math.min(one, other), Math.max(one, other));
    }

    /** Whether nothing is selected. */
    public boolean isEmpty() {
        return anchor < 0;
    }

    /** Whether it is a piece of one line. */
    public boolean isPiece() {
        return to > from;
    }

    /** Whether more than one line is selected. */
    public boolean isSeveral() {
        return anchor != caret;
    }

    /** The rows of the whole lines that are selected, as first and last; null where none are. */
    public int @Nullable [] rows(LineContent content) {
        if (isEmpty() || isPiece() || content.size() == 0) {
            return null;
        }
        int one = content.nearestRow(anchor);
        int other = content.nearestRow(caret);
        boolean gone = one == other && content.at(one) != anchor && content.at(one) != caret;
        return gone ? null : new int[] {Math.min(one, other), Math.max(one, other)};
    }
}
