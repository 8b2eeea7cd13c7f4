package strongly.console.ui.logs.list;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.NodeIds;

import java.util.List;

/**
 * The lines in sight of any number of lines. However often its model changes, it lays itself out
 * once a frame, and not at all while nothing changes.
 */
public final class LineList extends Region {
    private static final double BAR = 12;
    private static final double MINIMAP = 12;
    private static final double LEAST_THUMB = 24;

    private final LineListViewModel model;
    private final Pane sheet = new Pane();
    private final Rectangle clip = new Rectangle();
    private final ScrollBar rowsBar = new ScrollBar();
    private final ScrollBar widthBar = new ScrollBar();
    private final LineRows rows;
    private final Node minimap;
    private LineContent placed = LineContent.EMPTY;
    private @Nullable Integer revealed;
    private long anchor;
    private double hidden;
    private double left;
    private double widest;
    private boolean placingBars;
    private boolean scrolledDown;

    /**
     * A list.
     *
     * @param minimap what stands beside the scroll bar
     */
    public LineList(LineListViewModel model, Region minimap) {
        this.model = model;
        this.minimap = minimap;
        LinePalette palette = new LinePalette(model::renew);
        this.rows = new LineRows(model, sheet, palette);
        setId(NodeIds.LOG_LIST);
        getStyleClass().add("log-list");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText("Log lines");
        sheet.setClip(clip);
        sheet.getStyleClass().add("log-sheet");
        rowsBar.setOrientation(Orientation.VERTICAL);
        rowsBar.setMin(0);
        widthBar.setMin(0);
        getChildren().addAll(palette, sheet, minimap, rowsBar, widthBar);
        bind();
        new LineMouse(model, this, sheet).install();
        new LineKeys(model, this).install();
    }

    private void bind() {
        model.contentProperty().addListener((source, before, now) -> requestLayout());
        model.selectionProperty().addListener((source, before, now) -> requestLayout());
        model.editionProperty().addListener((source, before, now) -> requestLayout());
        model.ticksProperty().addListener((source, before, now) -> requestLayout());
        model.revealProperty().addListener((source, before, now) -> requestLayout());
        model.followProperty().addListener((source, before, now) -> requestLayout());
        model.lookProperty().addListener((source, before, now) -> forgetWidths());
        model.sourcesProperty().addListener((source, before, now) -> forgetWidths());
        rowsBar.valueProperty().addListener((source, before, now) -> onRowsBar(now.doubleValue()));
        widthBar.valueProperty()
                .addListener(
                        (source, before, now) -> {
                            if (!placingBars) {
                                left = now.doubleValue();
                                requestLayout();
                            }
                        });
    }

    private void forgetWidths() {
        rows.forgetColumns();
        widest = 0;
        left = 0;
        requestLayout();
    }

    /** The rows in sight from top to bottom. */
    List<LineRow> visibleRows() {
        return rows.visible();
    }

    /** How many whole rows of one line fit. */
    int pageRows() {
        return Math.max(1, (int) (sheet.getHeight() / rows.metrics().rowHeight()) - 1);
    }

    /** Moves the lines up by this many pixels; stops to follow when it is down. */
    void scrollBy(double down) {
        if (down < 0) {
            model.moved();
        } else if (model.followProperty().get()) {
            return;
        }
        hidden += down;
        scrolledDown = down > 0;
        requestLayout();
    }

    void scrollSideways(double right) {
        left = Math.max(0, left + right);
        requestLayout();
    }

