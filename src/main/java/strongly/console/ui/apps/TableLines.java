package strongly.console.ui.apps;

import javafx.collections.ListChangeListener;
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
        int first = Arrays.mismatch(lines, next);
        if (first < 0) {
            lines = next;
            return false;
        }
        TableLine[] old = lines;
        before = Arrays.asList(old);
        changing = true;
        try {
            lines = next;
            fireChange(new Difference(this, old, first));
        } finally {
            changing = false;
            before = List.of();
        }
        return true;
    }

    /**
     * One stretch of places that are updated, then what comes or goes at the end. The builder of
     * JavaFX would be told of each place for itself, which costs as much as all the rest.
     */
    private static final class Difference extends ListChangeListener.Change<TableLine> {
        private static final int[] NO_PERMUTATION = {};

        private final TableLine[] old;
        private final int firstUpdated;
        private final int updatedEnd;
        private int step = -1;

        Difference(TableLines now, TableLine[] old, int firstUpdated) {
            super(now);
            this.old = old;
            this.firstUpdated = firstUpdated;
            int end = both();
            while (end > firstUpdated && old[end - 1].equals(now.lines[end - 1])) {
                end--;
            }
            this.updatedEnd = end;
        }

        private int both() {
            return Math.min(old.length, getList().size());
        }

        private boolean updatesAny() {
            return firstUpdated < updatedEnd;
        }

        @Override
        public boolean next() {
            step++;
            if (step == 0 && !updatesAny()) {
                step++;
            }
            return step == 0 || (step == 1 && old.length != getList().size());
        }

        @Override
        public void reset() {
            step = -1;
        }

        @Override
        public boolean wasUpdated() {
            return step == 0;
        }

        @Override
        public int getFrom() {
            return step == 0 ? firstUpdated : both();
        }

        @Override
        public int getTo() {
            return step == 0 ? updatedEnd : getList().size();
        }

        @Override
        public List<TableLine> getRemoved() {
            return step == 0 ? List.of() : Arrays.asList(old).subList(both(), old.length);
        }

        @Override
        protected int[] getPermutation() {
            return NO_PERMUTATION;
        }
    }
}
