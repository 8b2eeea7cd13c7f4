package strongly.console.ui.logs.list;

/** How the time of a line is shown. */
public enum LineTimes {
    /** As it stands in the line. */
    SENT("As sent"),
    /** In the zone of this computer, in a column of its own. */
    LOCAL("Local time"),
    /** In UTC, in a column of its own. */
    UTC("UTC"),
    /** How long ago, in a column of its own. */
    RELATIVE("How long ago");

    private final String label;

    LineTimes(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
