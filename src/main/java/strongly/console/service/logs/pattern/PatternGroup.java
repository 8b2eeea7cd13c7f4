package strongly.console.service.logs.pattern;

import strongly.console.service.logs.line.LogLevel;

import java.util.List;

/**
 * Lines of one shape.
 *
 * @param shape what they have in common, {@code #} for what differs
 * @param count how many there were
 * @param first when the first was written, ms since 1970; {@link Long#MAX_VALUE} where unknown
 * @param last when the last was written, ms since 1970; {@link Long#MIN_VALUE} where unknown
 * @param level of the most serious of them
 * @param sources where they come from, the earliest first
 * @param exampleSource the source of the newest of them
 * @param exampleNumber its number there
 */
public record PatternGroup(
        String shape,
        long count,
        long first,
        long last,
        LogLevel level,
        List<InSource> sources,
        int exampleSource,
        long exampleNumber) {
    /**
     * Lines of one shape in one source.
     *
     * @param source which
     * @param count how many there were
     * @param first when the first was written, ms since 1970; {@link Long#MAX_VALUE} where unknown
     * @param last when the last was written, ms since 1970; {@link Long#MIN_VALUE} where unknown
     */
    public record InSource(int source, long count, long first, long last) {}
}
