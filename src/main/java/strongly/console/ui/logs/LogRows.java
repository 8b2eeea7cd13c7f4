package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.store.LineId;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;
import strongly.console.ui.logs.list.LineContent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts what passes filter, search and folds into one order, and goes on as lines come. What costs
 * more than a look at each source is done in the background. UI thread.
 */
final class LogRows {
    /**
     * What is to be in the list.
     *
     * @param lines what is held of each source
     * @param shown which of them pass, null in place of a source where all do
     * @param folded whether lines that continue others are hidden
     * @param exceptions ids of heads for which it is the other way round
     */
    record Wanted(
            List<LogSnapshot> lines,
            List<@Nullable LineSet> shown,
            boolean folded,
            Set<Long> exceptions) {
        boolean isFolding() {
            return folded || !exceptions.isEmpty();
        }

        boolean isQuick() {
            return lines.size() <= 1 && !isFolding();
        }

        LineOrder after(LineOrder before) {
            List<SourceLines> sources = new ArrayList<>();
            for (int source = 0; source < lines.size(); source++) {
                LogSnapshot held = lines.get(source);
                LineSet some = source < shown.size() ? shown.get(source) : null;
                if (isFolding()) {
                    some = Folds.apply(held, some, folded, numbers(source));
                }
                sources.add(new SourceLines(held, some));
            }
            return before.next(sources);
        }

        private Set<Long> numbers(int source) {
            Set<Long> numbers = new HashSet<>();
            for (long id : exceptions) {
                if (LineId.source(id) == source) {
                    numbers.add(LineId.number(id));
                }
            }
            return numbers;
        }
    }

    private final LatestWins work;
    private final Consumer<LineContent> onContent;
    private LineOrder order = LineOrder.EMPTY;
    private @Nullable Wanted next;
    private boolean underWay;

    /**
     * No rows.
     *
     * @param onContent receives what the list is to show
     */
    LogRows(TaskRunner runner, Consumer<LineContent> onContent) {
        this.work = new LatestWins(runner);
        this.onContent = onContent;
    }

    /** Other sources come: nothing of the order so far is of use. */
    void restart() {
        work.cancel();
        underWay = false;
        next = null;
        order = LineOrder.EMPTY;
    }

    /** Whether the next rows are still put in order. */
    boolean isUnderWay() {
        return underWay;
    }

    /** Shows this now, or as soon as it is put in order. */
    void show(Wanted wanted) {
        if (underWay) {
            next = wanted;
        } else if (wanted.isQuick()) {
            done(wanted.after(order));
        } else {
            LineOrder before = order;
            underWay = true;
            work.run(
                    BackgroundTask.of("order lines", () -> wanted.after(before))
                            .onSuccess(
                                    now -> {
                                        underWay = false;
                                        done(now);
                                    }));
        }
    }

    private void done(LineOrder now) {
        order = now;
        onContent.accept(new LineContent(now));
        Wanted waiting = next;
        next = null;
        if (waiting != null) {
            show(waiting);
        }
    }

    void close() {
        work.cancel();
    }
}
