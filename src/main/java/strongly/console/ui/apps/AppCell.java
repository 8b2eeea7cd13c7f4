package strongly.console.ui.apps;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/**
 * A cell that reads its row directly: no value factory, no property, no boxed value. The column's
 * item type is therefore of no use and always null.
 */
abstract class AppCell extends TableCell<TableLine, @Nullable Object> {
    private @Nullable Tooltip tip;

    AppCell() {
        // The line places its cells itself. What changes in a managed cell, be it that a figure
        // moves to the right, would have the whole line and the table around it laid out again.
        setManaged(false);
        setOnMouseEntered(event -> showTooltip());
    }

    @Override
    protected final void updateItem(@Nullable Object item, boolean empty) {
        super.updateItem(item, empty);
        AppRow row = empty ? null : row();
        if (row == null) {
            clear();
        } else {
            show(row);
        }
    }

    /**
     * A cell that was empty is to be filled. The control compares its item, which is always null,
     * and the app it showed before it was empty, which may come back to the very same line.
     */
    @Override
    protected final boolean isItemChanged(@Nullable Object before, @Nullable Object now) {
        return isEmpty() || super.isItemChanged(before, now);
    }

    /** Shows the row again, changing only what differs. */
    final void refresh() {
        AppRow row = isEmpty() ? null : row();
        if (row != null) {
            show(row);
        }
    }

    /** The app in this cell's line, null where the line is a group header or gone. */
    final @Nullable AppRow row() {
        int index = getIndex();
        if (index < 0 || index >= getTableView().getItems().size()) {
            return null;
        }
        return getTableView().getItems().get(index) instanceof AppRow row ? row : null;
    }

    /** Shows this row; called often, so it changes only what differs. */
    abstract void show(AppRow row);

    /** Shows nothing. */
    abstract void clear();

    /** The whole of what the cell is about, empty for no tooltip. */
    abstract String tooltipOf(AppRow row);

    /** Tooltips are made when the mouse comes, since most cells never need theirs. */
    private void showTooltip() {
        AppRow row = row();
        String text = row == null ? "" : tooltipOf(row);
        if (text.isEmpty()) {
            setTooltip(null);
            return;
        }
        if (tip == null) {
            tip = new Tooltip();
            tip.setMaxWidth(480);
            tip.setWrapText(true);
        }
        tip.setText(text);
        setTooltip(tip);
    }

    /**
     * Matches the styles of this cell now, after something they depend on changed: a line whose
     * index changes is laid out without matching those of all its cells.
     */
    final void restyle() {
        if (getScene() != null) {
            applyCss();
        }
    }

    /** Sets the text only where it differs: setting it always would cost a layout. */
    final void showText(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
