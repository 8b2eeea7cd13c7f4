package strongly.console.ui.logs.list;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.line.ShownLine;
import strongly.console.service.logs.store.LineId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One row of the list. Rows are few and used again and again, so that everything in them is changed
 * only where it differs.
 */
final class LineRow extends Region {
    private static final double EDGE = 3;

    private final LinePalette palette;
    private final Rectangle back = new Rectangle();
    private final Rectangle edge = new Rectangle();
    private final SVGPath level = RowIcons.node(12);
    private final SVGPath fold = RowIcons.node(11);
    private final SVGPath bookmark = RowIcons.node(9);
    private final Text number = new Text();
    private final Text source = new Text();
    private final Text time = new Text();
    private final Text more = new Text();
    private final Rectangle moreBack = new Rectangle();
    private final TextFlow flow = new TextFlow();
    private final List<Path> marks = new ArrayList<>();
    private final Path selectedPiece = new Path();
    private @Nullable RowText shown;
    private @Nullable RowMetrics metrics;
    private RowColumns columns = RowColumns.NONE;
    private List<LineMark> found = List.of();
    private LineSelection selection = LineSelection.NONE;
    private boolean selected;
    private double wrapWidth;
    private double sight;
    private int edition = -1;

    LineRow(LinePalette palette) {
        this.palette = palette;
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        more.setUnderline(true);
        selectedPiece.setStroke(null);
        for (Node node :
                List.of(
                        back,
                        selectedPiece,
                        edge,
                        level,
                        fold,
                        bookmark,
                        number,
                        source,
                        time,
                        flow,
                        more)) {
            node.setManaged(false);
            getChildren().add(node);
        }
    }

    /** The line shown, null for none. */
    @Nullable RowText shown() {
        return shown;
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
        found = withBackgrounds(text.line(), marked);
        edition = now;
        metrics = measures;
        String counted =
                numbered && !text.gap()
                        ? String.format(Locale.ROOT, "%,d", LineId.number(text.id()) + 1)
                        : "";
        Paint faint = palette.get(LinePalette.Named.FAINT);
        set(number, counted, faint, measures);
        set(time, text.time(), faint, measures);
        set(source, sourceName, palette.source(text.source()), measures);
        set(more, text.more(), palette.get(LinePalette.Named.MORE), measures);
        LogLevel seen = text.gap() ? LogLevel.WARN : text.level();
        RowIcons.show(level, text.continuation() ? RowIcons.NONE : RowIcons.of(seen));
        fill(level, palette.icon(seen));
        boolean loud = seen.compareTo(LogLevel.WARN) >= 0;
        fill(edge, loud ? palette.icon(seen) : Color.TRANSPARENT);
        RowIcons.show(
                fold,
                !text.head()
                        ? RowIcons.NONE
                        : text.folded() > 0 ? RowIcons.FOLDED : RowIcons.UNFOLDED);
        fill(fold, faint);
        RowPieces.show(flow, text.line(), seen, measures.font(), palette);
        showBack();
        setAccessibleText(text.speech());
        requestLayout();
    }

    /** Colours that the line itself wants behind its text lie below all others. */
    private static List<LineMark> withBackgrounds(ShownLine line, List<LineMark> marked) {
        List<LineMark> all = new ArrayList<>();
        for (ShownLine.Span span : line.spans()) {
            if (span.style().background() >= 0) {
                int colour = LineMark.COLOURS + span.style().background();
                all.add(new LineMark(span.from(), span.to(), colour));
            }
        }
        if (all.isEmpty()) {
            return marked;
        }
        all.addAll(marked);
        return all;
    }

    private static void set(Text node, String words, Paint colour, RowMetrics measures) {
        if (!node.getText().equals(words)) {
            node.setText(words);
        }
        if (!node.getFont().equals(measures.font())) {
            node.setFont(measures.font());
        }
        fill(node, colour);
    }

    private static void fill(Shape shape, Paint colour) {
        if (!colour.equals(shape.getFill())) {
            shape.setFill(colour);
        }
    }

    private void showBack() {
        RowText text = shown;
        Paint colour =
                selected
                        ? palette.get(LinePalette.Named.SELECTED)
                        : text != null && text.gap()
                                ? palette.get(LinePalette.Named.GAP)
                                : Color.TRANSPARENT;
        fill(back, colour);
    }

