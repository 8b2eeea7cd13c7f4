package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.api.AppsClient;
import strongly.console.api.BadRequestException;
import strongly.console.api.RequestPriority;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;

import java.time.Instant;
import java.util.List;

/**
 * Looks for what changed, newest first, until it meets what is known: one request where little
 * changed. Used by one reading task at a time.
 */
final class ChangesRead {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 20;

    private final AppsClient client;
    private final CatalogState state;
    private boolean orderIgnored;

    /** The newest second of which nothing more can come: it was passed before the last look. */
    private @Nullable Instant settled;

    ChangesRead(AppsClient client, CatalogState state) {
        this.client = client;
        this.state = state;
    }

    /** Whether the server was seen not to sort by the time of changes. */
    boolean isOrderIgnored() {
        return orderIgnored;
    }

    /**
     * Takes up how a look ended.
     *
     * @param before the newest change that was known when the look began
     */
    void settle(@Nullable Instant before) {
        settled = before != null && before.equals(state.newest()) ? before : null;
    }

    /**
     * Reads what changed, newest first, until it meets what was known before by a whole second:
     * equal times are common, and one second may hold changes that were seen and others that were
     * not.
     *
     * @return whether what is known is complete again
     */
    boolean read(RequestPriority priority) {
        Instant known = state.newest();
        if (known == null || orderIgnored) {
            return countFits(priority);
        }
        AppsClient prioritised = client.withPriority(priority);
        for (int page = 0; page < MOST_PAGES; page++) {
            AppPage changes;
            try {
                changes =
                        prioritised.listApps(
                                AppListQuery.page(
                                        PAGE,
                                        (long) page * PAGE,
                                        AppListQuery.NEWEST_UPDATED_FIRST));
            } catch (BadRequestException refused) {
                orderIgnored = true;
                return countFits(priority);
            }
            if (!isNewestFirst(changes.apps())) {
                orderIgnored = true;
                return false;
            }
            state.takeChanges(changes);
            if (changes.apps().isEmpty() || !changes.pagination().hasMore()) {
                return state.fits(changes);
            }
            Instant oldest = Inventory.updatedAt(changes.apps().getLast());
            // many apps of one second are not read again at each look
            boolean met = known.equals(settled) && !known.isBefore(oldest == null ? known : oldest);
            if (oldest == null || oldest.isBefore(known) || met) {
                return state.fits(changes);
            }
        }
        return false;
    }

    /**
     * Without a useful order, a look costs one request too, but sees creations and deletions only.
     */
    private boolean countFits(RequestPriority priority) {
        AppPage page =
                client.withPriority(priority)
                        .listApps(new AppListQuery(null, null, null, PAGE, 0L, null));
        state.takeChanges(page);
        return state.fits(page);
    }

    private static boolean isNewestFirst(List<App> apps) {
        Instant before = null;
        for (App app : apps) {
            Instant updated = Inventory.updatedAt(app);
            if (before != null && updated != null && updated.isAfter(before)) {
                return false;
            }
            before = updated != null ? updated : before;
        }
        return true;
    }
}
