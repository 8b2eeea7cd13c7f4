package strongly.console.ui.shell;

/**
 * How the window was left (section {@code window} of the settings).
 *
 * @param x left edge in screen pixels, NaN before the first time
 * @param y upper edge in screen pixels, NaN before the first time
 * @param width of the scene in pixels
 * @param height of the scene in pixels
 * @param maximized whether it filled the screen
 * @param detailsBelow whether the details stand below the table rather than right of it
 * @param divider where the table ends, as a share of the whole
 */
public record WindowSettings(
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        boolean detailsBelow,
        double divider) {
    /** The section's name. */
    public static final String SECTION = "window";

    /** The first time. */
    public static final WindowSettings DEFAULT =
            new WindowSettings(Double.NaN, Double.NaN, 1280, 800, false, false, 0.62);
}
