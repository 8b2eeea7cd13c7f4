package strongly.console.ui.apps;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        int moved = moved(before, now, first, Math.min(last + 1, before.size()), current);
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

    /** How many lines down the line went that is to stay in its place; 0 where none is left. */
    private static int moved(
            List<? extends TableLine> before,
            List<TableLine> now,
            int first,
            int end,
            @Nullable TableLine current) {
        Map<TableLine, Integer> places = new HashMap<>();
        for (int i = first; i < end; i++) {
            places.put(before.get(i), i);
        }
        int uppermost = end;
        int moved = 0;
        for (int i = 0; i < now.size(); i++) {
            TableLine line = now.get(i);
            Integer place = places.get(line);
            if (place == null) {
                continue;
            }
            if (line.equals(current)) {
                return i - place;
            }
            if (place < uppermost) {
                uppermost = place;
                moved = i - place;
            }
        }
        return moved;
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
