package strongly.console.ui.logs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.search.SearchResult;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineListViewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The matching lines in the order of the list, and the way among them. UI thread only. */
final class LogMatches {
    private final LineListViewModel list;
    private final LatestWins ordering;
    private final Runnable onChange;
    private final ReadOnlyObjectWrapper<LineOrder> order =
            new ReadOnlyObjectWrapper<>(LineOrder.EMPTY);

    /**
     * No matches.
     *
     * @param onChange told when they are in order
     */
    LogMatches(TaskRunner runner, LineListViewModel list, Runnable onChange) {
        this.list = list;
        this.ordering = new LatestWins(runner);
        this.onChange = onChange;
    }

    ReadOnlyObjectProperty<LineOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    void clear() {
        ordering.cancel();
        order.set(LineOrder.EMPTY);
    }

    /** Puts what was found so far in order; of several sources in the background. */
    void show(List<LogSnapshot> lines, SearchResult found) {
        List<SourceLines> sources = new ArrayList<>();
        for (int source = 0; source < lines.size(); source++) {
            sources.add(new SourceLines(lines.get(source), found.of(source)));
        }
        LineOrder before = order.get();
        if (sources.size() <= 1) {
            order.set(before.next(sources));
        } else {
            ordering.run(
                    BackgroundTask.of("order matches", () -> before.next(sources))
                            .onSuccess(this::ordered));
        }
        onChange.run();
    }

    private void ordered(LineOrder now) {
        order.set(now);
        onChange.run();
    }

    /** How many match, and which of them is selected. */
    String words(SearchResult found) {
        long caret = list.selectionProperty().get().caret();
        int index = caret < 0 ? -1 : order.get().indexOf(caret);
        String all = String.format(Locale.ROOT, "%,d", found.count());
        if (!found.isComplete()) {
            all += "…";
        }
        if (found.isComplete() && found.count() == 0) {
            return "No matches";
        }
        return index < 0 ? all : String.format(Locale.ROOT, "%,d of ", index + 1) + all;
    }

    /** The match after the selected line or before it, beginning again; -1 where there is none. */
    long beside(boolean forward) {
        LineOrder found = order.get();
        int size = found.size();
        if (size == 0) {
            return LineId.NONE;
        }
        long caret = list.selectionProperty().get().caret();
        int target;
        if (caret < 0) {
            target = size - 1; // nothing is selected yet: the newest first
        } else {
            int at = position(found, caret);
            boolean on = at < size && found.line(at) == caret;
            target = forward ? (on ? at + 1 : at) : at - 1;
        }
        return found.line(Math.floorMod(target, size));
    }

    /** How many matches stand above a line. */
    private int position(LineOrder found, long id) {
        if (found.sources().size() <= 1) {
            return found.indexAtOrAfter(LineId.of(0, LineId.number(id)));
        }
        LineContent content = list.content();
        int row = content.nearestRow(id);
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (content.nearestRow(found.line(middle)) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
