package strongly.console.service.logs.store;

/** Takes up the lines of one source, in order. One thread at a time. */
public interface LineSink {
    /** Brings up what was kept before; called once, before anything is taken up. May block. */
    void open();

    /** Whole lines, each ended by a newline; the last one may lack it. */
    void append(byte[] text, int from, int to);

    /** A note that lines may be missing here. */
    void appendGap(String note);
}
