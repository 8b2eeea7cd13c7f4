package strongly.console.service.logs.pattern;

import java.util.List;

/**
 * The shapes of lines.
 *
 * @param groups errors before warnings before all others, of each the most frequent first
 * @param lines how many lines were looked at, continuations of others left out
 * @param others how many of them have shapes beyond the bound
 */
public record PatternReport(List<PatternGroup> groups, long lines, long others) {
    /** No lines. */
    public static final PatternReport EMPTY = new PatternReport(List.of(), 0, 0);
}
