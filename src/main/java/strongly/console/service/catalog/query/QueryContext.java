package strongly.console.service.catalog.query;

import java.time.Instant;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What a query needs beside the apps.
 *
 * @param now the moment that {@code updated<1h} counts from
 * @param ready replicas ready of an app's id, -1 where unknown; called off the UI thread
 * @param pinned ids of the pinned apps
 */
public record QueryContext(Instant now, ToIntFunction<String> ready, Set<String> pinned) {
    public QueryContext {
        pinned = Set.copyOf(pinned);
    }
}
