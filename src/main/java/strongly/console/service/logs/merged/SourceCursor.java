package strongly.console.service.logs.merged;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.store.Segment;

/**
 * Goes through what is to be seen of a source. The key of a line is the latest time up to it, so
 * that a source keeps its own order also where its times go backwards.
 */
final class SourceCursor {
    /** How far to look for the first time, for lines before it. */
    private static final int LOOK_AHEAD = 500;

    private final SourceLines source;
    private long number;
    private long key;
    private Segment segment;
    private boolean ended;

    /**
     * At a line.
     *
     * @param from the first line to be seen at or after this one
     * @param startKey the key of what came before
     */
    SourceCursor(SourceLines source, long from, long startKey) {
        this.source = source;
        this.number = source.next(from);
        this.key = startKey;
        this.ended = number < 0;
        this.segment = ended ? Segment.EMPTY : source.lines().segmentOf(number);
        if (!ended) {
            if (key == LineShape.NO_TIME) {
                key = firstTime();
            }
            key = Math.max(key, millis());
        }
    }

    private long firstTime() {
        long last = Math.min(source.lines().end(), number + LOOK_AHEAD);
        for (long ahead = number; ahead < last; ahead++) {
            long millis = source.lines().millis(ahead);
            if (millis != LineShape.NO_TIME) {
                return millis;
            }
        }
        return LineShape.NO_TIME;
    }

    private long millis() {
        return segment.millis((int) (number - segment.first()));
    }

    boolean hasEnded() {
        return ended;
    }

    /** The line; after the last one, that behind the end. */
    long number() {
        return ended ? source.lines().end() : number;
    }

    long key() {
        return key;
    }

    void advance() {
        long next = source.next(number + 1);
        if (next < 0) {
            ended = true;
            return;
        }
        number = next;
        if (number >= segment.end()) {
            segment = source.lines().segmentOf(number);
        }
        key = Math.max(key, millis());
    }
}
