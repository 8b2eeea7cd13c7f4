package strongly.console.service.logs.histogram;

import strongly.console.service.logs.line.LogLevel;

/**
 * How many lines were written when, by level.
 *
 * @param start of the first bar, ms since 1970
 * @param width of a bar in ms
 * @param bars for each bar the count of each level, by {@link LogLevel#rank}
 */
@SuppressWarnings("ArrayRecordComponent") // a few hundred numbers, not compared
public record Histogram(long start, long width, int[][] bars) {
    /** No lines. */
    public static final Histogram EMPTY = new Histogram(0, 1_000, new int[0][]);

    /** How many lines of a level a bar has. */
    public int count(int bar, LogLevel level) {
        return bars[bar][level.rank()];
    }

    /** How many lines a bar has. */
    public int count(int bar) {
        int sum = 0;
        for (int count : bars[bar]) {
            sum += count;
        }
        return sum;
    }

    /** The largest count of a bar. */
    public int highest() {
        int highest = 0;
        for (int bar = 0; bar < bars.length; bar++) {
            highest = Math.max(highest, count(bar));
        }
        return highest;
    }

    /** When a bar begins, ms since 1970. */
    public long startOf(int bar) {
        return start + bar * width;
    }

    /** The moment after the last bar, ms since 1970. */
    public long end() {
        return startOf(bars.length);
    }

    /** The bar of a moment, -1 where there is none. */
    public int barAt(long millis) {
        long bar = Math.floorDiv(millis - start, width);
        return bar >= 0 && bar < bars.length ? (int) bar : -1;
    }
}
