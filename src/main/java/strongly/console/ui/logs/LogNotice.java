package strongly.console.ui.logs;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.RateLimitedException;
import strongly.console.service.logs.feed.LogFeed;
import strongly.console.service.logs.tail.TailState;
import strongly.console.ui.mvvm.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is to be said about the lines: in their place where there are none, above them else.
 *
 * @param title in few words, empty where there is nothing to say
 * @param text the rest, and what can be done
 * @param tone how much it matters
 * @param next what can be done about it here
 */
public record LogNotice(String title, String text, Tone tone, Next next) {
    /** What can be done. */
    public enum Next {
        /** Nothing. */
        NOTHING,
        /** Asking again. */
        RETRY,
        /** Letting every line pass. */
        SHOW_ALL
    }

    /** Nothing to say. */
    public static final LogNotice NONE = new LogNotice("", "", Tone.NEUTRAL, Next.NOTHING);

    /** No app is selected. */
    static final LogNotice NOTHING =
            new LogNotice(
                    "No app is selected",
                    "Select an app to read its logs.",
                    Tone.NEUTRAL,
                    Next.NOTHING);

    private static LogNotice neutral(String title, String text) {
        return new LogNotice(title, text, Tone.NEUTRAL, Next.NOTHING);
    }

    /**
     * Lines are held, and none of them is in the list.
     *
     * @param limits what may hide them, in few words each
     */
    static LogNotice hidden(long held, List<String> limits) {
        String why = limits.isEmpty() ? "" : " by " + String.join(", ", limits);
        return new LogNotice(
                "Nothing passes",
                (held == 1
                                ? "The line held is"
                                : String.format(Locale.ROOT, "All %,d lines held are", held))
                        + " hidden"
                        + why
                        + ". Lines that pass will appear here by themselves.",
                Tone.NEUTRAL,
                Next.SHOW_ALL);
    }

    /**
     * The instance asks to wait.
     *
     * @param left for how long
     */
    static LogNotice limited(Duration left) {
        return new LogNotice(
                "The instance asks for fewer requests",
                "Reading resumes by itself in "
                        + seconds(left)
                        + "; no line is lost that the instance still has.",
                Tone.WARNING,
                Next.NOTHING);
    }

    /**
     * What is to be said of several feeds: the worst.
     *
     * @param limited how long the instance asks to wait, zero where it does not
     */
    static LogNotice of(List<LogFeed> feeds, Instant now, Duration limited) {
        LogNotice worst = NONE;
        boolean anyLines = feeds.stream().anyMatch(feed -> feed.store().snapshot().size() > 0);
        for (LogFeed feed : feeds) {
            LogNotice one = of(feed, now, limited);
            boolean matters = one.tone() != Tone.NEUTRAL || (!anyLines && worst.title().isEmpty());
            if (matters && worst.tone() == Tone.NEUTRAL) {
                worst = one;
            }
        }
        return worst;
    }

    private static LogNotice of(LogFeed feed, Instant now, Duration limited) {
        TailState state = feed.state();
        boolean empty = feed.store().snapshot().size() == 0;
        String name = feed.source().label();
        return switch (state.phase()) {
            case PAUSED -> empty ? neutral("Paused", "Nothing is read while nobody looks.") : NONE;
            case OPENING ->
                    empty
                            ? neutral(
                                    "Reading logs…", "Asking for the newest lines of " + name + ".")
                            : NONE;
            case FOLLOWING -> empty ? none(feed) : NONE;
            case RETRYING -> retrying(state, now, limited);
            case FORBIDDEN ->
                    new LogNotice(
                            "Logs of " + name + " may not be read",
                            "The key is not accepted for reading logs; it needs the scope"
                                    + " apps:read."
                                    + said(state.error()),
                            Tone.WARNING,
                            Next.RETRY);
            case GONE ->
                    new LogNotice(
                            name + " no longer exists on the instance",
                            empty
                                    ? "It was deleted, or the key may not see it."
                                    : "It was deleted, or the key may not see it any more. Lines"
                                            + " read before stay here.",
                            Tone.WARNING,
                            Next.RETRY);
            case REFUSED ->
                    new LogNotice(
                            "The instance refused to give these logs",
                            (feed.source().container() == null
                                            ? "It did not accept the question."
                                            : "There may be no container named “"
                                                    + feed.source().container()
                                                    + "”.")
                                    + said(state.error()),
                            Tone.WARNING,
                            Next.RETRY);
        };
    }

    private static LogNotice none(LogFeed feed) {
        String whose = feed.source().container() == null ? "An app" : "A container";
        return neutral(
                "No logs yet",
                "New lines appear here by themselves. "
                        + whose
                        + " that is stopped or was never deployed writes none.");
    }

    private static LogNotice retrying(TailState state, Instant now, Duration limited) {
        Instant next = state.nextTry();
        Duration left = next == null ? Duration.ZERO : Duration.between(now, next);
        ApiException error = state.error();
        if (error instanceof RateLimitedException) {
            return limited(left.compareTo(limited) > 0 ? left : limited);
        }
        return new LogNotice(
                "Logs could not be read; trying again in " + seconds(left),
                error == null ? "" : String.valueOf(error.getMessage()),
                Tone.WARNING,
                Next.RETRY);
    }

    /** Whole seconds, never none: what is due is under way. */
    private static String seconds(Duration left) {
        return Math.max(1, left.plusMillis(999).toSeconds()) + " s";
    }

    private static String said(@Nullable ApiException error) {
        return error == null ? "" : " " + error.getMessage();
    }
}
