package strongly.console.service.logs.mark;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.search.Expression;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.search.LineMatcher;
import strongly.console.service.logs.search.LineQuery;
import strongly.console.service.logs.search.MatchRange;
import strongly.console.service.logs.search.QueryException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The active highlighters, made ready once. Never changes; any thread. */
public final class Highlighter {
    /** Colours nothing. */
    public static final Highlighter NONE = new Highlighter(List.of());

    private static final int LONGEST = 20_000;

    private final List<Ready> rules;

    private Highlighter(List<Ready> rules) {
        this.rules = rules;
    }

    private record Ready(HighlightRule rule, LineMatcher matcher) {}

    /**
     * A coloured piece of a line.
     *
     * @param from where it begins, in characters of the text shown
     * @param to where it ends, exclusive
     */
    public record Mark(int from, int to, HighlightColour colour) {}

    /**
     * How a line is coloured.
     *
     * @param line the colour of the whole line, null for none
     * @param marks pieces in order, not overlapping
     */
    public record Marks(@Nullable HighlightColour line, List<Mark> marks) {
        /** No colour. */
        public static final Marks NONE = new Marks(null, List.of());
    }

    /** The active rules of the settings; those that cannot be read are left out. */
    public static Highlighter of(HighlightSettings settings) {
        List<Ready> ready = new ArrayList<>();
        for (HighlightRule rule : settings.rules()) {
            if (rule.active() && !rule.text().text().isEmpty()) {
                try {
                    ready.add(new Ready(rule, matcher(rule)));
                } catch (QueryException unreadable) {
                    // the settings show what is wrong with it; lines are shown without it
                }
            }
        }
        return ready.isEmpty() ? NONE : new Highlighter(ready);
    }

    private static LineMatcher matcher(HighlightRule rule) throws QueryException {
        Expression text = new Expression.Text(rule.text());
        return LineMatcher.of(LineQuery.search(text, LineFilter.NONE));
    }

    /** Why a rule cannot be used, in words for the person who wrote it; null where it can. */
    public static @Nullable String problem(HighlightRule rule) {
        if (rule.text().text().isEmpty()) {
            return "Say what to highlight";
        }
        try {
            matcher(rule);
            return null;
        } catch (QueryException unreadable) {
            return unreadable.getMessage();
        }
    }

    /** How a line is coloured; of very long lines only the beginning. */
    public Marks marks(String shown) {
        if (rules.isEmpty()) {
            return Marks.NONE;
        }
        String text = shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
        HighlightColour line = null;
        List<Mark> marks = new ArrayList<>();
        for (Ready ready : rules) {
            List<MatchRange> ranges = ready.matcher().ranges(text);
            if (ranges.isEmpty()) {
                continue;
            }
            HighlightColour colour = ready.rule().colour();
            if (ready.rule().wholeLine()) {
                line = line == null ? colour : line;
            } else {
                ranges.forEach(range -> add(marks, range, colour));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        return line == null && marks.isEmpty() ? Marks.NONE : new Marks(line, marks);
    }

    /** Earlier rules win where two overlap. */
    private static void add(List<Mark> marks, MatchRange range, HighlightColour colour) {
        for (Mark mark : marks) {
            if (range.from() < mark.to() && mark.from() < range.to()) {
                return;
            }
        }
        marks.add(new Mark(range.from(), range.to(), colour));
    }
}
