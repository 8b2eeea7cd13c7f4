package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;
import strongly.console.service.catalog.query.AppQuery;
import strongly.console.service.catalog.query.QueryResult;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the table is filtered by: the query as it is typed, the last one that was understood, and
 * the status chips. UI thread only.
 */
public final class AppFilter {
    /** Most characters of a query; more is cut, so that a pasted file cannot stop the typing. */
    static final int QUERY_LIMIT = 4_000;

    /**
     * What the table is filtered by now.
     *
     * @param query the last query that was understood
     * @param statuses the chips that are on, empty for all
     */
    public record Applied(AppQuery query, Set<AppStatus> statuses) {
        static final Applied ALL = new Applied(AppQuery.ALL, Set.of());

        /** Whether it lets everything through. */
        public boolean isAll() {
            return query.equals(AppQuery.ALL) && statuses.isEmpty();
        }
    }

    /**
     * How many apps there are.
     *
     * @param statuses apps that match the query, by status, whatever the chips say
     * @param matched apps that match query and chips
     * @param total all apps known, -1 before anything is known
     */
    public record Counts(List<GroupLine.StatusCount> statuses, int matched, int total) {
        static final Counts NONE = new Counts(List.of(), 0, -1);

        /** Whether anything is known yet. */
        public boolean isKnown() {
            return total >= 0;
        }

        /** How many apps match the query, whatever the chips say. */
        public int matchedByQuery() {
            return statuses.stream().mapToInt(GroupLine.StatusCount::count).sum();
        }
    }

    private final Function<String, QueryResult> parser;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Applied> applied = new ReadOnlyObjectWrapper<>(Applied.ALL);
    private final ReadOnlyObjectWrapper<QueryResult.@Nullable Mistake> mistake =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);

    /**
     * A filter that lets everything through.
     *
     * @param parser understands queries
     */
    AppFilter(Function<String, QueryResult> parser) {
        this.parser = parser;
        text.addListener((source, before, now) -> apply(now));
    }

    private void apply(String typed) {
        if (typed.length() > QUERY_LIMIT) {
            text.set(typed.substring(0, QUERY_LIMIT));
            return;
        }
        switch (parser.apply(typed)) {
            case QueryResult.Understood understood -> {
                mistake.set(null);
                applyQuery(understood.query());
            }
            case QueryResult.Mistake found -> {
                mistake.set(found);
                if (lacksValue(typed, found)
                        && parser.apply(typed.substring(0, found.start()))
                                instanceof QueryResult.Understood rest) {
                    applyQuery(rest.query());
                }
            }
        }
    }

    private void applyQuery(AppQuery query) {
        applied.set(new Applied(query, applied.get().statuses()));
    }

    /**
     * Whether it ends in a field whose value is still to be typed ({@code status:}). Its name alone
     * was a word that hardly any app has, so that the table would stand empty until the value
     * comes.
     */
    private static boolean lacksValue(String typed, QueryResult.Mistake found) {
        return found.end() == typed.length()
                && !typed.isEmpty()
                && ":=<>".indexOf(typed.charAt(typed.length() - 1)) >= 0;
    }

    /** The query as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the typed query, null where it is understood. */
    public ReadOnlyObjectProperty<QueryResult.@Nullable Mistake> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /** What the table is filtered by: the last query that was understood, and the chips. */
    public ReadOnlyObjectProperty<Applied> appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /** How many apps there are, by status. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    void showCounts(List<GroupLine.StatusCount> statuses, int matched, int total) {
        Counts now = new Counts(statuses, matched, total);
        if (!now.equals(counts.get())) {
            counts.set(now);
        }
    }

    /** Shows only apps of this status; where it is the only chip on, shows all again. */
    public void showOnly(AppStatus status) {
        Set<AppStatus> only = Set.of(status);
        setStatuses(applied.get().statuses().equals(only) ? Set.of() : only);
    }

    /** Turns one chip on or off, leaving the others. */
    public void toggle(AppStatus status) {
        Set<AppStatus> next = new LinkedHashSet<>(applied.get().statuses());
        if (!next.remove(status)) {
            next.add(status);
        }
        setStatuses(next);
    }

    /** Turns all chips off: every status is shown. */
    public void showAllStatuses() {
        setStatuses(Set.of());
    }

    private void setStatuses(Set<AppStatus> statuses) {
        if (!statuses.equals(applied.get().statuses())) {
            applied.set(new Applied(applied.get().query(), statuses));
        }
    }

    /** Query and chips as one query, for a saved view. */
    String wholeQuery() {
        Applied now = applied.get();
        if (now.statuses().isEmpty()) {
            return now.query().text();
        }
        String chips =
                "status:"
                        + now.statuses().stream()
                                .map(AppStatus::value)
                                .sorted()
                                .collect(Collectors.joining(","));
        return now.query().text().isBlank() ? chips : "(" + now.query().text() + ") " + chips;
    }

    /** Lets everything through again. */
    public void clear() {
        text.set("");
        setStatuses(Set.of());
    }
}
