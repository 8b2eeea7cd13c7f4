package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.platform.SettingsStore;
import strongly.console.service.views.SavedView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the table is arranged: columns, sort, grouping, density, pins and saved views, remembered for
 * the connection. UI thread only.
 */
public final class TableArrangement {
    private static final int MOST_PINS = 500;
    private static final int MOST_COLUMNS = 40;

    private final SettingsStore settings;
    private final String section;
    private final ReadOnlyObjectWrapper<List<AppColumn>> columns;
    private final ReadOnlyObjectWrapper<List<SortOrder>> sort;
    private final ReadOnlyObjectWrapper<@Nullable String> group;
    private final ReadOnlyObjectWrapper<RowDensity> density;
    private final ReadOnlyObjectWrapper<List<SavedView>> views;
    private final ReadOnlyObjectWrapper<Set<String>> pinned;
    private final ReadOnlyObjectWrapper<Set<String>> collapsed;
    private final Map<String, Double> widths = new HashMap<>();

    /**
     * The arrangement as it was left.
     *
     * @param connection names the connection in the settings, stable over restarts
     */
    public TableArrangement(SettingsStore settings, String connection) {
        this.settings = settings;
        this.section = "table-" + connection;
        TableSettings read = settings.read(section, TableSettings.class, TableSettings.DEFAULT);
        columns = new ReadOnlyObjectWrapper<>(columnsOf(ids(read.columns())));
        sort = new ReadOnlyObjectWrapper<>(sortOf(read.sort()));
        group = new ReadOnlyObjectWrapper<>(read.group());
        density = new ReadOnlyObjectWrapper<>(read.density());
        views = new ReadOnlyObjectWrapper<>(read.views());
        pinned = new ReadOnlyObjectWrapper<>(new LinkedHashSet<>(read.pinned()));
        collapsed = new ReadOnlyObjectWrapper<>(new LinkedHashSet<>(read.collapsed()));
        read.columns().forEach(column -> widths.put(column.id(), column.width()));
    }

    private static List<String> ids(List<TableSettings.Column> saved) {
        return saved.stream().map(TableSettings.Column::id).toList();
    }

    private static List<AppColumn> columnsOf(List<String> ids) {
        List<AppColumn> known =
                ids.stream()
                        .map(AppColumn::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(MOST_COLUMNS)
                        .toList();
        return known.isEmpty() ? AppColumn.FIRST : known;
    }

    private static List<SortOrder> sortOf(List<String> texts) {
        return texts.stream().map(SortOrder::parse).flatMap(Optional::stream).toList();
    }

    /** The columns on screen, in order; never empty. */
    public ReadOnlyObjectProperty<List<AppColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /** Shows these columns in this order. */
    public void setColumns(List<AppColumn> shown) {
        if (!shown.isEmpty() && !shown.equals(columns.get())) {
            columns.set(shown.stream().distinct().limit(MOST_COLUMNS).toList());
            save();
        }
    }

    /** Shows the column at the end, or takes it away; the last one stays. */
    public void toggleColumn(AppColumn column) {
        List<AppColumn> next = new ArrayList<>(columns.get());
        if (!next.remove(column)) {
            next.add(column);
        }
        setColumns(next);
    }

    /** Shows the columns of a new installation at their first widths. */
    public void resetColumns() {
        widths.clear();
        columns.set(List.of());
        setColumns(AppColumn.FIRST);
    }

    /** The column's width in pixels at 100 %. */
    public double width(AppColumn column) {
        double saved = widths.getOrDefault(column.id(), column.width());
        return saved > 0 && saved < 4_000 ? saved : column.width();
    }

    /** Remembers a width. */
    public void setWidth(AppColumn column, double width) {
        Double before = widths.put(column.id(), width);
        if (before == null || before != width) {
            save();
        }
    }

    /** What the table is sorted by, the most important first; empty for the engine's order. */
    public ReadOnlyObjectProperty<List<SortOrder>> sortProperty() {
        return sort.getReadOnlyProperty();
    }

    /** Sorts by these columns. */
    public void setSort(List<SortOrder> orders) {
        if (!orders.equals(sort.get())) {
            sort.set(List.copyOf(orders));
            save();
        }
    }

    /** What the apps are grouped by: {@code environment}, {@code label:team}, null for nothing. */
    public ReadOnlyObjectProperty<@Nullable String> groupProperty() {
        return group.getReadOnlyProperty();
    }

    /** Groups by this column, null for nothing. */
    public void setGroup(@Nullable String by) {
        collapsed.set(Set.of());
        group.set(by);
        save();
    }

    /** Ids of the groups whose apps are hidden. */
    public ReadOnlyObjectProperty<Set<String>> collapsedProperty() {
        return collapsed.getReadOnlyProperty();
    }

    /** Hides the apps of a group, or shows them again. */
    public void toggleCollapsed(String key) {
        collapsed.set(toggled(collapsed.get(), key));
        save();
    }

    /** How high the rows are. */
    public ReadOnlyObjectProperty<RowDensity> densityProperty() {
        return density.getReadOnlyProperty();
    }

    /** Makes the rows this high. */
    public void setDensity(RowDensity rows) {
        density.set(rows);
        save();
    }

    /** Ids of the pinned apps, the first pinned first. */
    public ReadOnlyObjectProperty<Set<String>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** Pins an app to the top, or lets it go; beyond 500 pins nothing is pinned. */
    public void togglePin(String appId) {
        if (pinned.get().size() < MOST_PINS || pinned.get().contains(appId)) {
            pinned.set(toggled(pinned.get(), appId));
            save();
        }
    }

    private static Set<String> toggled(Set<String> before, String member) {
        Set<String> next = new LinkedHashSet<>(before);
        if (!next.remove(member)) {
            next.add(member);
        }
        return next;
    }

    /** The saved views in their order. */
    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /** Replaces the saved views. */
    void setViews(List<SavedView> all) {
        views.set(List.copyOf(all));
        save();
    }

    /** What of the arrangement belongs to a saved view, with this name and query. */
    SavedView capture(String name, String query) {
        return new SavedView(
                name,
                query,
                columns.get().stream().map(AppColumn::id).toList(),
                sort.get().stream().map(SortOrder::text).toList(),
                group.get());
    }

    /** Arranges the table as the view says; what it leaves out stays. */
    void apply(SavedView view) {
        if (!view.columns().isEmpty()) {
            setColumns(columnsOf(view.columns()));
        }
        if (!view.sort().isEmpty()) {
            setSort(sortOf(view.sort()));
        }
        setGroup(view.group());
    }

    private void save() {
        settings.write(
                section,
                new TableSettings(
                        columns.get().stream()
                                .map(c -> new TableSettings.Column(c.id(), width(c)))
                                .toList(),
                        sort.get().stream().map(SortOrder::text).toList(),
                        group.get(),
                        density.get(),
                        List.copyOf(pinned.get()),
                        List.copyOf(collapsed.get()),
                        views.get()));
    }
}
