package strongly.console.ui.overview;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import strongly.console.ui.controls.ToneStyles;
import strongly.console.ui.mvvm.Tone;

import java.util.List;
import java.util.Map;

/** A bar in parts, each as long as its share of the whole; the text beside it says the same. */
final class ShareBar extends Region {
    private static final List<Tone> ORDER =
            List.of(Tone.SUCCESS, Tone.ACCENT, Tone.WARNING, Tone.NEUTRAL, Tone.DANGER);
    private static final double GAP = 2;
    private static final double LEAST = 4;

    ShareBar() {
        getStyleClass().add("share-bar");
        setFocusTraversable(false);
    }

    void show(Map<Tone, Integer> counts) {
        getChildren().clear();
        for (Tone tone : ORDER) {
            int count = counts.getOrDefault(tone, 0);
            if (count > 0) {
                Region part = new Region();
                part.getStyleClass().addAll("share", ToneStyles.styleClass(tone));
                part.setUserData(count);
                getChildren().add(part);
            }
        }
    }

    private static int count(Node part) {
        return part.getUserData() instanceof Integer count ? count : 0;
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = getManagedChildren();
        double sum = parts.stream().mapToInt(ShareBar::count).sum();
        double room = getWidth() - GAP * Math.max(0, parts.size() - 1) - LEAST * parts.size();
        double x = 0;
        for (Node part : parts) {
            // every part is seen, however small its share
            double width = LEAST + Math.max(0, room) * count(part) / sum;
            part.resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 8;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }
}
