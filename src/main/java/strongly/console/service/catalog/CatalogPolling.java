package strongly.console.service.catalog;

import java.time.Duration;

/**
 * How often the catalog is read.
 *
 * @param poll between two looks at what changed
 * @param reconcile between two reads of the whole list
 * @param parallelism pages read at once
 */
public record CatalogPolling(Duration poll, Duration reconcile, int parallelism) {
    /** Every five seconds, and the whole every five minutes. */
    public static final CatalogPolling DEFAULT =
            new CatalogPolling(Duration.ofSeconds(5), Duration.ofMinutes(5), 6);
}
