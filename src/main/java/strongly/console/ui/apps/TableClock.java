package strongly.console.ui.apps;

import java.time.Instant;
import java.time.ZoneId;

/** What cells need to know of time. */
interface TableClock {
    /** The moment that relative times refer to. */
    Instant now();

    /** The zone absolute times are shown in. */
    ZoneId zone();
}
