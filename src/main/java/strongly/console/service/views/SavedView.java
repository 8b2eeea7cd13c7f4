package strongly.console.service.views;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * A way of looking at the apps, under a name. Everything may be absent in a file written by hand;
 * absent lists are empty.
 *
 * @param name its name, unique among the saved views
 * @param query the filter as it is typed
 * @param columns ids of the columns in order, empty for the ones shown anyway
 * @param sort {@code column:asc} or {@code column:desc}, the most important first
 * @param group what the apps are grouped by ({@code environment}, {@code label:team}), null for
 *     nothing
 */
public record SavedView(
        String name,
        String query,
        List<String> columns,
        List<String> sort,
        @Nullable String group) {
    /** Most characters of a name. */
    public static final int NAME_LIMIT = 60;

    /** Makes absent parts empty. */
    public SavedView(
            @Nullable String name,
            @Nullable String query,
            @Nullable List<String> columns,
            @Nullable List<String> sort,
            @Nullable String group) {
        this.name = Objects.requireNonNullElse(name, "");
        this.query = Objects.requireNonNullElse(query, "");
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.sort = sort == null ? List.of() : List.copyOf(sort);
        this.group = group;
    }
}
