package strongly.console.ui.logs.list;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.line.ShownLine;
import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LogSnapshot;

import java.util.List;

/**
 * What the list shows at one moment. Lines are told by their {@link LineId}; rows are places in the
 * list.
 *
 * @param order the lines in the list
 */
public record LineContent(LineOrder order) {
    /** Nothing. */
    public static final LineContent EMPTY = new LineContent(LineOrder.EMPTY);

    private static final int MOST_COUNTED = 10_000;

    /** How many rows there are. */
    public int size() {
        return order.size();
    }

    /** The line in a row. */
    public long at(int row) {
        return order.line(row);
    }

    /** The row of a line, or the nearest one; 0 where there are none. */
    public int nearestRow(long id) {
        return Math.clamp(order.indexAtOrAfter(id), 0, Math.max(0, size() - 1));
    }

    private LogSnapshot lines(long id) {
        return order.sources().get(LineId.source(id)).lines();
    }

    /** Whether a line is held, in the list or not. */
    public boolean holds(long id) {
        return id >= 0
                && LineId.source(id) < order.sources().size()
                && lines(id).holds(LineId.number(id));
    }

    /** The bytes of a line exactly as they came, without newline. */
    public byte[] bytes(long id) {
        return lines(id).bytes(LineId.number(id));
    }

    /** A line as it is shown. */
    public ShownLine shown(long id, int maxBytes) {
        return lines(id).shown(LineId.number(id), maxBytes);
    }

    /** How serious a line is. */
    public LogLevel level(long id) {
        return lines(id).level(LineId.number(id));
    }

    /** The container that a line names, or the line that it continues; null where none does. */
    public @Nullable String container(long id) {
        long head = id;
        String name = lines(id).container(LineId.number(head));
        while (name == null && isContinuation(head) && holds(head - 1)) {
            head--;
            name = lines(id).container(LineId.number(head));
        }
        return name;
    }

    /** When a line was written, in ms since 1970, or {@code LineShape.NO_TIME}. */
    public long millis(long id) {
        return lines(id).millis(LineId.number(id));
    }

    /** Whether a line continues the one before of its source. */
    public boolean isContinuation(long id) {
        return lines(id).isContinuation(LineId.number(id));
    }

    /** Whether this is no line but a note that lines may be missing. */
    public boolean isGap(long id) {
        return lines(id).isGap(LineId.number(id));
    }

    /** Whether lines continue this one, so that it can be folded. */
    public boolean isHead(long id) {
        return holds(id)
                && holds(id + 1)
                && isContinuation(id + 1)
                && !isGap(id)
                && !isContinuation(id);
    }

    /** Whether the lines that continue this one are hidden. */
    public boolean isFolded(long id) {
        return isHead(id) && order.indexOf(id + 1) < 0;
    }

    /** How many lines continue this one; counted up to some thousands. */
    public int continuations(long id) {
        int count = 0;
        while (count < MOST_COUNTED && holds(id + 1 + count) && isContinuation(id + 1 + count)) {
            count++;
        }
        return count;
    }

    /** For each source the number behind its newest line, in the list or not. */
    List<Long> ends() {
        return order.sources().stream().map(source -> source.lines().end()).toList();
    }

    /** How many rows show lines that came after these were the ends of the sources. */
    int countAfter(List<Long> ends) {
        int count = 0;
        for (int i = 0; i < order.sources().size(); i++) {
            SourceLines source = order.sources().get(i);
            count += source.count() - (i < ends.size() ? source.countBefore(ends.get(i)) : 0);
        }
        return count;
    }
}
