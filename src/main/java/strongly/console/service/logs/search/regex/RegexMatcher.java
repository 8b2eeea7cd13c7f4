package strongly.console.service.logs.search.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Tells whether lines match. A state of it is a set of places in the expression; states and their
 * transitions are made when they are first needed, and forgotten when they become too many. For one
 * thread.
 */
public final class RegexMatcher {
    private static final int MATCHED = -1;
    private static final int UNKNOWN = -2;
    private static final int MOST_STATES = 10_000;
    private static final int MOST_CELLS = 1 << 20;

    private final Program program;
    private final byte[] classes;
    private final int stride;
    private final int endClass;
    private final byte[] sample;

    /** A state's number is where its transitions begin. */
    private final Map<Key, Integer> numbers = new HashMap<>();

    private int[] transitions;
    private Key[] states;
    private int count;
    private final int[] stack;
    private final int[] seenAt;
    private final int[] set;
    private int generation;
    private int setSize;
    private boolean matched;

    /**
     * What a state stands for.
     *
     * @param places in the expression, before those that depend on what follows are passed
     * @param start whether nothing was read yet
     * @param afterWord whether the last byte read is part of a word
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content, and never leaves the matcher
    private record Key(int[] places, boolean start, boolean afterWord) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(int[] others, boolean otherStart, boolean otherWord)
                    && start == otherStart
                    && afterWord == otherWord
                    && Arrays.equals(places, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places) * 4 + (start ? 2 : 0) + (afterWord ? 1 : 0);
        }
    }

    RegexMatcher(Program program, ByteClasses byteClasses) {
        this.program = program;
        this.classes = byteClasses.of();
        this.endClass = byteClasses.count();
        this.stride = endClass + 1;
        this.sample = new byte[endClass];
        for (int c = 255; c >= 0; c--) {
            sample[classes[c] & 0xff] = (byte) c;
        }
        this.stack = new int[program.size() * 2 + 2];
        this.seenAt = new int[program.size()];
        this.set = new int[program.size()];
        this.transitions = new int[stride * 16];
        this.states = new Key[16];
        forget();
    }

    private void forget() {
        numbers.clear();
        count = 0;
        begin();
        close(program.start(), false, false, false, false);
        number(key(true, false));
    }

    /**
     * Whether anything in {@code [from, to)} matches.
     *
     * @throws CancellationException where the thread is interrupted while it takes long
     */
    public boolean matches(byte[] b, int from, int to) {
        int state = 0;
        int[] table = transitions;
        for (int i = from; i < to; i++) {
            int symbol = classes[b[i] & 0xff] & 0xff;
            int next = table[state + symbol];
            if (next < 0) {
                if (next == UNKNOWN) {
                    next = step(state, symbol);
                    table = transitions;
                }
                if (next == MATCHED) {
                    return true;
                }
            }
            state = next;
        }
        int last = table[state + endClass];
        return (last == UNKNOWN ? step(state, endClass) : last) == MATCHED;
    }

    /** Makes a transition; the states may all be new afterwards. */
    private int step(int state, int symbol) {
        Key from = states[state / stride];
        boolean atEnd = symbol == endClass;
        int c = atEnd ? 0 : sample[symbol] & 0xff;
        boolean word = !atEnd && ByteClasses.isWordPart(c);
        boolean edge = from.afterWord() != word;
        begin();
        for (int place : from.places()) {
            close(place, true, from.start(), atEnd, edge);
        }
        int next;
        if (matched) {
            next = MATCHED;
        } else if (atEnd) {
            next = state; // nothing more comes, and it does not match
        } else {
            int[] before = Arrays.copyOf(set, setSize);
            begin();
            for (int place : before) {
                boolean taken =
                        program.kind(place) == Program.BYTES
                                && c >= program.low(place)
                                && c <= program.high(place);
                if (taken) {
                    close(program.next(place), false, false, false, false);
                }
            }
            close(program.start(), false, false, false, false);
            next = matched ? MATCHED : stateOf(key(false, word));
            if (next == UNKNOWN) {
                // all was forgotten: the transition belongs to a state that is gone
                return number(key(false, word));
            }
        }
        transitions[state + symbol] = next;
        return next;
    }

    /** The number of a state; {@link #UNKNOWN} where all states were forgotten for it. */
    private int stateOf(Key key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (count < MOST_STATES && (count + 1) * stride < MOST_CELLS) {
            return number(key);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(); // such an expression may take long on a long line
        }
        int[] kept = Arrays.copyOf(set, setSize);
        forget();
        begin();
        for (int place : kept) {
            add(place);
        }
        return UNKNOWN;
    }

    private int number(Key key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        if (count == states.length) {
            states = Arrays.copyOf(states, count * 2);
            transitions = Arrays.copyOf(transitions, stride * count * 2);
        }
        states[count] = key;
        Arrays.fill(transitions, count * stride, (count + 1) * stride, UNKNOWN);
        int number = count * stride;
        numbers.put(key, number);
        count++;
        return number;
    }

    private void begin() {
        generation++;
        setSize = 0;
        matched = false;
    }

    private Key key(boolean start, boolean afterWord) {
        int[] places = Arrays.copyOf(set, setSize);
        Arrays.sort(places);
        return new Key(places, start, afterWord);
    }

    private void add(int place) {
        seenAt[place] = generation;
        set[setSize++] = place;
    }

    /**
     * Adds what is reached without reading a byte.
     *
     * @param passing whether places that depend on what follows are passed or left, not kept
     */
    private void close(int from, boolean passing, boolean start, boolean end, boolean edge) {
        int depth = 0;
        stack[depth++] = from;
        while (depth > 0) {
            int at = stack[--depth];
            if (seenAt[at] == generation) {
                continue;
            }
            switch (program.kind(at)) {
                case Program.SPLIT -> {
                    seenAt[at] = generation;
                    stack[depth++] = program.other(at);
                    stack[depth++] = program.next(at);
                }
                case Program.PLACE -> {
                    if (!passing) {
                        add(at);
                    } else {
                        seenAt[at] = generation;
                        if (isHere(program.place(at), start, end, edge)) {
                            stack[depth++] = program.next(at);
                        }
                    }
                }
                case Program.MATCH -> {
                    add(at);
                    matched = true;
                }
                default -> add(at);
            }
        }
    }

    private static boolean isHere(Node.Place place, boolean start, boolean end, boolean edge) {
        return switch (place) {
            case START -> start;
            case END -> end;
            case WORD_EDGE -> edge;
            case NO_WORD_EDGE -> !edge;
        };
    }
}
