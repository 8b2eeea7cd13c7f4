package strongly.console.ui.apps;

import javafx.collections.ObservableListBase;

import java.util.Arrays;
import java.util.List;

/**
 * The lines of the table as one list that is only ever replaced as a whole: one change, however
 * many lines it holds. UI thread only.
 *
 * <p>The change is told as an update of the places in use before and after, and as lines added or
 * removed at the end. A table control that is told of a replacement empties every row on screen and
 * fills it anew; one that is told of updates asks each row for its line and sees what differs.
 */
final class TableLines extends ObservableListBase<TableLine> {
    private TableLine[] lines = new TableLine[0];
    private List<TableLine> before = List.of();
    private boolean changing;

    /** While observers are being told of a change, the lines as they were; else empty. */
    List<TableLine> before() {
        return before;
    }

    /** Whether observers are being told of a change just now. */
    boolean isChanging() {
        return changing;
    }

    @Override
    public TableLine get(int index) {
        return lines[index];
    }

    @Override
    public int size() {
        return lines.length;
    }

    /**
     * Takes the array as the new content; it belongs to this list from now on.
     *
     * @return false where every line stood there already, so that nobody was told
     */
    boolean replace(TableLine[] next) {
        if (Arrays.equals(lines, next)) {
            lines = next;
            return false;
        }
        before = Arrays.asList(lines);
        changing = true;
        try {
            beginChange();
            lines = next;
            tellDifference();
            endChange();
        } finally {
            changing = false;
            before = List.of();
        }
        return true;
    }

    private void tellDifference() {
        int both = Math.min(before.size(), lines.length);
        for (int i = 0; i < both; i++) {
            if (!lines[i].equals(before.get(i))) {
                nextUpdate(i);
            }
        }
        if (lines.length > both) {
            nextAdd(both, lines.length);
        } else if (before.size() > both) {
            nextRemove(both, before.subList(both, before.size()));
        }
    }
}
