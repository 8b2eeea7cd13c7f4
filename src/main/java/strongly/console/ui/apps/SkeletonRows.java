package strongly.console.ui.apps;

import javafx.scene.layout.Region;

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

    SkeletonRows(TableArrangement arrangement) {
        this.arrangement = arrangement;
        getStyleClass().add("skeleton");
        setAccessibleText("Loading apps");
    }

    @Override
    protected void layoutChildren() {
        List<AppColumn> columns = arrangement.columnsProperty().get();
        double height = arrangement.densityProperty().get().height();
        int used = 0;
        for (int row = 0; row < ROWS; row++) {
            double x = CHOICE_WIDTH;
            for (int column = 0; column < columns.size() && x < getWidth(); column++) {
                double width = arrangement.width(columns.get(column));
                double share = 0.45 + 0.35 * (((row * 7 + column * 3) % 5) / 4.0);
                double y = row * height + (height - BAR_HEIGHT) / 2;
                bar(used++)
                        .resizeRelocate(
                                snapPositionX(x + 8),
                                snapPositionY(y),
                                snapSizeX((width - 16) * share),
                                BAR_HEIGHT);
                x += width;
            }
        }
        for (int i = used; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(false);
        }
    }

    private Region bar(int index) {
        if (index == getChildren().size()) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.setManaged(false);
            getChildren().add(bar);
        }
        Region bar = (Region) getChildren().get(index);
        bar.setVisible(true);
        return bar;
    }
}
