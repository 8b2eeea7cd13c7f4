package strongly.console.service.catalog;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.UnauthorizedException;
import strongly.console.model.App;

import java.time.Instant;
import java.util.List;

/**
 * What is known of the instance's apps at one moment; immutable.
 *
 * @param version grows with each change
 * @param apps every known app, in no particular order, ids unique
 * @param failed how many of them failed
 * @param phase how complete it is
 * @param total how many apps the server says there are, -1 before the first answer
 * @param confirmedAt when the server last confirmed the whole, null before; rows confirmed singly
 *     are newer
 * @param missedPolls polls in a row that failed; beyond three the screen shows stale
 * @param error why the last poll failed, null where it did not
 */
public record CatalogSnapshot(
        long version,
        List<App> apps,
        int failed,
        Phase phase,
        long total,
        @Nullable Instant confirmedAt,
        int missedPolls,
        @Nullable ApiException error) {

    /** How complete a snapshot is. */
    public enum Phase {
        /** Nothing was read yet. */
        EMPTY,
        /** From the snapshot of an earlier session, not confirmed yet. */
        REMEMBERED,
        /** Some pages were read. */
        LOADING,
        /** Everything was read. */
        COMPLETE
    }

    /** Nothing known. */
    public static final CatalogSnapshot EMPTY =
            new CatalogSnapshot(0, List.of(), 0, Phase.EMPTY, -1, null, 0, null);

    /**
     * Whether what is shown may be out of date: more than three polls were missed, or the key is
     * refused, which does not pass by itself.
     */
    public boolean isStale() {
        return missedPolls > 3
                || error instanceof UnauthorizedException
                || error instanceof ForbiddenException;
    }
}
