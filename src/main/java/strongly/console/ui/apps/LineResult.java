package strongly.console.ui.apps;

import java.util.List;

/**
 * The lines that match, in order.
 *
 * @param lines what the table shows; handed over
 * @param matched how many apps match query and chips
 * @param counts how many apps match the query, by status, whatever the chips say
 * @param total how many apps were looked through
 */
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand lines are handed over, not compared
record LineResult(TableLine[] lines, int matched, List<GroupLine.StatusCount> counts, int total) {}
