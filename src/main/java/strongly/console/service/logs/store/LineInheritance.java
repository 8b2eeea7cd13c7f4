package strongly.console.service.logs.store;

import strongly.console.service.logs.line.LineShape;
import strongly.console.service.logs.line.LogLevel;

/**
 * What a line takes over from those before it: the level and time of what it continues, and whether
 * a trace is under way. One thread at a time.
 */
final class LineInheritance {
    private LogLevel level = LogLevel.NONE;
    private long millis = LineShape.NO_TIME;
    private boolean inTrace;
    private boolean follows;
    private boolean isTimed;

    LineInheritance() {}

    LineInheritance(LineInheritance other) {
        level = other.level;
        millis = other.millis;
        inTrace = other.inTrace;
        follows = other.follows;
        isTimed = other.isTimed;
    }

    /** The time of the last line, in ms since 1970, or {@link LineShape#NO_TIME}. */
    long millis() {
        return millis;
    }

    /** Whether any line ever said when it was written. */
    boolean isTimed() {
        return isTimed;
    }

    /** Lines that do not say when they were written arrived then. */
    void stamp(long arrival) {
        millis = arrival;
    }

    /** Takes up the next line and gives its flags; its time is {@link #millis} then. */
    int flags(LineShape shape) {
        boolean continues = continues(shape);
        if (!continues) {
            level = shape.level();
        }
        int flags = level.rank();
        if (continues) {
            flags |= Segment.CONTINUATION;
        }
        if (shape.hasEscapes()) {
            flags |= Segment.ESCAPES;
        }
        if (shape.millis() != LineShape.NO_TIME) {
            flags |= Segment.OWN_TIME;
            isTimed = true;
            millis = shape.millis();
        }
        inTrace = continues;
        follows = true;
        return flags;
    }

    /**
     * A line that says nothing of itself belongs to a trace where one is under way, or to the
     * warning before it.
     */
    private boolean continues(LineShape shape) {
        return follows
                && (shape.isContinuation()
                        || (shape.isPlain() && (inTrace || level.compareTo(LogLevel.WARN) >= 0)));
    }

    /** After a note that lines may be missing, nothing is continued. */
    void interrupt() {
        level = LogLevel.NONE;
        inTrace = false;
        follows = true;
    }

    /** Stands after the last line of these, which is no note. */
    void skipTo(SegmentBuilder lines) {
        int last = lines.count() - 1;
        level = LogLevel.ofRank(lines.flags(last) & Segment.LEVEL);
        inTrace = (lines.flags(last) & Segment.CONTINUATION) != 0;
        millis = lines.millis(last);
        isTimed |= lines.hasSeen(Segment.OWN_TIME);
        follows = true;
    }
}
