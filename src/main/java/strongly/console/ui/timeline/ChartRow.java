package strongly.console.ui.timeline;

/**
 * A line of the table that says the same as the chart.
 *
 * @param from when it began
 * @param length how long it lasted; empty for something that was done
 * @param what the state, what was done, or that nobody looked
 * @param replicas ready of desired, empty where unknown
 */
public record ChartRow(String from, String length, String what, String replicas) {}
