package strongly.console.service.history;

/**
 * Something about the journal that people should know.
 *
 * @param kind what happened
 * @param text in words
 */
public record HistoryNotice(Kind kind, String text) {
    /** What can happen to the journal. */
    public enum Kind {
        /** A damaged file was set aside and a new one begun. */
        SET_ASIDE,
        /** Nothing is kept for now. */
        NOT_KEPT,
        /** It is kept again. */
        KEPT_AGAIN
    }
}
