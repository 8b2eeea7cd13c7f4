package strongly.console.service.catalog.query;

/** A query that cannot be understood, on its way from the place of the mistake to the answer. */
final class QueryMistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;

    QueryMistake(int start, int end, String message) {
        super(message, null, false, false);
        this.start = start;
        this.end = end;
    }

    QueryResult.Mistake toResult() {
        return new QueryResult.Mistake(start, end, String.valueOf(getMessage()));
    }
}
