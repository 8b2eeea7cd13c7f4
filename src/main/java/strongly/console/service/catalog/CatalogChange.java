package strongly.console.service.catalog;

import strongly.console.model.App;

import java.util.List;
import java.util.Set;

/**
 * How a snapshot differs from the one before.
 *
 * @param snapshot what is known now
 * @param upserted apps that are new or differ in at least one field
 * @param removed ids of apps that left
 */
public record CatalogChange(CatalogSnapshot snapshot, List<App> upserted, Set<String> removed) {
    /** Whether only the phase, freshness or error changed. */
    public boolean isStateOnly() {
        return upserted.isEmpty() && removed.isEmpty();
    }
}
