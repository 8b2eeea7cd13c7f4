package strongly.console.ui.text;

import java.util.Collection;
import java.util.List;

/** Queries for the filter field, written by the console instead of a person. */
public final class QueryText {
    /** Most ids of one query. */
    public static final int MOST_IDS = 30;

    private QueryText() {}

    /** The apps of these ids; of very many the first ones, since a person reads the query. */
    public static String ids(List<String> ids) {
        return "id:" + alternatives(ids.stream().limit(MOST_IDS).toList());
    }

    /** Whether all of so many ids fit into a query. */
    public static boolean fits(List<String> ids) {
        return ids.size() <= MOST_IDS;
    }

    /** The apps of a tier. */
    public static String environment(String value) {
        return "env:" + word(value);
    }

    /** The apps of no tier, where these are all there are. */
    public static String noEnvironment(Collection<String> all) {
        return all.isEmpty() ? "" : "env!=" + alternatives(all);
    }

    private static String alternatives(Collection<String> values) {
        return word(String.join(",", values));
    }

    /** A value as the query language reads it: quoted where it would end before its end. */
    private static String word(String value) {
        boolean plain = value.chars().noneMatch(QueryText::ends);
        return plain ? value : '"' + value.replace("\"", "\\\"") + '"';
    }

    private static boolean ends(int c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || c == '"';
    }
}
