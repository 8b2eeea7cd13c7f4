package strongly.console.ui.logs.list;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * How lines look; remembered.
 *
 * @param times how times are shown
 * @param wrap whether long lines are wrapped
 * @param numbers whether lines are numbered
 * @param fontSize the height of the letters in pixels
 */
public record LineLook(LineTimes times, boolean wrap, boolean numbers, int fontSize) {
    /** The section of the settings. */
    public static final String SECTION = "log-lines";

    /** The smallest letters. */
    public static final int SMALLEST = 8;

    /** The largest letters. */
    public static final int LARGEST = 28;

    private static final int USUAL_SIZE = 12;

    /** Local times, nothing wrapped, no numbers. */
    public static final LineLook DEFAULT = new LineLook(LineTimes.LOCAL, false, false, USUAL_SIZE);

    /** A look; what makes no sense is replaced by the default. */
    @SuppressWarnings("NullAway") // the settings file may lack it
    public LineLook(@Nullable LineTimes times, boolean wrap, boolean numbers, int fontSize) {
        this.times = Objects.requireNonNullElse(times, LineTimes.LOCAL);
        this.wrap = wrap;
        this.numbers = numbers;
        this.fontSize = fontSize < SMALLEST || fontSize > LARGEST ? USUAL_SIZE : fontSize;
    }

    /** This look with other times. */
    public LineLook withTimes(LineTimes now) {
        return new LineLook(now, wrap, numbers, fontSize);
    }

    /** This look with lines wrapped or not. */
    public LineLook withWrap(boolean now) {
        return new LineLook(times, now, numbers, fontSize);
    }

    /** This look with lines numbered or not. */
    public LineLook withNumbers(boolean now) {
        return new LineLook(times, wrap, now, fontSize);
    }

    /** This look with letters larger or smaller by this much. */
    public LineLook zoomed(int by) {
        return new LineLook(times, wrap, numbers, Math.clamp(fontSize + by, SMALLEST, LARGEST));
    }

    /** This look with letters of the usual size. */
    public LineLook unzoomed() {
        return new LineLook(times, wrap, numbers, USUAL_SIZE);
    }
}
