package strongly.console.ui.detail;

import strongly.console.service.status.ObservedStatus;

import java.time.Duration;
import java.time.Instant;

/** Says of a look at a runtime how old its answer is and when the next one is due. */
final class PollText {
    /** An answer that is late by less is only slow. */
    private static final Duration OVERDUE = Duration.ofSeconds(10);

    /** The longest pause between two looks; a later one comes of a clock that was set back. */
    private static final long LONGEST_PAUSE_SECONDS = 1200;

    private PollText() {}

    /** How old the answer is, how long it took, and when the next look is due. */
    static String of(ObservedStatus seen, Instant now) {
        return answer(seen, now) + plan(seen, now);
    }

    /** Whether the look that was planned is still without an answer long after its time. */
    static boolean isOverdue(ObservedStatus seen, Instant now) {
        Instant next = seen.nextPoll();
        return next != null && next.plus(OVERDUE).isBefore(now);
    }

    private static String answer(ObservedStatus seen, Instant now) {
        Instant answered = seen.observedAt();
        if (answered == null) {
            return "No answer yet";
        }
        // the newest look had no such answer: what is shown is of an earlier one
        return seen.error() == null
                ? "Answered "
                        + age(answered, now)
                        + " in "
                        + Math.max(1, seen.latency().toMillis())
                        + " ms"
                : "Last good answer " + age(answered, now);
    }

    private static String plan(ObservedStatus seen, Instant now) {
        Instant next = seen.nextPoll();
        if (next == null) {
            return seen.error() == null ? "" : " · asks no more by itself";
        }
        long seconds = Duration.between(now, next).toSeconds();
        if (seconds > LONGEST_PAUSE_SECONDS) {
            return "";
        }
        if (seconds > 0) {
            return " · next look in " + seconds + " s";
        }
        return seconds == 0 ? " · next look now" : " · looking again…";
    }

    private static String age(Instant moment, Instant now) {
        long seconds = Duration.between(moment, now).toSeconds();
        if (seconds < 2) {
            return "just now";
        }
        return seconds < 60 ? seconds + " s ago" : seconds / 60 + " min ago";
    }
}
