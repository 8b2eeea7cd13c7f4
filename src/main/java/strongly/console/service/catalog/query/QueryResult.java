package strongly.console.service.catalog.query;

/** What became of a text in the filter field. */
public sealed interface QueryResult {
    /**
     * It was understood.
     *
     * @param query the compiled query
     */
    record Understood(AppQuery query) implements QueryResult {}

    /**
     * It was not.
     *
     * @param start where the mistake begins, in characters
     * @param end where it ends
     * @param message what is wrong and how to mend it
     */
    record Mistake(int start, int end, String message) implements QueryResult {}
}
