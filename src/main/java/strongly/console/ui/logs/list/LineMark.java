package strongly.console.ui.logs.list;

import java.util.List;

/**
 * A piece of a line's text that stands out.
 *
 * @param from where it begins in the shown text
 * @param to where it ends, exclusive
 * @param colour which of the highlighters' colours, {@link #MATCH} for what a search found
 */
public record LineMark(int from, int to, int colour) {
    /** What a search found. */
    public static final int MATCH = -1;

    /** How many colours highlighters have. */
    public static final int COLOURS = 8;

    /** Finds the pieces of a line that stand out; asked for lines in sight only. */
    @FunctionalInterface
    public interface Finder {
        /** Nothing stands out. */
        Finder NONE = (id, text) -> List.of();

        /**
         * What stands out in a line.
         *
         * @param text as it is shown
         */
        List<LineMark> find(long id, String text);
    }
}
