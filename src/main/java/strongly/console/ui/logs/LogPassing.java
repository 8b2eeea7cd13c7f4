package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.search.Expression;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.search.LineMatcher;
import strongly.console.service.logs.search.LineQuery;
import strongly.console.service.logs.search.LineSearch;
import strongly.console.service.logs.search.QueryException;
import strongly.console.service.logs.search.SearchResult;
import strongly.console.service.logs.store.LineSet;
import strongly.console.service.logs.store.LogSnapshot;

import java.util.ArrayList;
import java.util.List;

/** Which lines pass the filter and, where only matches are shown, the search. UI thread only. */
final class LogPassing implements AutoCloseable {
    private static final int CORES = 2;

    private final LogFilterViewModel filter;
    private final LogSearchViewModel search;
    private final LineSearch passing;

    /**
     * Everything passes.
     *
     * @param onChange told when other lines pass
     */
    LogPassing(
            LogServices services,
            LogFilterViewModel filter,
            LogSearchViewModel search,
            Runnable onChange) {
        this.filter = filter;
        this.search = search;
        this.passing =
                new LineSearch(
                        services.tail().runner(),
                        services.tail().ui(),
                        CORES,
                        found -> onChange.run());
    }

    /** Other lines, or another filter. */
    void restart(List<LogSnapshot> lines) {
        passing.stop();
        LineFilter counts = filter.filterProperty().get();
        if (!counts.isNone()) {
            try {
                LineQuery query = LineQuery.show(Expression.everything(), counts);
                passing.start(LineMatcher.of(query), lines);
            } catch (QueryException impossible) {
                throw new IllegalStateException("it has no text that could be wrong", impossible);
            }
        }
    }

    void take(List<LogSnapshot> lines) {
        passing.update(lines);
    }

    private boolean onlyMatches() {
        return search.onlyMatchesProperty().get() && search.isSearching();
    }

    private boolean isFiltered() {
        return !filter.filterProperty().get().isNone();
    }

    /** Whether lines may be left out. */
    boolean isLimited() {
        return isFiltered() || search.onlyMatchesProperty().get();
    }

    /** Whether it is still looked for lines that pass, and none was found so far. */
    boolean isPending(int sources) {
        SearchResult found = counted();
        return found != null && found.count() == 0 && !found.isComplete(sources);
    }

    /** What may hide lines, in few words each. */
    List<String> limits() {
        List<String> words = new ArrayList<>();
        LineFilter now = filter.filterProperty().get();
        if (onlyMatches()) {
            words.add("“Show only lines that match”");
        }
        if (now.limitsLevels()) {
            words.add("the level (" + filter.levelWords() + ")");
        }
        if (now.limitsTime()) {
            words.add("the time (" + filter.timeWords() + ")");
        }
        if (!now.containers().isEmpty()) {
            words.add("the container (" + filter.containerWords() + ")");
        }
        return words;
    }

    /** The lines of each source that are to be shown, null where all are. */
    List<@Nullable LineSet> shown(List<LogSnapshot> lines) {
        List<@Nullable LineSet> all = new ArrayList<>();
        for (int source = 0; source < lines.size(); source++) {
            all.add(shown(source, lines.get(source)));
        }
        return all;
    }

    private @Nullable LineSet shown(int source, LogSnapshot held) {
        if (onlyMatches()) {
            LineSet found = search.result().of(source);
            int around = search.contextProperty().get();
            return around == 0 ? found : found.around(around, held.first(), held.end());
        }
        return isFiltered() ? passing.result().of(source) : null;
    }

    /** What passes without lines that are shown around it; null where everything does. */
    @Nullable SearchResult counted() {
        return onlyMatches() ? search.result() : isFiltered() ? passing.result() : null;
    }

    @Override
    public void close() {
        passing.close();
    }
}
