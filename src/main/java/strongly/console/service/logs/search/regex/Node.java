package strongly.console.service.logs.search.regex;

import java.util.List;

/** A part of an expression. */
sealed interface Node {
    /** The most code points. */
    int MAX = 0x10FFFF;

    /**
     * One character of a set.
     *
     * @param ranges pairs of first and last code point, in order, apart from each other
     */
    record Chars(List<Range> ranges) implements Node {
        /** The code point where it is only one, -1 where it is a set. */
        int single() {
            boolean one = ranges.size() == 1 && ranges.getFirst().from() == ranges.getFirst().to();
            return one ? ranges.getFirst().from() : -1;
        }

        /** The letter where it is one in either case, in lower case; else -1. */
        int letter() {
            if (ranges.size() != 2) {
                return -1;
            }
            int upper = ranges.getFirst().from();
            int lower = ranges.getLast().from();
            boolean pair =
                    upper >= 'A'
                            && upper <= 'Z'
                            && lower == upper + 32
                            && ranges.getFirst().to() == upper
                            && ranges.getLast().to() == lower;
            return pair ? lower : -1;
        }

        /** Whether it is every character, but for a newline, which no line has. */
        boolean isAny() {
            // by hand: the first time records are compared takes ten milliseconds
            Range first = ranges.isEmpty() ? NONE : ranges.getFirst();
            Range last = ranges.isEmpty() ? NONE : ranges.getLast();
            boolean whole = first.from() == 0 && last.to() == MAX;
            return whole
                    && (ranges.size() == 1
                            || (ranges.size() == 2
                                    && first.to() == '\n' - 1
                                    && last.from() == '\n' + 1));
        }

        private static final Range NONE = new Range(1, 0);
        private static final List<Range> ANY =
                List.of(new Range(0, '\n' - 1), new Range('\n' + 1, MAX));
        private static final List<Range> ALL = List.of(new Range(0, MAX));

        static Chars any(boolean newlineToo) {
            return new Chars(newlineToo ? ALL : ANY);
        }
    }

    /** Code points from and to, inclusive. */
    record Range(int from, int to) implements Comparable<Range> {
        @Override
        public int compareTo(Range other) {
            return Integer.compare(from, other.from);
        }
    }

    /** One after the other. */
    record Sequence(List<Node> parts) implements Node {}

    /** One or the other. */
    record Choice(List<Node> parts) implements Node {}

    /**
     * Several times.
     *
     * @param most -1 for no limit
     */
    record Repeat(Node of, int least, int most) implements Node {
        /** Whether it is {@code .*}. */
        boolean isAnything() {
            return least == 0 && most < 0 && of instanceof Chars chars && chars.isAny();
        }
    }

    /** A place between characters. */
    enum Place implements Node {
        /** Where the line begins. */
        START,
        /** Where the line ends. */
        END,
        /** Between a letter, digit or underscore and something else. */
        WORD_EDGE,
        /** Anywhere else. */
        NO_WORD_EDGE
    }
}
