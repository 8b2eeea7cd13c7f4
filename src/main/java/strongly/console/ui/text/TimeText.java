package strongly.console.ui.text;

import org.jspecify.annotations.Nullable;

import strongly.console.model.Timestamp;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments for people: how long ago in the table, the whole date in tooltips. */
public final class TimeText {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private TimeText() {}

    /** How long ago; a text that could not be read as a moment stays as it came. */
    public static String relative(@Nullable Timestamp time, Instant now) {
        if (time == null) {
            return "";
        }
        Instant moment = time.instant();
        return moment == null ? SafeText.line(time.text(), 40) : relative(moment, now);
    }

    /** How long ago, in the largest unit that fits; the server's clock may be ahead of ours. */
    public static String relative(Instant moment, Instant now) {
        long seconds = Duration.between(moment, now).toSeconds();
        if (seconds < 0) {
            return -seconds < 2 * MINUTE ? "just now" : "in " + amount(-seconds);
        }
        return seconds < MINUTE ? "just now" : amount(seconds) + " ago";
    }

    private static String amount(long seconds) {
        if (seconds < HOUR) {
            return seconds / MINUTE + " min";
        }
        if (seconds < DAY) {
            return seconds / HOUR + " h";
        }
        long days = seconds / DAY;
        if (days < 60) {
            return days == 1 ? "1 day" : days + " days";
        }
        return days < 730 ? days / 30 + " months" : days / 365 + " years";
    }

    /** The whole date and time with its zone. */
    public static String absolute(@Nullable Timestamp time, ZoneId zone) {
        if (time == null) {
            return "";
        }
        Instant moment = time.instant();
        return moment == null ? time.text() : DATE_TIME.format(moment.atZone(zone));
    }

    /** The time of day, with the date where it is not of the last half day. */
    public static String since(Instant moment, Instant now, ZoneId zone) {
        boolean recent = Duration.between(moment, now).compareTo(Duration.ofHours(12)) < 0;
        return (recent ? CLOCK : DATE).format(moment.atZone(zone));
    }
}
