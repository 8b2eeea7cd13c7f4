package strongly.console.ui.apps;

import java.util.List;

/** Completes queries from the words of the language and from what the catalog knows. */
public interface QuerySuggestions {
    /**
     * One way to go on.
     *
     * @param text the whole query after it was chosen
     * @param caret where the caret goes
     * @param label what is shown
     * @param hint what it means, empty where the label says it
     */
    record Suggestion(String text, int caret, String label, String hint) {}

    /**
     * Ways to go on, the likeliest first; few.
     *
     * @param query the query as it is typed
     * @param caret where the caret stands
     */
    List<Suggestion> suggest(String query, int caret);

    /** Gets ready: somebody is about to type. */
    default void prepare() {}
}
