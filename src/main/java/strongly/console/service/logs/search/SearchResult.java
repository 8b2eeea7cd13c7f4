package strongly.console.service.logs.search;

import strongly.console.service.logs.store.LineSet;

import java.util.List;

/**
 * What a search has found so far. Never changes.
 *
 * @param matches the matching lines of each source, in the order of the sources
 * @param searched how many lines were looked at
 * @param total how many lines there are
 */
public record SearchResult(List<LineSet> matches, long searched, long total) {
    /** Nothing. */
    public static final SearchResult EMPTY = new SearchResult(List.of(), 0, 0);

    /** Matches by source. */
    public SearchResult {
        matches = List.copyOf(matches);
    }

    /** How many lines match. */
    public long count() {
        long sum = 0;
        for (LineSet set : matches) {
            sum += set.count();
        }
        return sum;
    }

    /** Whether all lines were looked at. */
    public boolean isComplete() {
        return searched >= total;
    }

    /** Whether all lines of so many sources were looked at; not so before anything was. */
    public boolean isComplete(int sources) {
        return matches.size() == sources && isComplete();
    }

    /** The matching lines of a source. */
    public LineSet of(int source) {
        return source < matches.size() ? matches.get(source) : LineSet.EMPTY;
    }
}