    private void onRowsBar(double value) {
        if (placingBars) {
            return;
        }
        int size = model.content().size();
        if (value >= rowsBar.getMax() || size == 0) {
            model.followProperty().set(true);
        } else {
            model.moved();
            int row = Math.clamp((long) value, 0, size - 1);
            anchor = model.content().at(row);
            hidden = (value - row) * rows.metrics().rowHeight();
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = Math.max(0, getWidth() - x - snappedRightInset() - BAR - MINIMAP);
        boolean sideways = !model.lookProperty().get().wrap() && widest > width;
        double inside = getHeight() - y - snappedBottomInset();
        double height = Math.max(0, inside - (sideways ? BAR : 0));
        clip.setWidth(width);
        clip.setHeight(height);
        sheet.resizeRelocate(x, y, width, height);
        minimap.resizeRelocate(x + width, y, MINIMAP, height);
        rowsBar.resizeRelocate(x + width + MINIMAP, y, BAR, height);
        widthBar.setVisible(sideways);
        widthBar.resizeRelocate(x, y + height, width, BAR);
        left = sideways ? Math.clamp(left, 0, widest - width) : 0;
        layoutRows(width, height);
        widest = Math.max(widest, rows.fullWidth());
        placeBars(width, height);
    }

    private void layoutRows(double width, double height) {
        LineContent content = model.content();
        int size = content.size();
        rows.begin(content, width, Math.max(width, widest), left);
        if (size == 0 || height <= 0) {
            rows.end();
            return;
        }
        keepSelected(content, height);
        takeReveal(content, height);
        if (model.followProperty().get()) {
            fromEnd(size, height);
        } else {
            fromAnchor(content.nearestRow(anchor), size, height);
        }
        List<LineRow> visible = rows.end();
        if (!visible.isEmpty()) {
            RowText top = visible.getFirst().shown();
            anchor = top == null ? anchor : top.id();
            hidden = -visible.getFirst().getLayoutY();
        }
    }

    /**
     * Where other lines are around it now, the selected line keeps its place: who left only the
     * matches out of sight wants to see what is around this one.
     */
    private void keepSelected(LineContent content, double height) {
        boolean others = !content.equals(placed);
        placed = content;
        long caret = model.selectionProperty().get().caret();
        List<LineRow> before = rows.visible();
        RowText top = before.isEmpty() ? null : before.getFirst().shown();
        boolean moved = top == null || top.id() != anchor;
        if (!others || moved || content.order().indexOf(caret) < 0) {
            return;
        }
        for (LineRow row : before) {
            RowText text = row.shown();
            boolean inSight = row.getLayoutY() < height && row.getLayoutY() + row.getHeight() > 0;
            if (text != null && text.id() == caret && inSight) {
                double scrolled = hidden + before.getFirst().getLayoutY();
                anchor = caret;
                hidden = scrolled - row.getLayoutY();
                return;
            }
        }
    }

    /** A wished-for line that is out of sight comes to a third of the height. */
    private void takeReveal(LineContent content, double height) {
        LineListViewModel.Reveal wish = model.revealProperty().get();
        if (wish == null || Integer.valueOf(wish.count()).equals(revealed)) {
            return;
        }
        revealed = wish.count();
        for (LineRow row : rows.visible()) {
            RowText text = row.shown();
            boolean inSight = row.getLayoutY() >= 0 && row.getLayoutY() + row.getHeight() <= height;
            if (text != null && text.id() == wish.id() && inSight) {
                return;
            }
        }
        int row = content.nearestRow(wish.id());
        double above = Math.floor(height / 3 / rows.metrics().rowHeight());
        anchor = content.at(Math.max(0, row - (int) above));
        hidden = 0;
    }

    private void fromEnd(int size, double height) {
        double y = height;
        for (int row = size - 1; row >= 0 && y > 0; row--) {
            y = rows.placeAbove(row, y);
        }
        if (y > 0) {
            rows.moveAll(-y);
        }
    }

    private void fromAnchor(int first, int size, double height) {
        int row = first;
        double y = -hidden;
        if (y > 0) {
            // scrolled up beyond the top row
            row = first - 1;
            double bottom = y;
            while (row >= 0 && bottom > 0) {
                bottom = rows.placeAbove(row--, bottom);
            }
            if (bottom > 0) {
                rows.moveAll(-bottom);
                y -= bottom;
            }
            row = first;
        }
        while (row < size && y < height) {
            y = rows.placeBelow(row++, y);
        }
        if (rows.isEmpty()) {
            fromEnd(size, height);
        } else if (y < height) {
            closeUp(height - y);
        }
        if (y < height && scrolledDown) {
            model.followProperty().set(true); // who scrolls down to the end wants to follow on
        }
        scrolledDown = false;
    }

    /** The end is in sight: nothing is to be left empty below it. */
    private void closeUp(double missing) {
        rows.moveAll(missing);
        double top = rows.top();
        for (int above = rows.firstRow() - 1; above >= 0 && top > 0; above--) {
            top = rows.placeAbove(above, top);
        }
        if (top > 0) {
            rows.moveAll(-top);
        }
    }

    private void placeBars(double width, double height) {
        placingBars = true;
        int size = model.content().size();
        // fewer rows are in sight where they are high, as when long lines are wrapped
        double inSight = Math.min(size, rows.inSight(height));
        double most = size - inSight;
        rowsBar.setMax(most);
        double share = Math.max(inSight / Math.max(1, size), LEAST_THUMB / Math.max(1, height));
        rowsBar.setVisibleAmount(most * Math.min(1, share));
        rowsBar.setBlockIncrement(Math.max(1, inSight));
        rowsBar.setUnitIncrement(1);
        rowsBar.setVisible(most > 0);
        boolean end = model.followProperty().get() || rows.isAtEnd(size, height);
        double top = model.content().nearestRow(anchor) + rows.hiddenPart();
        rowsBar.setValue(end ? most : Math.clamp(top, 0, most));
        widthBar.setMax(Math.max(0, widest - width));
        widthBar.setVisibleAmount(widthBar.getMax() * width / Math.max(1, widest));
        widthBar.setValue(left);
        placingBars = false;
    }
}
