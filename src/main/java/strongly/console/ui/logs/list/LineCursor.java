package strongly.console.ui.logs.list;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What of the list is selected. UI thread only. */
final class LineCursor {
    private final ReadOnlyObjectWrapper<LineSelection> selection =
            new ReadOnlyObjectWrapper<>(LineSelection.NONE);

    ReadOnlyObjectProperty<LineSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    void select(LineSelection now) {
        selection.set(now);
    }

    /** Whether a whole line is selected. */
    boolean isSelected(LineContent shown, long id) {
        int[] rows = selection.get().rows(shown);
        int row = rows == null ? -1 : shown.order().indexOf(id);
        return rows != null && row >= rows[0] && row <= rows[1];
    }

    /** Selects every line in the list. */
    void selectAll(LineContent rows) {
        if (rows.size() > 0) {
            selection.set(LineSelection.lines(rows.at(0), rows.at(rows.size() - 1)));
        }
    }

    /**
     * Moves the selection by rows; there are some.
     *
     * @param extend whether what is selected already stays so
     * @return the line it is on then
     */
    long move(LineContent rows, int rowsDown, boolean extend) {
        LineSelection now = selection.get();
        int last = rows.size() - 1;
        int row = now.isEmpty() ? (rowsDown > 0 ? -1 : last + 1) : rows.nearestRow(now.caret());
        long caret = rows.at(Math.clamp((long) row + rowsDown, 0, last));
        boolean extending = extend && !now.isEmpty();
        selection.set(
                extending ? LineSelection.lines(now.anchor(), caret) : LineSelection.line(caret));
        return caret;
    }
}
