package strongly.console.service.logs.search.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An expression as a nondeterministic automaton over bytes (Thompson). Each instruction has a kind
 * and up to two that follow it. Never changes; any thread.
 */
final class Program {
    private static final List<Node.Place> PLACES = List.of(Node.Place.values());

    static final int BYTES = 0;
    static final int SPLIT = 1;
    static final int PLACE = 2;
    static final int MATCH = 3;

    private static final int LARGEST = 4_000;

    private int[] kinds = new int[64];
    private int[] first = new int[64];
    private int[] second = new int[64];
    private int[] low = new int[64];
    private int[] high = new int[64];
    private int size;
    private final int start;

    private Program(Node node) throws Parser.Refused {
        int match = add(MATCH, 0, 0);
        this.start = compile(node, match);
    }

    static Program of(Node node) throws Parser.Refused {
        return new Program(node);
    }

    int size() {
        return size;
    }

    int start() {
        return start;
    }

    int kind(int at) {
        return kinds[at];
    }

    int next(int at) {
        return first[at];
    }

    int other(int at) {
        return second[at];
    }

    /** The lowest byte. */
    int low(int at) {
        return low[at];
    }

    /** The place that must be here. */
    Node.Place place(int at) {
        return PLACES.get(low[at]);
    }

    int high(int at) {
        return high[at];
    }

    private int add(int kind, int next, int other) throws Parser.Refused {
        if (size >= LARGEST) {
            throw new Parser.Refused("too large");
        }
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
            low = Arrays.copyOf(low, size * 2);
            high = Arrays.copyOf(high, size * 2);
        }
        kinds[size] = kind;
        first[size] = next;
        second[size] = other;
        return size++;
    }

    private int bytes(int from, int to, int next) throws Parser.Refused {
        int at = add(BYTES, next, 0);
        low[at] = from;
        high[at] = to;
        return at;
    }

    /** Compiles a part in front of what follows it. */
    private int compile(Node node, int next) throws Parser.Refused {
        // no switch over types, see SegmentTest
        if (node instanceof Node.Chars chars) {
            return chars(chars, next);
        }
        if (node instanceof Node.Sequence sequence) {
            int at = next;
            for (int part = sequence.parts().size() - 1; part >= 0; part--) {
                at = compile(sequence.parts().get(part), at);
            }
            return at;
        }
        if (node instanceof Node.Choice choice) {
            List<Integer> starts = new ArrayList<>();
            for (Node part : choice.parts()) {
                starts.add(compile(part, next));
            }
            return either(starts);
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat(repeat, next);
        }
        int at = add(PLACE, next, 0);
        low[at] = PLACES.indexOf((Node.Place) node);
        return at;
    }

    private int either(List<Integer> starts) throws Parser.Refused {
        int at = starts.getLast();
        for (int i = starts.size() - 2; i >= 0; i--) {
            at = add(SPLIT, starts.get(i), at);
        }
        return at;
    }

    private int repeat(Node.Repeat repeat, int next) throws Parser.Refused {
        int at = next;
        if (repeat.most() < 0) {
            int loop = add(SPLIT, 0, next);
            // byte by byte, so that bytes that are no UTF-8 are something too
            first[loop] = repeat.isAnything() ? bytes(0, 255, loop) : compile(repeat.of(), loop);
            at = loop;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                at = add(SPLIT, compile(repeat.of(), at), next);
            }
        }
        for (int i = 0; i < repeat.least(); i++) {
            at = compile(repeat.of(), at);
        }
        return at;
    }

    private int chars(Node.Chars chars, int next) throws Parser.Refused {
        List<Integer> starts = new ArrayList<>();
        for (Node.Range range : chars.ranges()) {
            if (range.from() < 0x80) {
                starts.add(bytes(range.from(), Math.min(0x7f, range.to()), next));
            }
            if (range.to() >= 0x80) {
                Utf8.sequences(
                        Math.max(0x80, range.from()),
                        range.to(),
                        (lows, highs) -> {
                            int at = next;
                            for (int i = lows.length - 1; i >= 0; i--) {
                                at = bytes(lows[i], highs[i], at);
                            }
                            starts.add(at);
                        });
            }
        }
        if (chars.isAny()) {
            starts.add(bytes(0x80, 0xc1, next));
            starts.add(bytes(0xf5, 0xff, next));
        }
        if (starts.isEmpty()) {
            return bytes(1, 0, next); // no byte is in it
        }
        return either(starts);
    }
}
