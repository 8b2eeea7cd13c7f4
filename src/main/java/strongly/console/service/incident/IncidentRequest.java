package strongly.console.service.incident;

import strongly.console.model.App;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What to bundle.
 *
 * @param apps the apps, each id once, at most {@link #MOST_APPS}
 * @param from the beginning of the span
 * @param to its end
 * @param logs whether log lines are fetched and added
 * @param file the zip file to write; one that exists is replaced when the new one is whole
 */
public record IncidentRequest(List<App> apps, Instant from, Instant to, boolean logs, Path file) {
    /** Most apps of one bundle: each costs three requests. */
    public static final int MOST_APPS = 200;

    public IncidentRequest {
        apps = apps.stream().limit(MOST_APPS).toList();
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the span ends before it begins");
        }
    }
}
