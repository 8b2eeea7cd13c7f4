package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.ui.mvvm.Command;

/**
 * What stands in the table's place where it has no lines.
 *
 * @param kind what the matter is
 * @param title the matter in few words
 * @param text what it means and what to do
 * @param action the next step, null where there is none
 * @param alternative another step, null where there is none
 */
public record TableState(
        Kind kind,
        String title,
        String text,
        @Nullable Command action,
        @Nullable Command alternative) {
    /** Why the table has no lines. */
    public enum Kind {
        /** It has lines. */
        LINES,
        /** The first page is on its way. */
        LOADING,
        /** The instance has no apps. */
        EMPTY,
        /** Nothing matches the filter. */
        NO_MATCH,
        /** The instance could not be read. */
        FAILED
    }

    static final TableState LINES = new TableState(Kind.LINES, "", "", null, null);
    static final TableState LOADING = new TableState(Kind.LOADING, "Loading apps", "", null, null);
}
