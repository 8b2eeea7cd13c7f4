package strongly.console.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses round moments for an axis of time, so that their labels do not touch. */
final class TimeTicks {
    private static final double ROOM = 58;
    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        60, 120, 300, 600, 900, 1800, 3600, 2 * 3600, 3 * 3600, 6 * 3600, 12 * 3600, DAY, 2 * DAY,
        7 * DAY
    };
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private TimeTicks() {}

    /**
     * A tick.
     *
     * @param at where it is
     * @param label what stands there
     */
    record Tick(Instant at, String label) {}

    /**
     * The ticks of a span.
     *
     * @param width the axis's length in pixels
     */
    static List<Tick> of(Instant from, Instant to, double width, ZoneId zone) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        double most = Math.max(1, Math.floor(width / ROOM));
        long step = STEPS[STEPS.length - 1];
        for (long candidate : STEPS) {
            if (seconds / (double) candidate <= most) {
                step = candidate;
                break;
            }
        }
        return step >= DAY ? days(from, to, step / DAY, zone) : clock(from, to, step, zone);
    }

    private static List<Tick> clock(Instant from, Instant to, long step, ZoneId zone) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime midnight = from.atZone(zone).toLocalDate().atStartOfDay(zone);
        long first = Duration.between(midnight, from.atZone(zone)).toSeconds() / step;
        for (long i = first; ; i++) {
            Instant at = midnight.toInstant().plusSeconds(i * step);
            if (at.isAfter(to)) {
                return ticks;
            }
            if (!at.isBefore(from)) {
                ticks.add(new Tick(at, CLOCK.format(at.atZone(zone))));
            }
        }
    }

    private static List<Tick> days(Instant from, Instant to, long step, ZoneId zone) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = from.atZone(zone).toLocalDate().plusDays(1);
        while (!day.atStartOfDay(zone).toInstant().isAfter(to)) {
            // a day begins at its own midnight, whatever the clocks did
            ticks.add(new Tick(day.atStartOfDay(zone).toInstant(), DATE.format(day)));
            day = day.plusDays(step);
        }
        return ticks;
    }
}
