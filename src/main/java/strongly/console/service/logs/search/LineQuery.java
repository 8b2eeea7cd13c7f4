package strongly.console.service.logs.search;

/**
 * Which lines are looked for.
 *
 * @param expression what they have in them
 * @param filter which lines count at all
 * @param gaps whether notes that lines may be missing always count, as where lines are hidden
 */
public record LineQuery(Expression expression, LineFilter filter, boolean gaps) {
    /** Every line. */
    public static final LineQuery EVERYTHING =
            new LineQuery(Expression.everything(), LineFilter.NONE, true);

    /** A search: notes of gaps are no matches. */
    public static LineQuery search(Expression expression, LineFilter filter) {
        return new LineQuery(expression, filter, false);
    }

    /** What to show: notes of gaps are shown always. */
    public static LineQuery show(Expression expression, LineFilter filter) {
        return new LineQuery(expression, filter, true);
    }

    /** Whether every line matches. */
    public boolean isEverything() {
        return gaps && filter.isNone() && expression.equals(Expression.everything());
    }
}
