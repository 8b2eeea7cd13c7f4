package strongly.console.ui.apps;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where the table is scrolled to, kept while lines come, go and move. */
final class TableScroll {
    private final TableView<TableLine> table;
    private @Nullable VirtualFlow<?> flow;
    private @Nullable ScrollBar horizontal;

    TableScroll(TableView<TableLine> table) {
        this.table = table;
        table.skinProperty().addListener((source, before, now) -> forget());
    }

    private void forget() {
        flow = null;
        horizontal = null;
    }

    /** The part of the control that holds the lines, null before it is on screen. */
    @Nullable VirtualFlow<?> flow() {
        if (flow == null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
        }
        return flow;
    }

    /** How far the table is scrolled to the right, in pixels. */
    double scrolledBy() {
        VirtualFlow<?> lines = flow();
        if (horizontal == null && lines != null) {
            for (Node node : lines.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar bar
                        && bar.getOrientation() == Orientation.HORIZONTAL) {
                    horizontal = bar;
                    bar.valueProperty().addListener((source, before, now) -> lines.requestLayout());
                }
            }
        }
        return horizontal != null && horizontal.isVisible() ? horizontal.getValue() : 0;
    }

    /** The width of what is on screen, in pixels. */
    double viewportWidth() {
        VirtualFlow<?> lines = flow();
        return lines == null ? table.getWidth() : lines.getWidth();
    }

    /**
     * Keeps in its place what people look at: the current line where it is on screen, else the
     * uppermost line that is still there.
     */
    void keep(List<? extends TableLine> before, List<TableLine> now, @Nullable TableLine current) {
        VirtualFlow<?> lines = flow();
        if (lines == null || lines.getFirstVisibleCell() == null || before.isEmpty()) {
            return;
        }
        int first = lines.getFirstVisibleCell().getIndex();
        int last = lines.getLastVisibleCell().getIndex();
        if (first <= 0 && !isBetween(before, first, last, current)) {
            return;
        }
        int old = anchor(before, now, first, last, current);
        int moved = old < 0 ? 0 : now.indexOf(before.get(old)) - old;
        if (moved != 0) {
            // The flow learns of the new number of lines in its layout.
            table.layout();
            lines.scrollPixels(moved * table.getFixedCellSize());
        }
    }

    private static boolean isBetween(
            List<? extends TableLine> before, int first, int last, @Nullable TableLine line) {
        return line != null
                && before.subList(
                                Math.clamp(first, 0, before.size()),
                                Math.clamp(last + 1L, 0, before.size()))
                        .contains(line);
    }

    private static int anchor(
            List<? extends TableLine> before,
            List<TableLine> now,
            int first,
            int last,
            @Nullable TableLine current) {
        int end = Math.min(last + 1, before.size());
        if (current != null) {
            for (int i = first; i < end; i++) {
                if (before.get(i).equals(current) && now.contains(current)) {
                    return i;
                }
            }
        }
        for (int i = first; i < end; i++) {
            if (now.contains(before.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Brings a line on screen where it is not, with some lines around it. */
    void reveal(int index) {
        VirtualFlow<?> lines = flow();
        if (lines == null || lines.getFirstVisibleCell() == null) {
            table.scrollTo(Math.max(0, index - 3));
            return;
        }
        int first = lines.getFirstVisibleCell().getIndex();
        int last = lines.getLastVisibleCell().getIndex();
        if (index < first || index > last) {
            table.scrollTo(Math.max(0, index - (last - first) / 3));
        }
    }
}
