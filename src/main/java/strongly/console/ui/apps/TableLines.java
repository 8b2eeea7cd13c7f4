package strongly.console.ui.apps;

import javafx.collections.ObservableListBase;

import java.util.Arrays;
import java.util.List;

/**
 * The lines of the table as one list that is only ever replaced as a whole: one change, however
 * many lines it holds. UI thread only.
 */
final class TableLines extends ObservableListBase<TableLine> {
    private TableLine[] lines = new TableLine[0];
    private boolean changing;

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
        List<TableLine> before = Arrays.asList(lines);
        changing = true;
        try {
            beginChange();
            lines = next;
            nextReplace(0, next.length, before);
            endChange();
        } finally {
            changing = false;
        }
        return true;
    }
}
