package strongly.console.service.catalog.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text its content, without quotes or slashes
 * @param start where it begins, in characters
 * @param end where it ends
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** A free word, or {@code field}, operator and value in one. */
        WORD,
        /** In double quotes. */
        PHRASE,
        /** Between slashes. */
        REGEX,
        OPEN,
        CLOSE,
        OR,
        NOT,
        END
    }
}
