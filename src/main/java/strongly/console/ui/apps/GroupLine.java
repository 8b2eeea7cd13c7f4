package strongly.console.ui.apps;

import strongly.console.model.AppStatus;

import java.util.List;

/**
 * The header of a group of apps.
 *
 * @param key what the apps have in common, as the engine knows it
 * @param title what they have in common, for people
 * @param count how many apps the filter shows in it
 * @param statuses how many of each status, most first
 * @param collapsed whether its apps are hidden
 */
public record GroupLine(
        String key, String title, int count, List<StatusCount> statuses, boolean collapsed)
        implements TableLine {
    /**
     * How many apps have a status.
     *
     * @param status the status
     * @param count how many apps have it
     */
    public record StatusCount(AppStatus status, int count) {}

    public GroupLine {
        statuses = List.copyOf(statuses);
    }
}
