package strongly.console.ui.shell;

import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.connection.BudgetState;
import strongly.console.ui.mvvm.Tone;

import java.util.Locale;

/** How current the catalog is, in a word and a sentence. */
public final class FreshnessText {
    private FreshnessText() {}

    /** What the indicator of the window shows and how worried it is to look; any thread. */
    public static ShellViewModel.Freshness of(CatalogSnapshot snapshot, BudgetState budget) {
        String requests =
                String.format(
                        Locale.ROOT,
                        "%.1f requests a second, %d waiting",
                        budget.used(),
                        budget.waiting());
        if (budget.isLimited()) {
            return new ShellViewModel.Freshness(
                    "Limited, resuming in " + BudgetViewModel.seconds(budget.resumingIn()) + " s",
                    "Limited by the server, which asked for fewer requests. " + requests,
                    Tone.WARNING);
        }
        if (snapshot.error() != null) {
            return new ShellViewModel.Freshness(
                    snapshot.isStale() ? "Stale" : "Reconnecting",
                    snapshot.error().getMessage() + ". " + requests,
                    snapshot.isStale() ? Tone.DANGER : Tone.WARNING);
        }
        return switch (snapshot.phase()) {
            case EMPTY, REMEMBERED ->
                    new ShellViewModel.Freshness("Connecting", requests, Tone.NEUTRAL);
            case LOADING ->
                    new ShellViewModel.Freshness(
                            String.format(
                                    Locale.ROOT,
                                    "Loading %,d of %,d",
                                    snapshot.apps().size(),
                                    snapshot.total()),
                            requests,
                            Tone.ACCENT);
            case COMPLETE -> new ShellViewModel.Freshness("Live", requests, Tone.SUCCESS);
        };
    }
}
