package strongly.console.ui.logs;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import javafx.scene.text.Text;
import javafx.util.Duration;

import strongly.console.service.logs.histogram.Histogram;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.ui.mvvm.Tone;

import java.util.ArrayList;
import java.util.List;

/** Lines per time by level above the list; dragging over it zooms to that time. */
final class LogHistogramView extends Region {
    private static final double BARS = 40;
    private static final double TIMES = 16;
    private static final double LEAST_DRAG = 4;

    private final LogHistogramViewModel model;
    private final Path quiet = path("log-bars-quiet");
    private final Path warnings = path("log-bars-warn");
    private final Path errors = path("log-bars-error");
    private final Path events = path("log-bars-event");
    private final Path failures = path("log-bars-failure");
    private final Rectangle dragged = new Rectangle();
    private final Text first = new Text();
    private final Text last = new Text();
    private final Tooltip tooltip = new Tooltip();
    private double pressedAt = -1;

    LogHistogramView(LogHistogramViewModel model) {
        this.model = model;
        setId("log-histogram");
        getStyleClass().add("log-histogram");
        setCursor(Cursor.H_RESIZE);
        setAccessibleText("Lines per time by level; drag to show only a part");
        setMinHeight(BARS + TIMES);
        setPrefHeight(BARS + TIMES);
        setMaxHeight(BARS + TIMES);
        for (Text time : new Text[] {first, last}) {
            time.setManaged(false);
            time.getStyleClass().add("log-bars-time");
        }
        dragged.setManaged(false);
        dragged.getStyleClass().add("log-bars-dragged");
        getChildren().addAll(quiet, warnings, errors, events, failures, dragged, first, last);
        tooltip.setShowDelay(Duration.millis(150));
        Tooltip.install(this, tooltip);
        model.histogramProperty().addListener((source, before, now) -> requestLayout());
        model.eventsProperty().addListener((source, before, now) -> requestLayout());
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        setOnMouseMoved(event -> tooltip.setText(model.describe(event.getX() / getWidth())));
        setOnMousePressed(event -> pressedAt = event.getX());
        setOnMouseDragged(this::onDragged);
        setOnMouseReleased(this::onReleased);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().setAll(style);
        return path;
    }

    private void onDragged(MouseEvent event) {
        double now = Math.clamp(event.getX(), 0, getWidth());
        dragged.setX(Math.min(now, pressedAt));
        dragged.setWidth(Math.abs(now - pressedAt));
        dragged.setHeight(BARS);
    }

    private void onReleased(MouseEvent event) {
        dragged.setWidth(0);
        if (pressedAt >= 0 && Math.abs(event.getX() - pressedAt) >= LEAST_DRAG) {
            model.zoom(pressedAt / getWidth(), event.getX() / getWidth());
        }
        pressedAt = -1;
    }

    @Override
    protected void layoutChildren() {
        Histogram now = model.histogramProperty().get();
        int count = now.bars().length;
        List<PathElement> low = new ArrayList<>();
        List<PathElement> middle = new ArrayList<>();
        List<PathElement> high = new ArrayList<>();
        double scale = (BARS - 4) / Math.max(1, now.highest());
        for (int bar = 0; bar < count; bar++) {
            double x = getWidth() * bar / count;
            double width = Math.max(1, getWidth() / count - 1);
            int bad = now.count(bar, LogLevel.ERROR) + now.count(bar, LogLevel.FATAL);
            int warned = now.count(bar, LogLevel.WARN);
            double y = BARS;
            y = block(high, x, y, width, bad * scale);
            y = block(middle, x, y, width, warned * scale);
            block(low, x, y, width, (now.count(bar) - bad - warned) * scale);
        }
        quiet.getElements().setAll(low);
        warnings.getElements().setAll(middle);
        errors.getElements().setAll(high);
        layoutEvents(now);
        layoutTimes();
    }

    private void layoutTimes() {
        first.setText(model.timeWords(0));
        last.setText(model.timeWords(1));
        first.relocate(2, BARS + 1);
        last.relocate(getWidth() - last.getLayoutBounds().getWidth() - 2, BARS + 1);
    }

    /** Something is never drawn as nothing. */
    private static double block(
            List<PathElement> into, double x, double bottom, double width, double height) {
        if (height <= 0) {
            return bottom;
        }
        double top = bottom - Math.max(1, height);
        into.add(new MoveTo(x, bottom));
        into.add(new VLineTo(top));
        into.add(new HLineTo(x + width));
        into.add(new VLineTo(bottom));
        into.add(new HLineTo(x));
        return top;
    }

    private void layoutEvents(Histogram now) {
        List<PathElement> good = new ArrayList<>();
        List<PathElement> bad = new ArrayList<>();
        double span = Math.max(1, now.end() - now.start());
        for (LogEvent event : model.eventsProperty().get()) {
            double x = (event.millis() - now.start()) / span * getWidth();
            if (now.bars().length > 0 && x >= 0 && x <= getWidth()) {
                List<PathElement> into = event.tone() == Tone.DANGER ? bad : good;
                into.add(new MoveTo(x, 0));
                into.add(new LineTo(x, BARS));
            }
        }
        events.getElements().setAll(good);
        failures.getElements().setAll(bad);
    }
}
