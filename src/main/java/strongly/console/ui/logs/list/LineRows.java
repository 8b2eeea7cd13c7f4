package strongly.console.ui.logs.list;

import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of the rows in sight: kept for the lines that stay, used again for others. A line that
 * stays is not touched.
 */
final class LineRows {
    private static final double RIGHT_ROOM = 8;

    private final LineListViewModel model;
    private final Pane sheet;
    private final LinePalette palette;
    private final Map<Long, LineRow> before = new HashMap<>();
    private final ArrayDeque<LineRow> free = new ArrayDeque<>();
    private final ArrayDeque<LineRow> placed = new ArrayDeque<>();
    private List<LineRow> visible = List.of();
    private LineContent content = LineContent.EMPTY;
    private RowMetrics metrics;
    private LineTexts texts;
    private RowColumns columns = RowColumns.NONE;
    private int @Nullable [] selected;
    private int edition = -1;
    private int firstRow;
    private double width;
    private double rowWidth;
    private double left;

    LineRows(LineListViewModel model, Pane sheet, LinePalette palette) {
        this.palette = palette;
        this.model = model;
        this.sheet = sheet;
        this.metrics = RowMetrics.of(model.lookProperty().get().fontSize());
        this.texts = model.texts();
    }

    RowMetrics metrics() {
        return metrics;
    }

    /** The rows placed last time, from top to bottom. */
    List<LineRow> visible() {
        return visible;
    }

    void forgetColumns() {
        columns = RowColumns.NONE;
        int size = model.lookProperty().get().fontSize();
        if (metrics.font().getSize() != size) {
            metrics = RowMetrics.of(size);
        }
    }

    /**
     * Begins to place rows.
     *
     * @param now what is shown
     * @param sight how wide the list is
     * @param full how wide the widest row is
     * @param scrolled how far the rows are moved to the left
     */
    void begin(LineContent now, double sight, double full, double scrolled) {
        content = now;
        width = sight;
        rowWidth = full;
        left = scrolled;
        texts = model.texts();
        edition = model.editionProperty().get();
        selected = model.selectionProperty().get().rows(now);
        for (LineRow row : visible) {
            RowText text = row.shown();
            if (text == null || before.putIfAbsent(text.id(), row) != null) {
                free.add(row);
            }
        }
        placed.clear();
    }

    private LineRow row(int index) {
        long id = content.at(index);
        LineRow row = before.remove(id);
        if (row == null) {
            row = free.poll();
        }
        if (row == null) {
            row = new LineRow(palette);
            sheet.getChildren().add(row);
        }
        boolean head = content.isHead(id);
        boolean folded = head && content.isFolded(id);
        if (!row.isUpToDate(id, head, folded, edition)) {
            fill(row, id);
        } else if (texts.look().times() == LineTimes.RELATIVE && row.tellTime(texts, content)) {
            columns = columns.atLeast(row.needs());
        }
        row.setVisible(true);
        row.setBookmarked(model.isBookmarked(id));
        row.select(
                model.selectionProperty().get(),
                selected != null && index >= selected[0] && index <= selected[1]);
        return row;
    }

    private void fill(LineRow row, long id) {
        RowText text = texts.of(content, id, model.isExpanded(id));
        List<String> sources = model.sourcesProperty().get();
        String source =
                sources.size() > 1 && text.source() < sources.size()
                        ? sources.get(text.source())
                        : "";
        row.show(
                text,
                model.marksOf(text),
                source,
                model.lookProperty().get().numbers(),
                metrics,
                edition);
        columns = columns.atLeast(row.needs());
    }

    private double textWidth() {
        return model.lookProperty().get().wrap()
                ? Math.max(80, width - columns.textStart(metrics) - RIGHT_ROOM)
                : 0;
    }

    /** Places a row with its bottom here; gives its top. */
    double placeAbove(int index, double bottom) {
        LineRow row = row(index);
        double height = row.height(textWidth());
        row.resizeRelocate(-left, bottom - height, rowWidth, height);
        placed.addFirst(row);
        firstRow = index;
        return bottom - height;
    }

    /** Places a row with its top here; gives its bottom. A row above the list is left out. */
    double placeBelow(int index, double top) {
        LineRow row = row(index);
        double height = row.height(textWidth());
        if (top + height <= 0) {
            free.add(row);
            return top + height;
        }
        row.resizeRelocate(-left, top, rowWidth, height);
        if (placed.isEmpty()) {
            firstRow = index;
        }
        placed.addLast(row);
        return top + height;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    int firstRow() {
        return firstRow;
    }

    double top() {
        return placed.getFirst().getLayoutY();
    }

    void moveAll(double down) {
        for (LineRow row : placed) {
            row.setLayoutY(row.getLayoutY() + down);
        }
    }

    /** Ends placing: nodes without a line are hidden and kept. */
    List<LineRow> end() {
        free.addAll(before.values());
        before.clear();
        for (LineRow row : free) {
            row.setVisible(false);
        }
        visible = new ArrayList<>(placed);
        for (LineRow row : visible) {
            row.setColumns(columns);
            row.setSight(left + width);
        }
        return visible;
    }

    /** How wide the widest row in sight is. */
    double fullWidth() {
        if (model.lookProperty().get().wrap()) {
            return 0;
        }
        double most = 0;
        for (LineRow row : visible) {
            most = Math.max(most, row.fullWidth(columns));
        }
        return most;
    }

    /** How many rows are in sight, parts of them included. */
    double inSight(double height) {
        double count = 0;
        for (LineRow row : visible) {
            double top = Math.max(0, row.getLayoutY());
            double bottom = Math.min(height, row.getLayoutY() + row.getHeight());
            count += Math.max(0, bottom - top) / row.getHeight();
        }
        return count;
    }

    /** How much of the first row is above what is in sight, from 0 to 1. */
    double hiddenPart() {
        return visible.isEmpty()
                ? 0
                : -visible.getFirst().getLayoutY() / visible.getFirst().getHeight();
    }

    /** Whether the last of so many rows is wholly in sight. */
    boolean isAtEnd(int size, double height) {
        if (visible.isEmpty() || size == 0) {
            return true;
        }
        LineRow last = visible.getLast();
        RowText text = last.shown();
        return text != null
                && text.id() == content.at(size - 1)
                && last.getLayoutY() + last.getHeight() <= height + 1;
    }
}
