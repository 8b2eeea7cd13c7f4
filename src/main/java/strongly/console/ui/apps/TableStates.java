package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.ForbiddenException;
import strongly.console.api.UnauthorizedException;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.text.SafeText;
import strongly.console.ui.text.TimeText;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Puts the catalog's state into words: where there are no lines, and above them where there are.
 */
final class TableStates {
    private final Command retry;
    private final Command clearFilter;
    private final FailureActions actions;

    TableStates(Runnable refresh, Runnable clear, FailureActions actions) {
        this.retry = new Command("Retry", refresh);
        this.clearFilter = new Command("Clear filter", clear);
        this.actions = actions;
    }

    /** What stands in the lines' place. */
    TableState state(CatalogSnapshot snapshot, boolean noLines, boolean filtered) {
        if (!noLines) {
            return TableState.LINES;
        }
        ApiException error = snapshot.error();
        if (snapshot.apps().isEmpty() && error != null) {
            return failed(error);
        }
        if (filtered && !snapshot.apps().isEmpty()) {
            String searched =
                    snapshot.phase() == Phase.COMPLETE
                            ? "None of the %,d apps matches the filter."
                            : "None of the %,d apps loaded so far matches the filter.";
            return new TableState(
                    TableState.Kind.NO_MATCH,
                    "Nothing matches",
                    searched.formatted(snapshot.apps().size()),
                    clearFilter,
                    null);
        }
        return snapshot.phase() == Phase.COMPLETE && snapshot.apps().isEmpty()
                ? empty()
                : TableState.LOADING;
    }

    private TableState empty() {
        return new TableState(
                TableState.Kind.EMPTY,
                "No apps yet",
                "This instance has no apps that your key can see.",
                actions.newApp(),
                null);
    }

    private TableState failed(ApiException error) {
        if (error instanceof UnauthorizedException) {
            return failed(
                    "The instance does not accept the key",
                    "The key is wrong, was revoked or has expired. Enter another one.",
                    actions.editConnection(),
                    retry);
        }
        if (error instanceof ForbiddenException) {
            return failed(
                    "The key may not list apps",
                    "Listing apps needs the scope apps:read. Use a key that has it, or have it"
                            + " added to this one.",
                    actions.editConnection(),
                    retry);
        }
        return failed(
                "The apps could not be read",
                SafeText.line(String.valueOf(error.getMessage()), 400),
                retry,
                actions.editConnection());
    }

    private static TableState failed(String title, String text, Command first, Command second) {
        return new TableState(TableState.Kind.FAILED, title, text, first, second);
    }

    /**
     * What is worth saying above the lines, null for nothing.
     *
     * @param searched how many apps the lines were found among; more may have come since
     */
    @Nullable TableNote note(CatalogSnapshot snapshot, int searched, Instant now, ZoneId zone) {
        if (snapshot.apps().isEmpty()) {
            return null;
        }
        if (snapshot.isStale()) {
            boolean refused =
                    snapshot.error() instanceof UnauthorizedException
                            || snapshot.error() instanceof ForbiddenException;
            return new TableNote(
                    Tone.WARNING,
                    staleText(snapshot, now, zone),
                    refused ? actions.editConnection() : retry);
        }
        return switch (snapshot.phase()) {
            case REMEMBERED ->
                    new TableNote(
                            Tone.NEUTRAL,
                            "Showing what was known at the end of the last session; reading the"
                                    + " instance…",
                            null);
            case LOADING ->
                    new TableNote(Tone.ACCENT, loadingText(searched, snapshot.total()), null);
            case EMPTY, COMPLETE -> null;
        };
    }

    private static String loadingText(int loaded, long total) {
        return total > loaded
                ? "Loading %,d of %,d apps".formatted(loaded, total)
                : "Loading apps, %,d so far".formatted(loaded);
    }

    private static String staleText(CatalogSnapshot snapshot, Instant now, ZoneId zone) {
        String since =
                snapshot.confirmedAt() == null
                        ? "Not confirmed yet"
                        : "Not confirmed since "
                                + TimeText.since(snapshot.confirmedAt(), now, zone);
        ApiException error = snapshot.error();
        return error == null
                ? since
                : since + ": " + SafeText.line(String.valueOf(error.getMessage()), 200);
    }
}
