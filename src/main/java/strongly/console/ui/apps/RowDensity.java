package strongly.console.ui.apps;

/** How high the rows of the table are. */
public enum RowDensity {
    COMPACT("Compact", 24),
    COMFORTABLE("Comfortable", 32),
    SPACIOUS("Spacious", 40);

    private final String label;
    private final double height;

    RowDensity(String label, double height) {
        this.label = label;
        this.height = height;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The height of a row in pixels at 100 %. */
    public double height() {
        return height;
    }
}
