package strongly.console.service.logs.store;

import strongly.console.service.logs.line.LineShape;

import java.util.Arrays;

/**
 * The times of lines, as differences to a first one in four bytes each; a segment whose times are
 * more than 24 days apart takes eight.
 */
sealed interface LineTimes {
    /** The time of a line. */
    long get(int line);

    /** Bytes of memory this takes. */
    long memory();

    /** These times in arrays no longer than needed. */
    LineTimes trimmed(int count);

    /** Times near each other. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Near(long base, int[] differences) implements LineTimes {
        static final int NONE = Integer.MIN_VALUE;

        /** Whether a time can be written as a difference. */
        static boolean fits(long base, long millis) {
            long difference = millis - base;
            return difference > NONE && difference <= Integer.MAX_VALUE;
        }

        @Override
        public long get(int line) {
            int difference = differences[line];
            return difference == NONE ? LineShape.NO_TIME : base + difference;
        }

        @Override
        public long memory() {
            return 4L * differences.length;
        }

        @Override
        public LineTimes trimmed(int count) {
            return new Near(base, Arrays.copyOf(differences, count));
        }
    }

    /** Any times. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Far(long[] millis) implements LineTimes {
        @Override
        public long get(int line) {
            return millis[line];
        }

        @Override
        public long memory() {
            return 8L * millis.length;
        }

        @Override
        public LineTimes trimmed(int count) {
            return new Far(Arrays.copyOf(millis, count));
        }
    }
}
