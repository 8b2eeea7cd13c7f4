package strongly.console.ui.apps;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

import java.util.List;

/**
 * Outlines of rows where the first page will stand, at the places and heights the real rows will
 * have, so that nothing jumps when they come. It does not move: an animation would cost a repaint a
 * frame.
 */
final class SkeletonRows extends Region {
    private static final int ROWS = 14;
    private static final double BAR_HEIGHT = 10;
    private static final double CHOICE_WIDTH = 34;

    private final TableArrangement arrangement;

    /** All outlines in one node: at a start, when they stand, each node would delay the rows. */
    private final SVGPath bars = new SVGPath();

    SkeletonRows(TableArrangement arrangement) {
        this.arrangement = arrangement;
        getStyleClass().add("skeleton");
        setAccessibleText("Loading apps");
        bars.getStyleClass().add("skeleton-bars");
        bars.setStrokeWidth(BAR_HEIGHT);
        bars.setStrokeLineCap(StrokeLineCap.ROUND);
        bars.setManaged(false);
        getChildren().add(bars);
    }

    @Override
    protected void layoutChildren() {
        List<AppColumn> columns = arrangement.columnsProperty().get();
        double height = arrangement.densityProperty().get().height();
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            double x = CHOICE_WIDTH;
            for (int column = 0; column < columns.size() && x < getWidth(); column++) {
                double width = arrangement.width(columns.get(column));
                double share = 0.45 + 0.35 * (((row * 7 + column * 3) % 5) / 4.0);
                double cap = BAR_HEIGHT / 2;
                double left = snapPositionX(x + 8) + cap;
                double right = left + Math.max(0, snapSizeX((width - 16) * share) - 2 * cap);
                double y = snapPositionY(row * height + height / 2);
                lines.append('M').append(left).append(' ').append(y).append('H').append(right);
                x += width;
            }
        }
        bars.setContent(lines.toString());
    }
}
