package strongly.console.sandbox;

import java.util.Locale;

/**
 * What becomes of an image when it is deployed. Its tag tells, so that people and tests can have
 * whichever end they want.
 */
enum ImageFate {
    /** It runs. */
    RUNS,
    /** It runs, but takes its time ({@code slow}). */
    SLOW,
    /** Its container ends at once ({@code broken}, {@code crash}). */
    CRASHES,
    /** Its registry does not have it ({@code missing}, {@code notfound}). */
    MISSING,
    /** Its registry does not give it ({@code denied}, {@code private}). */
    DENIED,
    /** It needs more memory than it may have ({@code oom}). */
    OUT_OF_MEMORY,
    /** Its last replica never becomes ready ({@code unready}, {@code unhealthy}). */
    UNREADY;

    static ImageFate of(String image) {
        int slash = image.lastIndexOf('/');
        int colon = image.indexOf(':', slash + 1);
        if (colon < 0) {
            return RUNS;
        }
        String tag = image.substring(colon + 1).toLowerCase(Locale.ROOT);
        if (tag.contains("broken") || tag.contains("crash")) {
            return CRASHES;
        }
        for (String word : tag.split("[^a-z0-9]+")) {
            ImageFate fate = ofWord(word);
            if (fate != RUNS) {
                return fate;
            }
        }
        return RUNS;
    }

    private static ImageFate ofWord(String word) {
        return switch (word) {
            case "slow" -> SLOW;
            case "missing", "notfound" -> MISSING;
            case "denied", "private" -> DENIED;
            case "oom" -> OUT_OF_MEMORY;
            case "unready", "unhealthy" -> UNREADY;
            default -> RUNS;
        };
    }
}
