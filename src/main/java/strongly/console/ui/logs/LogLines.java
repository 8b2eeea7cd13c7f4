package strongly.console.ui.logs;

import javafx.collections.ObservableListBase;

import strongly.console.service.logs.LogStore;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of the lines on screen: all of a store's, or only some. A list without elements of
 * its own, so a million lines cost nothing here. UI thread only.
 */
final class LogLines extends ObservableListBase<Long> {
    private LogStore.View view;
    private long[] chosen = {};
    private int chosenSize;
    private boolean filtered;

    LogLines(LogStore.View view) {
        this.view = view;
    }

    LogStore.View view() {
        return view;
    }

    @Override
    public Long get(int index) {
        return filtered ? chosen[index] : view.first() + index;
    }

    @Override
    public int size() {
        return filtered ? chosenSize : view.size();
    }

    /** Where a line stands in the list; where it would stand if it is not in it. */
    int indexOfLine(long number) {
        if (!filtered) {
            return Math.clamp(number - view.first(), 0, Math.max(0, view.size() - 1));
        }
        int found = Arrays.binarySearch(chosen, 0, chosenSize, number);
        return found >= 0 ? found : Math.min(-found - 1, Math.max(0, chosenSize - 1));
    }

    /** Shows all lines of a newer view of the same store. */
    void showAll(LogStore.View now) {
        if (filtered || now.end() < view.end()) {
            replace(
                    () -> {
                        filtered = false;
                        view = now;
                    });
            return;
        }
        int dropped = (int) Math.min(view.size(), now.first() - view.first());
        int before = view.size() - dropped;
        if (dropped == 0 && now.end() == view.end()) {
            return;
        }
        List<Long> gone = new ArrayList<>(dropped);
        for (int i = 0; i < dropped; i++) {
            gone.add(view.first() + i);
        }
        beginChange();
        view = now;
        if (dropped > 0) {
            nextRemove(0, gone);
        }
        if (size() > before) {
            nextAdd(before, size());
        }
        endChange();
    }

    /** Shows only these lines, which are in order; the array is kept. */
    void showOnly(LogStore.View now, long[] numbers, int count) {
        boolean grown = filtered && count >= chosenSize && startsAlike(numbers);
        if (!grown) {
            replace(
                    () -> {
                        filtered = true;
                        view = now;
                        chosen = numbers;
                        chosenSize = count;
                    });
            return;
        }
        int before = chosenSize;
        view = now;
        if (count == before) {
            chosen = numbers;
            return;
        }
        beginChange();
        chosen = numbers;
        chosenSize = count;
        nextAdd(before, count);
        endChange();
    }

    private boolean startsAlike(long[] numbers) {
        return chosenSize == 0
                || (numbers[0] == chosen[0] && numbers[chosenSize - 1] == chosen[chosenSize - 1]);
    }

    /** Another list altogether. */
    private void replace(Runnable change) {
        List<Long> gone = new Snapshot(this);
        beginChange();
        change.run();
        nextReplace(0, size(), gone);
        endChange();
    }

    /** What the list held, without copying it. */
    private static final class Snapshot extends AbstractList<Long> {
        private final boolean filtered;
        private final long[] chosen;
        private final long first;
        private final int size;

        Snapshot(LogLines lines) {
            filtered = lines.filtered;
            chosen = lines.chosen;
            first = lines.view.first();
            size = lines.size();
        }

        @Override
        public Long get(int index) {
            return filtered ? chosen[index] : first + index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
