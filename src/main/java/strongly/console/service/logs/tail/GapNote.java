package strongly.console.service.logs.tail;

import strongly.console.service.logs.line.LineShape;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The words of a note that lines may be missing. */
final class GapNote {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private GapNote() {}

    /** A note between the lines written at these times, either of which may be unknown. */
    static String between(long before, long after) {
        if (before == LineShape.NO_TIME || after == LineShape.NO_TIME) {
            return "Possible gap: lines may be missing here";
        }
        Instant from = Instant.ofEpochMilli(before);
        Instant to = Instant.ofEpochMilli(after);
        boolean near = Duration.between(from, to).abs().compareTo(Duration.ofHours(12)) < 0;
        DateTimeFormatter format = near ? CLOCK : DATE;
        return "Possible gap between "
                + format.format(from)
                + " and "
                + format.format(to)
                + " UTC: lines may be missing here";
    }
}
