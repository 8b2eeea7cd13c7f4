package strongly.console.ui.timeline;

import javafx.scene.chart.ValueAxis;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An axis whose ticks and labels are given. */
final class TickAxis extends ValueAxis<Number> {
    private record Range(double lower, double upper) {}

    private Map<Double, String> ticks = new TreeMap<>();

    TickAxis() {
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
        setMinorTickCount(0);
    }

    /** Shows these values, in any order. */
    void show(double lower, double upper, Map<Double, String> labels) {
        setLowerBound(lower);
        setUpperBound(upper);
        if (!labels.equals(ticks)) {
            ticks = new TreeMap<>(labels);
            invalidateRange();
            requestAxisLayout();
        }
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected Object autoRange(double low, double high, double length, double labelSize) {
        return new Range(low, high);
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        if (range instanceof Range given) {
            setLowerBound(given.lower());
            setUpperBound(given.upper());
            currentLowerBound.set(given.lower());
            setScale(calculateNewScale(getWidth(), given.lower(), given.upper()));
        }
    }

    @Override
    protected Object getRange() {
        return new Range(getLowerBound(), getUpperBound());
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return List.copyOf(ticks.keySet());
    }

    @Override
    protected String getTickMarkLabel(@Nullable Number value) {
        return value == null ? "" : ticks.getOrDefault(value.doubleValue(), "");
    }
}
