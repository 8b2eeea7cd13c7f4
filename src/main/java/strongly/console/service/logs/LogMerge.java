package strongly.console.service.logs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which lines of an answer are new. Answers overlap on purpose; equal lines are common, so
 * lines are matched as sequences: the longest end of what is known that the answer begins with.
 * Where lines came in another order meanwhile (several containers), repeats are counted instead.
 */
final class LogMerge {
    /** Lines remembered to match against: more than any answer holds. */
    private static final int WINDOW = 20_000;

    /** A line, compared by its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // equality is by content, see equals
    private record Line(byte[] bytes, int hash) {
        static Line of(byte[] bytes) {
            return new Line(bytes, Arrays.hashCode(bytes));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line(byte[] others, int otherHash)
                    && hash == otherHash
                    && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * What came of an answer.
     *
     * @param fresh the lines that are new, in order
     * @param joined whether the answer follows what is known without a hole
     */
    record Result(List<byte[]> fresh, boolean joined) {}

    private final ArrayDeque<Line> known = new ArrayDeque<>();

    /** Whether nothing is known yet. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Finds the new lines of an answer without taking them up. */
    Result compare(List<byte[]> answer) {
        if (known.isEmpty() || answer.isEmpty()) {
            return new Result(answer, true);
        }
        Line[] lines = answer.stream().map(Line::of).toArray(Line[]::new);
        Line[] window = known.toArray(Line[]::new);
        int overlap = overlap(window, lines);
        if (overlap > 0) {
            return new Result(answer.subList(overlap, answer.size()), true);
        }
        return counted(window, lines, answer);
    }

    /**
     * How many lines at the beginning of the answer are at the end of what is known (prefix
     * function over the answer, run through the window); the whole window inside the answer counts
     * too.
     */
    private static int overlap(Line[] window, Line[] answer) {
        int[] prefix = prefixFunction(answer);
        int matched = 0;
        for (Line line : window) {
            while (matched > 0 && (matched == answer.length || !answer[matched].equals(line))) {
                matched = prefix[matched - 1];
            }
            if (answer[matched].equals(line)) {
                matched++;
            }
        }
        if (matched > 0 || window.length >= answer.length) {
            return matched;
        }
        return windowInside(window, answer);
    }

    private static int[] prefixFunction(Line[] lines) {
        int[] prefix = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            int length = prefix[i - 1];
            while (length > 0 && !lines[i].equals(lines[length])) {
                length = prefix[length - 1];
            }
            prefix[i] = lines[i].equals(lines[length]) ? length + 1 : length;
        }
        return prefix;
    }

    /**
     * The answer reaches further back than the window: where the window ends in it, newest first.
     */
    private static int windowInside(Line[] window, Line[] answer) {
        for (int start = answer.length - window.length; start >= 0; start--) {
            int i = 0;
            while (i < window.length && answer[start + i].equals(window[i])) {
                i++;
            }
            if (i == window.length) {
                return start + i;
            }
        }
        return 0;
    }

    private static Result counted(Line[] window, Line[] lines, List<byte[]> answer) {
        Map<Line, Integer> left = new HashMap<>();
        for (Line line : window) {
            left.merge(line, 1, Integer::sum);
        }
        List<byte[]> fresh = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Integer count = left.get(lines[i]);
            if (count != null && count > 0) {
                left.put(lines[i], count - 1);
            } else {
                fresh.add(answer.get(i));
            }
        }
        return new Result(fresh, fresh.size() < lines.length);
    }

    /** Remembers lines that were appended. */
    void remember(List<byte[]> lines) {
        for (byte[] line : lines) {
            if (known.size() == WINDOW) {
                known.removeFirst();
            }
            known.addLast(Line.of(line));
        }
    }
}
