package strongly.console.ui.apps;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import strongly.console.ui.text.SafeText;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The labels of an app as chips; those that do not fit are counted. */
final class LabelsCell extends AppCell {
    private static final int MOST_CHIPS = 3;
    private static final int CHIP_LIMIT = 32;

    private final Chips chips = new Chips();
    private Map<String, String> shown = Map.of();

    LabelsCell() {
        getStyleClass().add("labels-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(chips);
        widthProperty().addListener((source, before, now) -> chips.setPrefWidth(room()));
        insetsProperty().addListener((source, before, now) -> chips.setPrefWidth(room()));
    }

    private double room() {
        return Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
    }

    @Override
    void show(AppRow row) {
        Map<String, String> labels = row.app().labels();
        if (labels.equals(shown)) {
            return;
        }
        shown = labels;
        chips.show(labels);
    }

    @Override
    void clear() {
        shown = Map.of();
        chips.show(shown);
    }

    @Override
    String tooltipOf(AppRow row) {
        return CellText.tooltip(AppColumn.LABELS, row, ZoneOffset.UTC);
    }

    /** Lays out as many chips as fit, and the number of the others. */
    private static final class Chips extends Region {
        private static final double GAP = 4;

        private final List<Label> chips = new ArrayList<>();
        private final Label more = new Label();
        private int used;
        private int total;

        Chips() {
            getStyleClass().add("label-chips");
            more.getStyleClass().add("label-more");
            more.setManaged(false);
            more.setVisible(false);
            getChildren().add(more);
        }

        void show(Map<String, String> labels) {
            total = labels.size();
            used = 0;
            // as wide as it can become, so that room is kept for it
            more.setText("+" + total);
            for (Map.Entry<String, String> label : labels.entrySet()) {
                if (used == MOST_CHIPS) {
                    break;
                }
                String key = SafeText.line(label.getKey(), CHIP_LIMIT);
                String value = SafeText.line(label.getValue(), CHIP_LIMIT);
                chip(used++).setText(value.isEmpty() ? key : key + "=" + value);
            }
            for (int i = used; i < chips.size(); i++) {
                chips.get(i).setVisible(false);
            }
            requestLayout();
        }

        private Label chip(int index) {
            if (index == chips.size()) {
                Label chip = new Label();
                chip.getStyleClass().add("label-chip");
                chip.setManaged(false);
                chips.add(chip);
                getChildren().add(chip);
                chip.applyCss();
            }
            return chips.get(index);
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            int fitting = 0;
            double width = getWidth();
            for (int i = 0; i < used; i++) {
                Label chip = chips.get(i);
                boolean last = i == total - 1;
                double room = width - x - (last ? 0 : Math.ceil(more.prefWidth(-1)) + GAP);
                double wanted = chip.prefWidth(-1);
                if (wanted > room && fitting > 0) {
                    break;
                }
                place(chip, x, Math.max(0, Math.min(wanted, room)));
                x += chip.getWidth() + GAP;
                fitting++;
            }
            for (int i = fitting; i < used; i++) {
                chips.get(i).setVisible(false);
            }
            placeRest(x, total - fitting);
        }

        private void placeRest(double x, int rest) {
            if (rest <= 0) {
                more.setVisible(false);
                return;
            }
            more.setText("+" + rest);
            place(more, x, more.prefWidth(-1));
        }

        private void place(Label label, double x, double width) {
            double height = label.prefHeight(-1);
            label.setVisible(true);
            label.resizeRelocate(
                    snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return 20;
        }
    }
}
