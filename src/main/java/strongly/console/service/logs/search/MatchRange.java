package strongly.console.service.logs.search;

/**
 * A piece of a line that matches.
 *
 * @param from where it begins, in characters of the text shown
 * @param to where it ends, exclusive
 */
public record MatchRange(int from, int to) {}
