package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The current app, whose details are shown, and the selected ones, which bulk commands touch. Both
 * are kept by row, which is kept by id, so no update, move or sort loses them. UI thread only.
 */
public final class AppSelection {
    private final ReadOnlyObjectWrapper<@Nullable AppRow> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();
    private final Map<String, AppRow> chosen = new LinkedHashMap<>();
    private final Consumer<Collection<AppRow>> onChanged;
    private @Nullable AppRow anchor;

    /**
     * Nothing selected.
     *
     * @param onChanged receives the rows whose {@link AppRow#isChosen} changed
     */
    AppSelection(Consumer<Collection<AppRow>> onChanged) {
        this.onChanged = onChanged;
    }

    /** The app the cursor is on, null where it is on none. */
    public ReadOnlyObjectProperty<@Nullable AppRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The app the cursor is on, null where it is on none. */
    public @Nullable AppRow current() {
        return current.get();
    }

    /** How many apps are selected. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Puts the cursor on a row. */
    void setCurrent(@Nullable AppRow row) {
        current.set(row);
    }

    /** The selected apps in the order they were selected. */
    public List<App> chosenApps() {
        return chosen.values().stream().map(AppRow::app).toList();
    }

    /** What a command touches: the selected apps, else the current one. */
    public List<App> targets() {
        AppRow row = current.get();
        if (chosen.isEmpty()) {
            return row == null ? List.of() : List.of(row.app());
        }
        return chosenApps();
    }

    /** Selects a row or takes it out of the selection. */
    void toggle(AppRow row) {
        anchor = row;
        set(List.of(row), !row.isChosen());
    }

    /** Selects this row too; the first time, the current row comes along, as people expect. */
    void toggleWithCurrent(AppRow row) {
        AppRow cursor = current.get();
        if (chosen.isEmpty() && cursor != null && cursor != row) {
            set(List.of(cursor), true);
        }
        toggle(row);
    }

    /** Selects all rows from the last one touched (else the current one) to this one. */
    void chooseRange(List<TableLine> lines, AppRow to) {
        AppRow from = anchor != null ? anchor : current.get();
        int start = from == null ? -1 : lines.indexOf(from);
        int end = lines.indexOf(to);
        if (start < 0) {
            start = end;
        }
        anchor = from != null ? from : to;
        set(rows(lines.subList(Math.min(start, end), Math.max(start, end) + 1)), true);
    }

    /**
     * Selects every app of these lines and no other: what the filter hides must not be touched by
     * whoever selects all he sees.
     */
    void chooseAll(List<TableLine> lines) {
        List<AppRow> rows = rows(lines);
        Set<String> shown = new HashSet<>();
        rows.forEach(row -> shown.add(row.id()));
        set(chosen.values().stream().filter(row -> !shown.contains(row.id())).toList(), false);
        set(rows, true);
        hidden.set(0);
    }

    /** How many of the selected apps are not among the lines. */
    public ReadOnlyIntegerProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Tells which lines there are now. */
    void showing(List<TableLine> lines) {
        if (chosen.isEmpty()) {
            hidden.set(0);
            return;
        }
        int shown = 0;
        for (TableLine line : lines) {
            if (line instanceof AppRow row && row.isChosen()) {
                shown++;
            }
        }
        hidden.set(chosen.size() - shown);
    }

    private static List<AppRow> rows(List<TableLine> lines) {
        List<AppRow> rows = new ArrayList<>(lines.size());
        for (TableLine line : lines) {
            if (line instanceof AppRow row) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Selects nothing; the cursor stays. */
    public void clear() {
        anchor = null;
        set(List.copyOf(chosen.values()), false);
    }

    /** Lets go of a row whose app is gone. */
    void forget(AppRow row) {
        if (anchor == row) {
            anchor = null;
        }
        if (current.get() == row) {
            current.set(null);
        }
        set(List.of(row), false);
    }

    private void set(List<AppRow> rows, boolean selected) {
        List<AppRow> changed = new ArrayList<>();
        for (AppRow row : rows) {
            if (row.isChosen() != selected) {
                row.setChosen(selected);
                changed.add(row);
                if (selected) {
                    chosen.put(row.id(), row);
                } else {
                    chosen.remove(row.id());
                }
            }
        }
        if (!changed.isEmpty()) {
            hidden.set(Math.min(hidden.get(), chosen.size()));
            count.set(chosen.size());
            onChanged.accept(changed);
        }
    }
}
