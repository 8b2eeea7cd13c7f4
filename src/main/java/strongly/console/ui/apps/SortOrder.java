package strongly.console.ui.apps;

import java.util.Optional;

/**
 * One column the table is sorted by.
 *
 * @param column the column
 * @param ascending whether small comes first
 */
public record SortOrder(AppColumn column, boolean ascending) {
    /** Reads {@code column:asc} or {@code column:desc}; empty where no table has the column. */
    static Optional<SortOrder> parse(String text) {
        boolean descending = text.endsWith(":desc");
        if (!descending && !text.endsWith(":asc")) {
            return Optional.empty();
        }
        return AppColumn.of(text.substring(0, text.lastIndexOf(':')))
                .map(column -> new SortOrder(column, !descending));
    }

    /** The form {@link #parse} reads. */
    String text() {
        return column.id() + (ascending ? ":asc" : ":desc");
    }
}
