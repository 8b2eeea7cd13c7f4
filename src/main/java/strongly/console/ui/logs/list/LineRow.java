package strongly.console.ui.logs.list;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.store.LineId;

import java.util.List;
import java.util.Locale;

/**
 * One row of the list. Rows are few and used again and again, so that everything in them is changed
 * only where it differs.
 */
final class LineRow extends Region {
    private static final double EDGE = 3;
    private static final double MORE_GAP = 8;

    private final LinePalette palette;
    private final Rectangle back = new Rectangle();
    private final Rectangle edge = new Rectangle();
    private final SVGPath level = RowIcons.node(12);
    private final SVGPath fold = RowIcons.node(11);
    private final SVGPath bookmark = RowIcons.node(9);
    private final Text number = new Text();
    private final Text source = new Text();
    private final Text time = new Text();
    private final RowMore more;
    private final TextFlow flow = new TextFlow();
    private final RowMarks marks;
    private @Nullable RowText shown;
    private @Nullable RowMetrics metrics;
    private RowColumns columns = RowColumns.NONE;
    private boolean selected;
    private double wrapWidth;
    private double textHeight;
    private double sight;
    private int edition = -1;

    LineRow(LinePalette palette) {
        this.palette = palette;
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        more = new RowMore(palette);
        marks = new RowMarks(palette, flow);
        for (Node node :
                List.of(
                        back, marks, edge, level, fold, bookmark, number, source, time, flow,
                        more)) {
            node.setManaged(false);
            getChildren().add(node);
        }
    }

    /** The line shown, null for none. */
    @Nullable RowText shown() {
        return shown;
    }

    /** Tells the time of the line anew; whether it is another. */
    boolean tellTime(LineTexts texts, LineContent content) {
        RowText text = shown;
        RowMetrics measures = metrics;
        String now = text == null ? "" : texts.time(content, text.id());
        if (text == null || measures == null || now.equals(text.time())) {
            return false;
        }
        shown = text.withTime(now);
        RowNodes.set(time, now, palette.get(LinePalette.Named.FAINT), measures);
        setAccessibleText(shown.speech());
        requestLayout();
        return true;
    }

    /** Whether the row shows the line as it is to be shown in this edition. */
    boolean isUpToDate(long line, boolean isHead, boolean isFolded, int now) {
        RowText text = shown;
        return text != null
                && text.id() == line
                && text.head() == isHead
                && (text.folded() > 0) == isFolded
                && edition == now;
    }

    /**
     * Shows a line.
     *
     * @param sourceName empty where lines do not say where they are from
     */
    void show(
            RowText text,
            List<LineMark> marked,
            String sourceName,
            boolean numbered,
            RowMetrics measures,
            int now) {
        shown = text;
        marks.find(text.line(), marked);
        edition = now;
        metrics = measures;
        String counted =
                numbered && !text.gap()
                        ? String.format(Locale.ROOT, "%,d", LineId.number(text.id()) + 1)
                        : "";
        Paint faint = palette.get(LinePalette.Named.FAINT);
        RowNodes.set(number, counted, faint, measures);
        RowNodes.set(time, text.time(), faint, measures);
        RowNodes.set(source, sourceName, palette.source(text.source()), measures);
        more.show(text.more(), measures);
        LogLevel seen = text.gap() ? LogLevel.WARN : text.level();
        RowIcons.show(level, text.continuation() ? RowIcons.NONE : RowIcons.of(seen));
        RowNodes.fill(level, palette.icon(seen));
        boolean loud = seen.compareTo(LogLevel.WARN) >= 0;
        RowNodes.fill(edge, loud ? palette.icon(seen) : Color.TRANSPARENT);
        RowIcons.show(
                fold,
                !text.head()
                        ? RowIcons.NONE
                        : text.folded() > 0 ? RowIcons.FOLDED : RowIcons.UNFOLDED);
        RowNodes.fill(fold, faint);
        RowPieces.show(flow, text.line(), seen, measures.font(), palette);
        showBack();
        setAccessibleText(text.speech());
        requestLayout();
    }

    private void showBack() {
        RowText text = shown;
        Paint colour =
                selected
                        ? palette.get(LinePalette.Named.SELECTED)
                        : text != null && text.gap()
                                ? palette.get(LinePalette.Named.GAP)
                                : Color.TRANSPARENT;
        RowNodes.fill(back, colour);
    }

    /** Says whether the line is bookmarked. */
    void setBookmarked(boolean now) {
        RowIcons.show(bookmark, now ? RowIcons.BOOKMARK : RowIcons.NONE);
        RowNodes.fill(bookmark, palette.get(LinePalette.Named.BOOKMARK));
    }

