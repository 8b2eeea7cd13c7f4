package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.task.Scheduler;

import java.util.List;
import java.util.Locale;

/** Finds apps by the first letters of their names, as they are typed within a second. */
final class TypeAhead {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final Scheduler scheduler;
    private String typed = "";
    private long typedAt;

    TypeAhead(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * The app meant by what was typed so far and this character.
     *
     * @param current where the search begins; a new word looks beyond it
     * @return null where no name begins so
     */
    @Nullable AppRow find(String character, List<TableLine> lines, @Nullable AppRow current) {
        long now = scheduler.nanoTime();
        boolean fresh = typed.isEmpty() || now - typedAt > PAUSE_NANOS;
        typed = (fresh ? "" : typed) + character.toLowerCase(Locale.ROOT);
        typedAt = now;
        int from = current == null ? 0 : Math.max(0, lines.indexOf(current)) + (fresh ? 1 : 0);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get((from + i) % lines.size()) instanceof AppRow row
                    && row.app().displayName().regionMatches(true, 0, typed, 0, typed.length())) {
                return row;
            }
        }
        return null;
    }
}
