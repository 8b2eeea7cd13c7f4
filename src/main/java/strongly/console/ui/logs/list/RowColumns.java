package strongly.console.ui.logs.list;

/**
 * How wide the columns before the text are, in letters.
 *
 * @param number the line's number
 * @param source the name of where it is from
 * @param time when it was written
 */
record RowColumns(int number, int source, int time) {
    static final int NUMBER_GAP = 1;
    static final RowColumns NONE = new RowColumns(0, 0, 0);

    /** Where the text begins. */
    double textStart(RowMetrics metrics) {
        return RowMetrics.MARKS
                + numberWidth(metrics)
                + width(source, metrics)
                + width(time, metrics);
    }

    /** The width of the numbers, which end in figures as times begin: the room behind is wider. */
    double numberWidth(RowMetrics metrics) {
        return number == 0 ? 0 : width(number + NUMBER_GAP, metrics);
    }

    /** The width of a column with the room behind it. */
    static double width(int letters, RowMetrics metrics) {
        return letters == 0 ? 0 : (letters + 1) * metrics.letter();
    }

    /** These columns, none narrower than those. */
    RowColumns atLeast(RowColumns those) {
        return new RowColumns(
                Math.max(number, those.number),
                Math.max(source, those.source),
                Math.max(time, those.time));
    }
}
