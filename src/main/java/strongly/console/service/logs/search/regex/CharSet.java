package strongly.console.service.logs.search.regex;

import java.util.ArrayList;
import java.util.List;

/** Collects the characters of a set. */
final class CharSet {
    private static final int MOST_FOLDED = 0x3000;

    private final List<Node.Range> ranges = new ArrayList<>();

    void add(int from, int to) {
        ranges.add(new Node.Range(from, to));
    }

    void addAll(CharSet other) {
        ranges.addAll(other.ranges);
    }

    static CharSet digits() {
        CharSet set = new CharSet();
        set.add('0', '9');
        return set;
    }

    static CharSet wordParts() {
        CharSet set = digits();
        set.add('A', 'Z');
        set.add('_', '_');
        set.add('a', 'z');
        return set;
    }

    static CharSet spaces() {
        CharSet set = new CharSet();
        set.add('\t', '\n');
        set.add('\f', '\r');
        set.add(' ', ' ');
        return set;
    }

    /** Adds the other case of every character. */
    void fold() {
        for (Node.Range range : List.copyOf(ranges)) {
            for (int c = range.from(); c <= Math.min(range.to(), MOST_FOLDED); c++) {
                int lower = Character.toLowerCase(c);
                int upper = Character.toUpperCase(c);
                if (lower != c) {
                    add(lower, lower);
                }
                if (upper != c) {
                    add(upper, upper);
                }
            }
        }
    }

    /** All characters that are not in it. */
    CharSet negated() {
        CharSet rest = new CharSet();
        int next = 0;
        for (Node.Range range : ordered()) {
            if (range.from() > next) {
                rest.add(next, range.from() - 1);
            }
            next = range.to() + 1;
        }
        if (next <= Node.MAX) {
            rest.add(next, Node.MAX);
        }
        return rest;
    }

    Node.Chars node() {
        return new Node.Chars(ordered());
    }

    private List<Node.Range> ordered() {
        List<Node.Range> sorted = new ArrayList<>(ranges);
        sorted.sort(null);
        List<Node.Range> joined = new ArrayList<>();
        for (Node.Range range : sorted) {
            if (!joined.isEmpty() && range.from() <= joined.getLast().to() + 1) {
                Node.Range last = joined.removeLast();
                joined.add(new Node.Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
