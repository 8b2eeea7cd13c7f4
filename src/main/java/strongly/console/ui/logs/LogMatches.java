package strongly.console.ui.logs;

import strongly.console.service.logs.LogSearch;
import strongly.console.service.logs.LogStore;

import java.util.Arrays;

/**
 * The lines that match a search, in order. Immutable to its readers; a longer one is made when new
 * lines came.
 *
 * @param search what was looked for
 * @param numbers the matching lines; only the first {@code count} count
 * @param count how many lines match
 * @param scannedTo the number after that of the last line that was looked at
 */
@SuppressWarnings("ArrayRecordComponent") // a million numbers are handed on, not compared
record LogMatches(LogSearch search, long[] numbers, int count, long scannedTo) {
    private static final int CHECK_EVERY = 8_192;

    static LogMatches none(LogSearch search) {
        return new LogMatches(search, new long[256], 0, 0);
    }

    /**
     * Looks at the lines that were not looked at yet; blocks.
     *
     * @throws InterruptedException where a newer search made this one pointless
     */
    LogMatches continued(LogStore.View view) throws InterruptedException {
        Collector collector = new Collector(this);
        view.scan(
                scannedTo,
                (number, bytes, from, length, level) ->
                        collector.line(number, search.matches(bytes, from, length, level)));
        if (collector.interrupted) {
            throw new InterruptedException("a newer search came");
        }
        return new LogMatches(search, collector.numbers, collector.count, view.end());
    }

    private static final class Collector {
        private long[] numbers;
        private int count;
        private int sinceCheck;
        private boolean interrupted;

        Collector(LogMatches before) {
            numbers = before.numbers;
            count = before.count;
        }

        boolean line(long number, boolean matches) {
            if (matches) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                numbers[count++] = number;
            }
            if (++sinceCheck == CHECK_EVERY) {
                sinceCheck = 0;
                interrupted = Thread.currentThread().isInterrupted();
            }
            return !interrupted;
        }
    }

    /** The match after a line, the first one after the last; -1 where there is none. */
    long after(long number) {
        if (count == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(numbers, 0, count, number + 1);
        int index = found >= 0 ? found : -found - 1;
        return numbers[index == count ? 0 : index];
    }

    /** The match before a line, the last one before the first; -1 where there is none. */
    long before(long number) {
        if (count == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(numbers, 0, count, number);
        int index = (found >= 0 ? found : -found - 1) - 1;
        return numbers[index < 0 ? count - 1 : index];
    }

    /** Which match a line is, from 1; 0 where it is none. */
    int ordinal(long number) {
        int found = Arrays.binarySearch(numbers, 0, count, number);
        return found >= 0 ? found + 1 : 0;
    }
}
