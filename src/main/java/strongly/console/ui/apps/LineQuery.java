package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;

import java.util.List;
import java.util.Set;

/**
 * Which lines the table is to show.
 *
 * @param query the filter as it is typed
 * @param statuses the statuses of the chips that are on, empty for all
 * @param sort the columns to sort by, the most important first
 * @param group what the apps are grouped by, null for nothing
 * @param pinned ids of the apps that stand first
 * @param collapsed groups whose apps are hidden
 */
record LineQuery(
        String query,
        Set<AppStatus> statuses,
        List<SortOrder> sort,
        @Nullable String group,
        Set<String> pinned,
        Set<String> collapsed) {}
