package strongly.console.ui.apps;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Nodes in a row that leaves out the dispensable ones where they would begin a second line, so that
 * what is below does not jump as nodes come and go. Where even the others do not fit, it wraps.
 */
class ChipRow extends Pane {
    private static final double GAP = 4;

    private final Predicate<Node> isDispensable;

    /**
     * A row.
     *
     * @param isDispensable whether a node may be left out
     */
    ChipRow(Predicate<Node> isDispensable) {
        this.isDispensable = isDispensable;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double widthOf(Node child) {
        return snapSizeX(child.prefWidth(-1));
    }

    private List<Node> fitting(double width) {
        double wanted = -GAP;
        for (Node child : getChildren()) {
            wanted += widthOf(child) + GAP;
        }
        List<Node> kept = new ArrayList<>(getChildren());
        for (int i = kept.size() - 1; i >= 0 && wanted > width; i--) {
            if (isDispensable.test(kept.get(i))) {
                wanted -= widthOf(kept.remove(i)) + GAP;
            }
        }
        return kept;
    }

    /** Goes through the lines; places the nodes where this is more than a question. */
    private double flow(double width, boolean placing) {
        double left = snappedLeftInset();
        double room = width - left - snappedRightInset();
        List<Node> shown = fitting(room);
        if (placing) {
            getChildren().forEach(child -> child.setVisible(shown.contains(child)));
        }
        double x = 0;
        double y = snappedTopInset();
        double lineHeight = 0;
        for (Node child : shown) {
            double wide = widthOf(child);
            double high = snapSizeY(child.prefHeight(-1));
            if (x > 0 && x + wide > room) {
                x = 0;
                y += lineHeight + GAP;
                lineHeight = 0;
            }
            if (placing) {
                child.resizeRelocate(left + x, y, wide, high);
            }
            x += wide + GAP;
            lineHeight = Math.max(lineHeight, high);
        }
        return y + lineHeight + snappedBottomInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }
}
