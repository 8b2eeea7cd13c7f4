package strongly.console.ui.apps;

/**
 * What is wrong with a query, and where.
 *
 * @param start the first character of the mistake
 * @param end the character after the mistake
 * @param message what is wrong and how to write it, for people
 */
public record QueryProblem(int start, int end, String message) {}
