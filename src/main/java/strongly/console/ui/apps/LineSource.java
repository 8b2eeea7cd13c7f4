package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.service.catalog.CatalogSnapshot;

import java.util.function.Function;

/** Finds and orders the lines of the table; called off the UI thread, one call at a time. */
interface LineSource {
    /**
     * The lines for a query.
     *
     * @param rows finds the row of an app's id, null where the app is gone
     * @throws InterruptedException where a newer query made this one pointless
     */
    LineResult find(
            CatalogSnapshot snapshot, LineQuery query, Function<String, @Nullable AppRow> rows)
            throws InterruptedException;
}
