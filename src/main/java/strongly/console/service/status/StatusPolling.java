package strongly.console.service.status;

import java.time.Duration;

/**
 * How often runtimes are looked at (section {@code status-polling} of the settings).
 *
 * @param transition for apps the platform is at work on, and those something was done to
 * @param selected for the app whose details are on screen
 * @param visible for apps whose rows are on screen, and pinned ones
 * @param mostPerSecond most looks a second that visible rows, and again apps in transition, may
 *     cost together; beyond it they are looked at more rarely
 * @param hiddenFactor how many times rarer everything is while nobody can see the window
 * @param longestBackOff the longest pause after failures
 */
public record StatusPolling(
        Duration transition,
        Duration selected,
        Duration visible,
        int mostPerSecond,
        int hiddenFactor,
        Duration longestBackOff) {
    /** The section's name. */
    public static final String SECTION = "status-polling";

    /** Every second in transition, every three when selected, every fifteen when visible. */
    public static final StatusPolling DEFAULT =
            new StatusPolling(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(15),
                    4,
                    10,
                    Duration.ofMinutes(2));

    /** Keeps a hand-edited settings file from polling in a tight loop. */
    public StatusPolling {
        transition = atLeast(transition, Duration.ofMillis(500));
        selected = atLeast(selected, Duration.ofMillis(500));
        visible = atLeast(visible, Duration.ofSeconds(1));
        mostPerSecond = Math.clamp(mostPerSecond, 1, 100);
        hiddenFactor = Math.clamp(hiddenFactor, 1, 1000);
        longestBackOff = atLeast(longestBackOff, Duration.ofSeconds(1));
    }

    private static Duration atLeast(Duration value, Duration least) {
        return value.compareTo(least) < 0 ? least : value;
    }

    /** The pause between looks at one of several apps that share {@link #mostPerSecond}. */
    Duration shared(Duration wanted, int apps) {
        return atLeast(wanted, Duration.ofMillis(apps * 1000L / mostPerSecond));
    }

    /** A pause after failures in a row: doubled for each, up to {@link #longestBackOff}. */
    Duration backedOff(Duration pause, int failures) {
        Duration longer = pause.multipliedBy(1L << Math.min(failures, 10));
        Duration bounded = longer.compareTo(longestBackOff) > 0 ? longestBackOff : longer;
        return atLeast(bounded, pause);
    }
}
