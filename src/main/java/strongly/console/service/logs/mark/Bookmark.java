package strongly.console.service.logs.mark;

import org.jspecify.annotations.Nullable;

/**
 * A line somebody wants to find again. Line numbers begin anew with each start of the console, so
 * it is known by what it says.
 *
 * @param appId the app
 * @param container the container, null for all of the app
 * @param key of the bytes of the line; equal lines share one
 * @param millis when the line was written, ms since 1970; {@link Long#MIN_VALUE} where unknown
 * @param repeat which of the equal lines of that moment, from 0
 * @param excerpt the beginning of the line as it is shown
 * @param note what somebody wrote, may be empty
 */
public record Bookmark(
        String appId,
        @Nullable String container,
        long key,
        long millis,
        int repeat,
        String excerpt,
        String note) {
    /** Longest excerpt in characters. */
    public static final int EXCERPT = 200;

    /** This bookmark with another note. */
    public Bookmark withNote(String other) {
        return new Bookmark(appId, container, key, millis, repeat, excerpt, other);
    }

    /** Whether it is of the same line. */
    boolean isSameLine(Bookmark other) {
        return withNote("").equals(other.withNote(""));
    }
}
