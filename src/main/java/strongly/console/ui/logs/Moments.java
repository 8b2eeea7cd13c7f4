package strongly.console.ui.logs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/**
 * Says moments in words, to the second: with the date where it is not today's, since lines that are
 * held may be weeks old.
 *
 * @param zone in whose time
 * @param clock says what day it is
 */
record Moments(Supplier<ZoneId> zone, InstantSource clock) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    /** The words for a moment in ms since 1970. */
    String words(long millis) {
        ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(zone.get());
        boolean today = at.toLocalDate().equals(clock.instant().atZone(at.getZone()).toLocalDate());
        return (today ? CLOCK : DATE).format(at);
    }
}
