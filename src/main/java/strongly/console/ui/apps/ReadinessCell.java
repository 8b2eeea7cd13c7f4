package strongly.console.ui.apps;

import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.apps.ReadinessTrail.Look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A small line of the readiness in the last quarter of an hour; empty where nobody looked. */
final class ReadinessCell extends AppCell {
    private static final double HEIGHT = 16;
    private static final Duration GAP = Duration.ofMinutes(3);

    private final TableClock clock;
    private final Path line = new Path();
    private final Pane plot = new Pane(line);
    private List<Look> shown = List.of();
    private double shownWidth;

    ReadinessCell(TableClock clock) {
        this.clock = clock;
        getStyleClass().add("readiness-cell");
        line.getStyleClass().add("readiness-line");
        line.setManaged(false);
        plot.setMinSize(0, HEIGHT);
        plot.setPrefSize(0, HEIGHT);
        plot.setMaxHeight(HEIGHT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(plot);
        widthProperty().addListener((source, before, now) -> refresh());
    }

    @Override
    void show(AppRow row) {
        ReadinessTrail trail = row.trail();
        List<Look> looks = trail == null ? List.of() : trail.looks();
        if (!looks.equals(shown) || shownWidth != getWidth()) {
            shown = looks;
            shownWidth = getWidth();
            draw();
        }
    }

    @Override
    void clear() {
        shown = List.of();
        line.getElements().clear();
    }

    private void draw() {
        line.getElements().clear();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        if (shown.isEmpty() || width <= 4) {
            return;
        }
        plot.setPrefWidth(width);
        Instant end =
                shown.getLast().at().isAfter(clock.now()) ? shown.getLast().at() : clock.now();
        Instant start = end.minus(ReadinessTrail.LENGTH);
        @Nullable Look before = null;
        for (Look look : shown) {
            double x = x(start, look.at(), width);
            double y = y(look);
            if (before == null || Duration.between(before.at(), look.at()).compareTo(GAP) > 0) {
                line.getElements().add(new MoveTo(x, y));
            } else {
                line.getElements().addAll(new LineTo(x, y(before)), new LineTo(x, y));
            }
            before = look;
        }
        if (before != null && Duration.between(before.at(), end).compareTo(GAP) <= 0) {
            line.getElements().add(new LineTo(width - 1, y(before)));
        }
    }

    private static double x(Instant start, Instant at, double width) {
        double share =
                (double) Duration.between(start, at).toMillis() / ReadinessTrail.LENGTH.toMillis();
        return 1 + Math.clamp(share, 0, 1) * (width - 2);
    }

    private static double y(Look look) {
        return HEIGHT - 2 - look.share() * (HEIGHT - 4);
    }

    @Override
    String tooltipOf(AppRow row) {
        return CellText.tooltip(AppColumn.READINESS, row, ZoneOffset.UTC);
    }
}
