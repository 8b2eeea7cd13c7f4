package strongly.console.ui.detail;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppStatus;

import java.time.Duration;

/**
 * How long an app has been in its state, as far as was observed: at least since the console first
 * looked, exactly once a change was seen. Counts on the clock that only goes forward. UI thread
 * only.
 */
final class StateClock {
    private @Nullable String appId;
    private @Nullable AppStatus state;
    private long since;
    private boolean exact;

    void observe(String id, AppStatus now, long nanos) {
        if (!id.equals(appId)) {
            appId = id;
            state = now;
            since = nanos;
            exact = false;
        } else if (!now.equals(state)) {
            state = now;
            since = nanos;
            exact = true;
        }
    }

    /**
     * Takes up what an earlier look, also of another session, knows of the same state.
     *
     * @param found the state the earlier looks found
     * @param earlier since when, on the clock of {@code observe}
     * @param isExact whether the change into it was seen
     */
    void remember(String id, AppStatus found, long earlier, boolean isExact) {
        if (id.equals(appId) && found.equals(state) && !exact && earlier <= since) {
            since = earlier;
            exact = isExact;
        }
    }

    /** For how long, in words; empty where this app was not observed. */
    String text(String id, long nanos) {
        AppStatus current = state;
        if (current == null || !id.equals(appId)) {
            return "";
        }
        Duration span = Duration.ofNanos(nanos - since);
        if (exact) {
            return current.label() + " for " + words(span);
        }
        return span.toSeconds() < 60 ? "" : current.label() + " for at least " + words(span);
    }

    private static String words(Duration span) {
        if (span.toMinutes() < 1) {
            return Math.max(0, span.toSeconds()) + " s";
        }
        if (span.toHours() < 1) {
            return span.toMinutes() + " min";
        }
        if (span.toDays() < 1) {
            return span.toHours() + " h " + span.toMinutesPart() + " min";
        }
        return span.toDays() + " d " + span.toHoursPart() + " h";
    }
}
