package strongly.console.ui.timeline;

import java.time.Instant;

/**
 * Something that was done to the app, marked on the chart.
 *
 * @param at when
 * @param deployment whether it was a deployment or a roll back
 * @param bad whether it failed
 * @param text what was done, by whom and how it ended
 */
public record ChartMark(Instant at, boolean deployment, boolean bad, String text) {}
