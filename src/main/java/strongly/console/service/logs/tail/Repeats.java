package strongly.console.service.logs.tail;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.line.LineParser;
import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.LineKey;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.Segment;

import java.time.InstantSource;
import java.util.BitSet;

/**
 * Finds the new lines of an answer by counting: of a line that was known twice and is there three
 * times, one is new. For answers in another order than before, as when the lines of several
 * containers are not yet merged for good. A line without a time counts together with the timed line
 * before it, since "\tat java.lang.Thread.run" alone says nothing.
 */
final class Repeats {
    private static final int LOOK_BACK = 50_000;

    private final LineParser parser;
    private final LineShape shape = new LineShape();

    Repeats(InstantSource clock) {
        this.parser = new LineParser(clock);
    }

    /**
     * What counting told.
     *
     * @param fresh the new lines of the answer
     * @param known how many lines of the answer were known
     */
    record Count(BitSet fresh, int known) {}

    /**
     * Counts the lines of the answer against the newest lines held.
     *
     * @param cut whether lines before its first one may have been left out
     */
    Count count(LogSnapshot held, AnswerLines answer, boolean cut) {
        LongCounts left = new LongCounts(Math.min(LOOK_BACK, held.size()));
        LongCounts undated = new LongCounts(Math.min(LOOK_BACK, held.size()));
        long head = 0;
        for (long number = Math.max(held.first(), held.end() - LOOK_BACK);
                number < held.end();
                number++) {
            Segment segment = held.segmentOf(number);
            int line = (int) (number - segment.first());
            if (segment.isGap(line)) {
                continue;
            }
            long key = LineKey.of(segment, line);
            if (segment.hasOwnTime(line)) {
                head = key;
                left.add(key);
            } else {
                left.add(under(head, key));
                undated.add(key);
            }
        }
        return count(left, head == 0 || cut ? null : undated, answer);
    }

    /**
     * Counts.
     *
     * @param undated the lines held without a time, null where their times do not count
     */
    private Count count(LongCounts left, @Nullable LongCounts undated, AnswerLines answer) {
        BitSet timed = timed(answer);
        if (timed.isEmpty() && undated != null) {
            return undatedOnly(undated, answer);
        }
        int firstTimed = timed.isEmpty() ? 0 : timed.nextSetBit(0);
        BitSet fresh = new BitSet(answer.count());
        int known = 0;
        long head = 0;
        for (int i = firstTimed; i < answer.count(); i++) {
            long key = answer.key(i);
            if (timed.get(i)) {
                head = key;
            } else {
                key = under(head, key);
            }
            if (left.take(key)) {
                known++;
            } else {
                fresh.set(i);
            }
        }
        if (known == 0) {
            // the rest of a trace whose beginning was never seen
            fresh.set(0, firstTimed);
        }
        return new Count(fresh, known);
    }

    /** A server that looks at each line by itself gives all old lines without a time every time. */
    private static Count undatedOnly(LongCounts undated, AnswerLines answer) {
        BitSet fresh = new BitSet(answer.count());
        int known = 0;
        for (int i = 0; i < answer.count(); i++) {
            if (undated.take(answer.key(i))) {
                known++;
            } else {
                fresh.set(i);
            }
        }
        return new Count(fresh, known);
    }

    private BitSet timed(AnswerLines answer) {
        BitSet timed = new BitSet(answer.count());
        for (int i = 0; i < answer.count(); i++) {
            if (millis(answer, i) != LineShape.NO_TIME) {
                timed.set(i);
            }
        }
        return timed;
    }

    /** When a line of an answer was written, or {@link LineShape#NO_TIME}. */
    long millis(AnswerLines answer, int line) {
        parser.parse(answer.text(), answer.start(line), answer.end(line), shape);
        return shape.millis();
    }

    private static long under(long head, long key) {
        return LineKey.mix(head * 31 + key);
    }
}
