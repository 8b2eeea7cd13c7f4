package strongly.console.service.logs.merged;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;

/**
 * What is to be seen of one source.
 *
 * @param lines all that is held
 * @param shown only these of them, null for all; lines that are not held do not count
 */
public record SourceLines(LogSnapshot lines, @Nullable LineSet shown) {
    /** Only lines that are held. */
    public SourceLines {
        if (shown != null) {
            shown = shown.from(lines.first());
        }
    }

    /** All of a source. */
    public static SourceLines all(LogSnapshot lines) {
        return new SourceLines(lines, null);
    }

    /** How many lines are to be seen. */
    public int count() {
        LineSet some = shown;
        return some == null ? lines.size() : some.countBefore(lines.end());
    }

    /** The number of the line that has so many before it. */
    long number(int ordinal) {
        LineSet some = shown;
        return some == null ? lines.first() + ordinal : some.at(ordinal);
    }

    /** How many of what is to be seen come before this line. */
    public int countBefore(long number) {
        LineSet some = shown;
        return some == null
                ? (int) (Math.clamp(number, lines.first(), lines.end()) - lines.first())
                : some.countBefore(Math.min(number, lines.end()));
    }

    /** Whether a line is to be seen. */
    boolean contains(long number) {
        LineSet some = shown;
        return lines.holds(number) && (some == null || some.contains(number));
    }

    /** The first line to be seen at or after this one, -1 where there is none. */
    long next(long number) {
        LineSet some = shown;
        long found = some == null ? Math.max(number, lines.first()) : some.next(number);
        return found < lines.end() ? found : -1;
    }
}
