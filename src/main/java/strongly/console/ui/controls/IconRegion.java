package strongly.console.ui.controls;

import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * Draws an outline at its place on the 24 by 24 grid, so that icons of one size look alike. Where
 * the icon changes often, as in cells, showing another is cheaper than another node, whose styles
 * would have to be found.
 */
public final class IconRegion extends Region {
    private static final double GRID = 24;

    private final double size;
    private final SVGPath outline = new SVGPath();

    /**
     * An icon.
     *
     * @param size width and height in pixels at 100 %
     */
    public IconRegion(Icon icon, double size) {
        this.size = size;
        show(icon);
        outline.getStyleClass().add("icon-outline");
        outline.setManaged(false);
        outline.getTransforms().add(new Scale(size / GRID, size / GRID));
        getStyleClass().add("icon");
        setMouseTransparent(true);
        getChildren().add(outline);
    }

    /** Shows this icon from now on. */
    public void show(Icon icon) {
        outline.setContent(icon.path());
    }

    /** The colour; the style sheet's where it is not bound. */
    public ObjectProperty<Paint> fillProperty() {
        return outline.fillProperty();
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }

    @Override
    protected double computeMinWidth(double height) {
        return size;
    }

    @Override
    protected double computeMinHeight(double width) {
        return size;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return size;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return size;
    }
}
