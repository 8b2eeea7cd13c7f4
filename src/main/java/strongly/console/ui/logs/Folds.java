package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LineSetBuilder;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.util.Set;

/** Hides lines that continue others. */
final class Folds {
    private Folds() {}

    /**
     * The lines that are left. Looks at every line.
     *
     * @param shown only of these, null for all
     * @param folded whether all that continue others are hidden
     * @param exceptions heads for which it is the other way round
     */
    static LineSet apply(
            LogSnapshot lines, @Nullable LineSet shown, boolean folded, Set<Long> exceptions) {
        LineSetBuilder left = new LineSetBuilder(LineSet.EMPTY);
        boolean hides = false;
        long from = lines.first();
        for (Segment segment : lines.segments()) {
            int first = (int) Math.max(0, lines.first() - segment.first());
            for (int line = first; line < segment.count(); line++) {
                long number = segment.first() + line;
                if (!segment.isContinuation(line)) {
                    hides = folded != exceptions.contains(number);
                } else if (hides) {
                    if (number > from) {
                        left.addRange(from, number);
                    }
                    from = number + 1;
                }
            }
        }
        if (lines.end() > from) {
            left.addRange(from, lines.end());
        }
        LineSet all = left.build();
        return shown == null ? all : all.and(shown);
    }
}
