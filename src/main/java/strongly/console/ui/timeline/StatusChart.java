package strongly.console.ui.timeline;

import javafx.collections.FXCollections;
import javafx.scene.chart.XYChart;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ready replicas as a stepped area, desired ones as a dashed line, the state as a band above them,
 * marks for what was done, hatching where nobody looked.
 */
final class StatusChart extends XYChart<Number, Number> {
    private static final int[] COUNT_STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final int MOST_COUNTS = 4;
    // leaves room above the highest count for the band of states
    private static final double HEADROOM = 1.25;

    private final TickAxis time;
    private final TickAxis counts;
    private final StatusChartShapes shapes = new StatusChartShapes();
    private final Line cursor = new Line();
    private @Nullable ChartPicture picture;
    private @Nullable Instant pointed;

    StatusChart() {
        this(new TickAxis(), new TickAxis());
    }

    private StatusChart(TickAxis time, TickAxis counts) {
        super(time, counts);
        this.time = time;
        this.counts = counts;
        setData(FXCollections.observableArrayList());
        setLegendVisible(false);
        setAnimated(false);
        setHorizontalGridLinesVisible(true);
        setVerticalGridLinesVisible(false);
        setVerticalZeroLineVisible(false);
        setHorizontalZeroLineVisible(false);
        getStyleClass().add("status-chart");
        cursor.getStyleClass().add("status-cursor");
        cursor.setManaged(false);
        cursor.setVisible(false);
        getPlotChildren().addAll(shapes.nodes());
        getPlotChildren().add(cursor);
        time.widthProperty().addListener((source, before, now) -> showTicks());
    }

    /** Shows a picture, null for none. */
    void show(@Nullable ChartPicture now) {
        picture = now;
        showTicks();
        requestChartLayout();
    }

    /** Points at a moment, null for none. */
    void point(@Nullable Instant moment) {
        pointed = moment;
        placeCursor();
    }

    /**
     * The moment under a position.
     *
     * @param sceneX the position in the scene
     */
    @Nullable Instant momentAt(double sceneX, double sceneY) {
        ChartPicture shown = picture;
        if (shown == null || time.getWidth() <= 0) {
            return null;
        }
        double share = time.sceneToLocal(sceneX, sceneY).getX() / time.getWidth();
        Duration span = Duration.between(shown.timeline().from(), shown.timeline().to());
        long millis = (long) (Math.clamp(share, 0, 1) * span.toMillis());
        return shown.timeline().from().plusMillis(millis);
    }

    private void showTicks() {
        ChartPicture shown = picture;
        if (shown == null) {
            return;
        }
        Instant from = shown.timeline().from();
        Map<Double, String> moments = new TreeMap<>();
        TimeTicks.of(from, shown.timeline().to(), time.getWidth(), shown.words().zone())
                .forEach(tick -> moments.put(seconds(from, tick.at()), tick.label()));
        time.show(0, seconds(from, shown.timeline().to()), moments);
        int top = shown.top();
        int step = COUNT_STEPS[COUNT_STEPS.length - 1];
        for (int candidate : COUNT_STEPS) {
            if (top <= candidate * MOST_COUNTS) {
                step = candidate;
                break;
            }
        }
        Map<Double, String> values = new TreeMap<>();
        for (int value = 0; value <= top; value += step) {
            values.put((double) value, Integer.toString(value));
        }
        counts.show(0, top * HEADROOM, values);
    }

    private static double seconds(Instant from, Instant at) {
        return Duration.between(from, at).toMillis() / 1000.0;
    }

    @Override
    protected void layoutPlotChildren() {
        ChartPicture shown = picture;
        if (shown == null) {
            shapes.clear();
        } else {
            Instant from = shown.timeline().from();
            shapes.draw(
                    shown,
                    moment -> time.getDisplayPosition(seconds(from, moment)),
                    count -> counts.getDisplayPosition(count),
                    time.getWidth());
        }
        placeCursor();
    }

    private void placeCursor() {
        ChartPicture shown = picture;
        Instant moment = pointed;
        cursor.setVisible(shown != null && moment != null);
        if (shown != null && moment != null) {
            double x = time.getDisplayPosition(seconds(shown.timeline().from(), moment));
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setStartY(0);
            cursor.setEndY(counts.getHeight());
        }
    }

    @Override
    protected void dataItemAdded(
            Series<Number, Number> series, int itemIndex, Data<Number, Number> item) {}

    @Override
    protected void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {}

    @Override
    protected void dataItemChanged(Data<Number, Number> item) {}

    @Override
    protected void seriesAdded(Series<Number, Number> series, int seriesIndex) {}

    @Override
    protected void seriesRemoved(Series<Number, Number> series) {}
}
