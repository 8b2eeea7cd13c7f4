package strongly.console.ui.controls;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Draws an outline at its place on the 24 by 24 grid, so that icons of one size look alike. */
final class IconRegion extends Region {
    private static final double GRID = 24;

    private final double size;
    private final SVGPath outline = new SVGPath();

    IconRegion(String path, double size) {
        this.size = size;
        outline.setContent(path);
        outline.getStyleClass().add("icon-outline");
        outline.setManaged(false);
        outline.getTransforms().add(new Scale(size / GRID, size / GRID));
        getStyleClass().add("icon");
        setMouseTransparent(true);
        getChildren().add(outline);
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
