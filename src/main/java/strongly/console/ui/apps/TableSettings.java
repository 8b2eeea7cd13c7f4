package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.service.views.SavedView;

import java.util.List;
import java.util.Objects;

/**
 * What is remembered of the table for one connection. Parts that are absent in the file take their
 * defaults.
 *
 * @param columns the columns on screen, in order
 * @param sort {@code column:asc} or {@code column:desc}, the most important first
 * @param group what the apps are grouped by, null for nothing
 * @param density how high the rows are
 * @param pinned ids of the pinned apps
 * @param collapsed groups whose apps are hidden
 * @param views the saved views
 */
record TableSettings(
        List<Column> columns,
        List<String> sort,
        @Nullable String group,
        RowDensity density,
        List<String> pinned,
        List<String> collapsed,
        List<SavedView> views) {

    /**
     * A column on screen.
     *
     * @param id the column's id
     * @param width its width in pixels at 100 %
     */
    record Column(String id, double width) {}

    static final TableSettings DEFAULT =
            new TableSettings(null, null, null, null, null, null, null);

    TableSettings(
            @Nullable List<Column> columns,
            @Nullable List<String> sort,
            @Nullable String group,
            @Nullable RowDensity density,
            @Nullable List<String> pinned,
            @Nullable List<String> collapsed,
            @Nullable List<SavedView> views) {
        this.columns = columns == null ? firstColumns() : List.copyOf(columns);
        this.sort = sort == null ? List.of("name:asc") : List.copyOf(sort);
        this.group = group;
        this.density = Objects.requireNonNullElse(density, RowDensity.COMFORTABLE);
        this.pinned = pinned == null ? List.of() : List.copyOf(pinned);
        this.collapsed = collapsed == null ? List.of() : List.copyOf(collapsed);
        this.views = views == null ? List.of() : List.copyOf(views);
    }

    private static List<Column> firstColumns() {
        return AppColumn.FIRST.stream()
                .map(column -> new Column(column.id(), column.width()))
                .toList();
    }
}
