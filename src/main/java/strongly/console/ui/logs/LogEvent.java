package strongly.console.ui.logs;

import strongly.console.ui.mvvm.Tone;

import java.util.List;

/**
 * Something that happened to an app, to be marked on the histogram.
 *
 * @param millis when, ms since 1970
 * @param text what, for people
 * @param tone what it means
 * @param deployment whether another version was deployed, or the one before again
 */
public record LogEvent(long millis, String text, Tone tone, boolean deployment) {
    /** Where events are known from. */
    @FunctionalInterface
    public interface Source {
        /** No events. */
        Source NONE = appId -> List.of();

        /** What happened to an app; blocks. */
        List<LogEvent> of(String appId);
    }
}
