package strongly.console.service.logs.merged;

import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LineSet;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of the lines of an order: matches to step through and to show on a minimap. Never changes;
 * any thread.
 */
public final class MarkedLines {
    private final LineOrder order;
    private final List<LineSet> marked;

    /**
     * Those lines of the order that are in a set; made in time that grows with the marks.
     *
     * @param sets for each source, in the order of the sources; those that are missing are empty
     */
    public MarkedLines(LineOrder order, List<LineSet> sets) {
        this.order = order;
        this.marked = new ArrayList<>();
        for (int source = 0; source < order.sources().size(); source++) {
            LineSet set = source < sets.size() ? sets.get(source) : LineSet.EMPTY;
            SourceLines lines = order.sources().get(source);
            LineSet shown = lines.shown();
            marked.add(shown == null || shown == set ? set : set.and(shown));
        }
    }

    /** How many there are. */
    public int count() {
        int sum = 0;
        for (int source = 0; source < marked.size(); source++) {
            sum += before(source, order.sources().get(source).lines().end());
        }
        return sum;
    }

    private int before(int source, long number) {
        LineSet set = marked.get(source);
        long first = order.sources().get(source).lines().first();
        return set.countBefore(number) - set.countBefore(first);
    }

    /** How many there are before a place. */
    public int countBefore(int index) {
        long[] numbers = order.numbersAt(index);
        int sum = 0;
        for (int source = 0; source < numbers.length; source++) {
            sum += before(source, numbers[source]);
        }
        return sum;
    }

    /** Whether the line at a place is one of them. */
    public boolean contains(int index) {
        long id = order.line(index);
        return marked.get(LineId.source(id)).contains(LineId.number(id));
    }

    /** The first place at or after this one, -1 where there is none. */
    public int next(int index) {
        if (index >= order.size()) {
            return -1;
        }
        long[] numbers = order.numbersAt(Math.max(0, index));
        int best = -1;
        for (int source = 0; source < numbers.length; source++) {
            long next = marked.get(source).next(numbers[source]);
            int place = next < 0 ? -1 : order.indexOf(LineId.of(source, next));
            if (place >= 0 && (best < 0 || place < best)) {
                best = place;
            }
        }
        return best;
    }

    /** The last place at or before this one, -1 where there is none. */
    public int previous(int index) {
        if (index < 0) {
            return -1;
        }
        long[] numbers = order.numbersAt(Math.min(index + 1, order.size()));
        int best = -1;
        for (int source = 0; source < numbers.length; source++) {
            long previous = marked.get(source).previous(numbers[source] - 1);
            int place = previous < 0 ? -1 : order.indexOf(LineId.of(source, previous));
            best = Math.max(best, place);
        }
        return best;
    }

    /** How many there are in each of so many equal parts of the order, for a minimap. */
    public int[] density(int parts) {
        int[] counts = new int[parts];
        int last = 0;
        for (int part = 0; part < parts; part++) {
            int next = countBefore((int) ((part + 1L) * order.size() / parts));
            counts[part] = next - last;
            last = next;
        }
        return counts;
    }
}