    /** Says whether the line is bookmarked. */
    void setBookmarked(boolean now) {
        RowIcons.show(bookmark, now ? RowIcons.BOOKMARK : RowIcons.NONE);
        fill(bookmark, palette.get(LinePalette.Named.BOOKMARK));
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
        LineSelection next = piece ? now : LineSelection.NONE;
        if (!next.equals(selection)) {
            selection = next;
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
        wrapWidth = textWidth;
        boolean single = textWidth <= 0 && text.line().text().indexOf('\n') < 0;
        double width = textWidth <= 0 ? -1 : textWidth;
        return single
                ? measures.rowHeight()
                : Math.max(
                        measures.rowHeight(),
                        Math.ceil(flow.prefHeight(width)) + 2 * RowMetrics.PADDING);
    }

    /** How wide the whole row is where nothing is wrapped. */
    double fullWidth(RowColumns now) {
        RowMetrics measures = metrics;
        return measures == null
                ? 0
                : now.textStart(measures) + flow.prefWidth(-1) + moreWidth() + 16;
    }

    private double moreWidth() {
        return more.getText().isEmpty() ? 0 : more.getLayoutBounds().getWidth() + 12;
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
        place(level, 8, middle - 6);
        place(fold, 21, middle - 5.5);
        place(bookmark, 31, middle - 4.5);
        double baseline = RowMetrics.PADDING + number.getBaselineOffset();
        double x = RowMetrics.MARKS;
        double afterNumber = x + RowColumns.width(columns.number(), measures);
        put(number, afterNumber - measures.letter() * (number.getText().length() + 1), baseline);
        put(source, afterNumber, baseline);
        put(time, afterNumber + RowColumns.width(columns.source(), measures), baseline);
        x = columns.textStart(measures);
        double full = Math.ceil(flow.prefWidth(-1)) + 1;
        double width = wrapWidth > 0 ? wrapWidth : full;
        flow.resizeRelocate(x, RowMetrics.PADDING, width, flow.prefHeight(width));
        double end = Math.min(width, full);
        layoutMore(x + end + 8, Math.max(x, sight - moreWidth()), baseline);
        layoutMarks(x);
    }

    /** What offers more stays in sight, before the text where that goes on beyond. */
    private void layoutMore(double wanted, double most, double baseline) {
        boolean over = wanted > most && !more.getText().isEmpty();
        put(more, Math.min(wanted, most), baseline);
        moreBack.setX(more.getLayoutX() - 6);
        moreBack.setWidth(over ? moreWidth() + 6 : 0);
        moreBack.setHeight(getHeight());
        fill(moreBack, palette.get(LinePalette.Named.BACK));
    }

    /** Says up to where the row is in sight. */
    void setSight(double right) {
        if (right != sight) {
            sight = right;
            if (!more.getText().isEmpty()) {
                requestLayout();
            }
        }
    }

    private static void place(Node node, double x, double y) {
        node.setLayoutX(x);
        node.setLayoutY(Math.rint(y));
    }

    private static void put(Text node, double x, double baseline) {
        node.relocate(Math.rint(x), baseline - node.getBaselineOffset());
    }

    private void layoutMarks(double x) {
        for (int i = 0; i < Math.max(marks.size(), found.size()); i++) {
            if (i == marks.size()) {
                marks.add(newMark());
            }
            Path path = marks.get(i);
            if (i < found.size()) {
                LineMark mark = found.get(i);
                fill(path, palette.mark(mark));
                shape(path, mark.from(), mark.to(), x);
            } else if (!path.getElements().isEmpty()) {
                path.getElements().clear();
            }
        }
        if (selection.isPiece()) {
            fill(selectedPiece, palette.get(LinePalette.Named.SELECTED_PIECE));
            shape(selectedPiece, selection.from(), selection.to(), x);
        } else if (!selectedPiece.getElements().isEmpty()) {
            selectedPiece.getElements().clear();
        }
    }

    private Path newMark() {
        Path path = new Path();
        path.setManaged(false);
        path.setStroke(null);
        getChildren().add(1 + marks.size(), path); // later marks lie above earlier ones
        return path;
    }

    private void shape(Path path, int from, int to, double x) {
        path.getElements().setAll(flow.getRangeShape(from, to, false));
        path.setLayoutX(x);
        path.setLayoutY(RowMetrics.PADDING);
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
        return !more.getText().isEmpty()
                && x >= more.getLayoutX() - 2
                && x <= more.getLayoutX() + more.getLayoutBounds().getWidth() + 2;
    }

    /** Whether this place is left of the columns. */
    boolean isOnMarks(double x) {
        return x < RowMetrics.MARKS;
    }
}
