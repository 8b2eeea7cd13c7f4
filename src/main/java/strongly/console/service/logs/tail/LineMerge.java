package strongly.console.service.logs.tail;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.LineKey;
import strongly.console.service.logs.store.LineSink;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.Segment;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.BitSet;

/**
 * Tells which lines of an answer are new and takes them up. Answers overlap on purpose: whole
 * sequences are compared first, and where the order changed meanwhile, repeats are counted. One
 * thread at a time.
 */
final class LineMerge {
    /** Lines that overlap by so few, none with a time, may be alike by chance. */
    private static final int CONVINCING = 3;

    private static final int RECENT = 1_000;

    private final LogStore store;
    private final LineSink sink;
    private final KnownLines known;
    private final Repeats repeats;
    private final int most;

    /** How an answer lies on what is known, and what of it is new. */
    record Comparison(Kind kind, AnswerLines answer, BitSet fresh) {
        int freshCount() {
            return fresh.cardinality();
        }
    }

    /** How an answer lies on what is known. */
    enum Kind {
        /** It follows what is known without a hole. */
        FOLLOWS,
        /** It is known already and ends before what is known does. */
        OLD,
        /** More of it may be new than can be told: it repeats one line over and over. */
        UNCLEAR,
        /** It does not reach back to what is known. */
        APART
    }

    /**
     * A merge.
     *
     * @param store what is held
     * @param sink receives new lines; puts them into the store
     * @param most more lines than any answer has
     */
    LineMerge(LogStore store, LineSink sink, int most, InstantSource clock) {
        this.store = store;
        this.sink = sink;
        this.known = new KnownLines(most);
        this.repeats = new Repeats(clock);
        this.most = most;
    }

    /** Remembers what the store holds already. */
    void rememberHeld() {
        LogSnapshot held = store.snapshot();
        for (long number = Math.max(held.first(), held.end() - most);
                number < held.end();
                number++) {
            Segment segment = held.segmentOf(number);
            int line = (int) (number - segment.first());
            if (!segment.isGap(line)) {
                known.add(LineKey.of(segment, line));
            }
        }
    }

    /** Whether nothing is known yet. */
    boolean knowsNothing() {
        return known.isEmpty();
    }

    /**
     * Compares an answer with what is known, without taking anything up.
     *
     * @param complete whether it is all that the server has
     * @param cut whether lines before its first one may have been left out
     */
    Comparison compare(AnswerLines answer, boolean complete, boolean cut) {
        if (answer.count() == 0) {
            return new Comparison(Kind.FOLLOWS, answer, new BitSet());
        }
        if (known.isEmpty()) {
            return new Comparison(Kind.FOLLOWS, answer, from(answer, 0));
        }
        Overlap overlap = Overlap.of(known, answer, complete);
        return switch (overlap.fit()) {
            case WITHIN -> new Comparison(Kind.OLD, answer, new BitSet());
            case JOINED -> {
                int shared = overlap.freshFrom();
                boolean undated = !cut && !complete && isUndatedOnly(answer);
                if (!isConvincing(answer, shared) || isOtherOrder(answer, shared) || undated) {
                    yield counted(answer, cut);
                }
                boolean unclear = overlap.several() || (cut && overlap.repeats());
                Kind kind = unclear ? Kind.UNCLEAR : Kind.FOLLOWS;
                yield new Comparison(kind, answer, from(answer, shared));
            }
            case NONE -> counted(answer, cut);
        };
    }

    /**
     * Whether an answer has no line with a time though such are held: of a server that lets every
     * line without one pass, however old. How such lines follow each other tells nothing.
     */
    private boolean isUndatedOnly(AnswerLines answer) {
        return store.snapshot().newestMillis(RECENT) != LineShape.NO_TIME
                && firstMillis(answer) == LineShape.NO_TIME;
    }

    private boolean isConvincing(AnswerLines answer, int overlap) {
        if (overlap >= CONVINCING || overlap >= known.count()) {
            return true;
        }
        for (int i = 0; i < overlap; i++) {
            if (repeats.millis(answer, i) != LineShape.NO_TIME) {
                return true;
            }
        }
        return false;
    }

    /** Whether lines behind the overlap are known all the same: then the order has changed. */
    private boolean isOtherOrder(AnswerLines answer, int overlap) {
        if (overlap == answer.count()) {
            return false;
        }
        int recent = Math.min(known.count(), answer.count() * 2 + RECENT);
        LongCounts knownCounts = new LongCounts(recent);
        for (int i = known.count() - recent; i < known.count(); i++) {
            knownCounts.add(known.key(i));
        }
        LongCounts answerCounts = new LongCounts(answer.count());
        for (int i = 0; i < answer.count(); i++) {
            answerCounts.add(answer.key(i));
        }
        for (int i = overlap; i < answer.count(); i++) {
            long key = answer.key(i);
            boolean onceInBoth = knownCounts.count(key) == 1 && answerCounts.count(key) == 1;
            if (onceInBoth && repeats.millis(answer, i) != LineShape.NO_TIME) {
                return true;
            }
        }
        return false;
    }

    private Comparison counted(AnswerLines answer, boolean cut) {
        Repeats.Count count = repeats.count(store.snapshot(), answer, cut);
        if (count.known() == 0) {
            return new Comparison(Kind.APART, answer, count.fresh());
        }
        return new Comparison(Kind.FOLLOWS, answer, count.fresh());
    }

    private static BitSet from(AnswerLines answer, int first) {
        BitSet fresh = new BitSet(answer.count());
        fresh.set(first, answer.count());
        return fresh;
    }

    /** Takes up what is new of an answer. */
    void take(Comparison comparison) {
        AnswerLines answer = comparison.answer();
        BitSet fresh = comparison.fresh();
        if (fresh.isEmpty()) {
            return;
        }
        int first = fresh.nextSetBit(0);
        int last = fresh.length() - 1;
        if (last - first + 1 == fresh.cardinality()) {
            sink.append(answer.text(), answer.start(first), endOf(answer, last));
        } else {
            byte[] scattered = scattered(answer, fresh);
            sink.append(scattered, 0, scattered.length);
        }
        for (int i = first; i >= 0; i = fresh.nextSetBit(i + 1)) {
            known.add(answer.key(i));
        }
    }

    /** Remembers that this answer is all the server has, older lines included. */
    void rememberAll(AnswerLines answer) {
        known.replace(answer.keys());
    }

    private static int endOf(AnswerLines answer, int line) {
        return Math.min(answer.start(line + 1), answer.text().length);
    }

    private static byte[] scattered(AnswerLines answer, BitSet fresh) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = fresh.nextSetBit(0); i >= 0; i = fresh.nextSetBit(i + 1)) {
            lines.write(answer.text(), answer.start(i), answer.end(i) - answer.start(i));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** When the last timed line of an answer was written, or {@link LineShape#NO_TIME}. */
    long lastMillis(AnswerLines answer) {
        for (int i = answer.count() - 1; i >= Math.max(0, answer.count() - 500); i--) {
            long millis = repeats.millis(answer, i);
            if (millis != LineShape.NO_TIME) {
                return millis;
            }
        }
        return LineShape.NO_TIME;
    }

    /** When the first timed line of an answer was written, or {@link LineShape#NO_TIME}. */
    long firstMillis(AnswerLines answer) {
        for (int i = 0; i < Math.min(answer.count(), 500); i++) {
            long millis = repeats.millis(answer, i);
            if (millis != LineShape.NO_TIME) {
                return millis;
            }
        }
        return LineShape.NO_TIME;
    }
}