    /**
     * Shows what of the line is selected.
     *
     * @param whole whether all of it is
     */
    void select(LineSelection now, boolean whole) {
        RowText text = shown;
        if (whole != selected) {
            selected = whole;
            showBack();
        }
        boolean piece = text != null && now.isPiece() && now.caret() == text.id();
        if (marks.select(piece ? now : LineSelection.NONE)) {
            requestLayout();
        }
    }

    /** How high the row is where its text is so wide; 0 for as wide as it wants. */
    double height(double textWidth) {
        RowMetrics measures = metrics;
        RowText text = shown;
        if (measures == null || text == null) {
            return 0;
        }
        wrapWidth = besideMore(textWidth);
        boolean single = textWidth <= 0 && text.line().text().indexOf('\n') < 0;
        double width = textWidth <= 0 ? -1 : wrapWidth;
        double least = measures.rowHeight() - 2 * RowMetrics.PADDING;
        textHeight = single ? least : Math.max(least, Math.ceil(flow.prefHeight(width)));
        return textHeight + 2 * RowMetrics.PADDING;
    }

    /** Wrapped text leaves the words that offer more their room: on it they would hide some. */
    private double besideMore(double textWidth) {
        double room = more.isEmpty() ? 0 : more.width() + MORE_GAP;
        return textWidth <= 0 ? 0 : Math.max(textWidth - room, textWidth / 2);
    }

    /** How wide the whole row is where nothing is wrapped. */
    double fullWidth(RowColumns now) {
        RowMetrics measures = metrics;
        return measures == null
                ? 0
                : now.textStart(measures) + flow.prefWidth(-1) + more.width() + 16;
    }

    /** The columns this row needs. */
    RowColumns needs() {
        return new RowColumns(
                number.getText().length(), source.getText().length(), time.getText().length());
    }

    void setColumns(RowColumns now) {
        if (!now.equals(columns)) {
            columns = now;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        RowMetrics measures = metrics;
        if (measures == null || shown == null) {
            return;
        }
        back.setWidth(getWidth());
        back.setHeight(getHeight());
        edge.setWidth(EDGE);
        edge.setHeight(getHeight());
        double middle = measures.rowHeight() / 2;
        RowNodes.place(level, 8, middle - 6);
        RowNodes.place(fold, 21, middle - 5.5);
        RowNodes.place(bookmark, 31, middle - 4.5);
        double baseline = RowMetrics.PADDING + number.getBaselineOffset();
        double x = RowMetrics.MARKS;
        double afterNumber = x + columns.numberWidth(measures);
        int letters = number.getText().length() + RowColumns.NUMBER_GAP + 1;
        RowNodes.put(number, afterNumber - measures.letter() * letters, baseline);
        RowNodes.put(source, afterNumber, baseline);
        RowNodes.put(time, afterNumber + RowColumns.width(columns.source(), measures), baseline);
        x = columns.textStart(measures);
        double full = Math.ceil(flow.prefWidth(-1)) + 1;
        double width = wrapWidth > 0 ? wrapWidth : full;
        flow.resizeRelocate(x, RowMetrics.PADDING, width, textHeight);
        double end = Math.min(width, full);
        more.place(x + end + MORE_GAP, Math.max(x, sight - more.width()), baseline, getHeight());
        marks.show(x);
    }

    /** Says up to where the row is in sight. */
    void setSight(double right) {
        if (right != sight) {
            sight = right;
            if (!more.isEmpty()) {
                requestLayout();
            }
        }
    }

    /** Which character of the text is at this place of the row; -1 before the text. */
    int characterAt(double x, double y) {
        RowText text = shown;
        if (text == null || x < flow.getLayoutX()) {
            return -1;
        }
        Point2D inside = new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY());
        return Math.clamp(
                flow.getHitInfo(inside).getInsertionIndex(), 0, text.line().text().length());
    }

    /** Whether this place is on the arrow of the fold, or on the words for what is hidden. */
    boolean isOnFold(double x) {
        RowText text = shown;
        return text != null
                && text.head()
                && ((x >= 19 && x < 31)
                        || (text.folded() > 0 && text.line().hiddenBytes() == 0 && isOnMore(x)));
    }

    /** Whether this place is on the words that offer more. */
    boolean isOnMore(double x) {
        return more.isAt(x);
    }

    /** Whether this place is left of the columns. */
    boolean isOnMarks(double x) {
        return x < RowMetrics.MARKS;
    }
}
