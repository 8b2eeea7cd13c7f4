package strongly.console.service.logs.search;

import strongly.console.service.logs.line.LogLevel;

import java.util.Set;

/**
 * Which lines count at all.
 *
 * @param levels the levels, as a mask of {@link LogLevel#bit}
 * @param from not before this moment, ms since 1970
 * @param to before this moment, ms since 1970
 * @param containers only lines that say they come from one of these, empty for all
 */
public record LineFilter(int levels, long from, long to, Set<String> containers) {
    private static final int ALL_LEVELS = -1;

    /** Every line. */
    public static final LineFilter NONE =
            new LineFilter(ALL_LEVELS, Long.MIN_VALUE, Long.MAX_VALUE, Set.of());

    /** A filter with containers of its own. */
    public LineFilter {
        containers = Set.copyOf(containers);
    }

    /** This filter with other levels. */
    public LineFilter withLevels(int mask) {
        return new LineFilter(mask, from, to, containers);
    }

    /** This filter for lines at least this serious; {@link LogLevel#NONE} for all. */
    public LineFilter atLeast(LogLevel least) {
        return withLevels(least == LogLevel.NONE ? ALL_LEVELS : least.bitsFromHere());
    }

    /** This filter for {@code [start, end)}, in ms since 1970. */
    public LineFilter within(long start, long end) {
        return new LineFilter(levels, start, end, containers);
    }

    /** This filter for these containers. */
    public LineFilter of(Set<String> names) {
        return new LineFilter(levels, from, to, names);
    }

    /** Whether lines of some levels do not count. */
    public boolean limitsLevels() {
        int all = 0;
        for (LogLevel level : LogLevel.values()) {
            all |= level.bit();
        }
        return (levels & all) != all;
    }

    /** Whether lines of some times do not count. */
    public boolean limitsTime() {
        return from != Long.MIN_VALUE || to != Long.MAX_VALUE;
    }

    /** Whether every line counts. */
    public boolean isNone() {
        return !limitsLevels() && !limitsTime() && containers.isEmpty();
    }
}
