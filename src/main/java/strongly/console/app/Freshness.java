package strongly.console.app;

import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.connection.BudgetState;
import strongly.console.task.Cancellable;
import strongly.console.ui.shell.BudgetViewModel;

/**
 * How fresh what is shown of a connection is, and what its requests may use: what the header says,
 * and the log viewers while the instance asks to wait. UI thread only.
 */
final class Freshness implements AutoCloseable {
    private final ApplicationScope application;
    private final MainWindow window;
    private final ConnectionScope connection;
    private final LogsScope logs;
    private final BudgetWatch budgetWatch;
    private Cancellable catalogPin = Cancellable.NONE;
    private CatalogSnapshot known = CatalogSnapshot.EMPTY;

    Freshness(
            ApplicationScope application,
            MainWindow window,
            ConnectionScope connection,
            LogsScope logs) {
        this.application = application;
        this.window = window;
        this.connection = connection;
        this.logs = logs;
        this.budgetWatch =
                new BudgetWatch(
                        connection.budget, application.scheduler, application.ui, this::show);
    }

    /** Follows the catalog and the budget. */
    void start() {
        catalogPin = connection.catalog.observe(this::show);
        budgetWatch.start();
    }

    private void show(CatalogChange change) {
        known = change.snapshot();
        show();
    }

    /** Shows what the views were told, not what came since: else their figures disagree. */
    private void show() {
        BudgetState now = connection.budget.state();
        window.showFreshness(known, now);
        logs.limited(now.resumingIn());
    }

    /** What the requests of the connection use, for the popover that shows it. */
    BudgetViewModel budget() {
        return new BudgetViewModel(
                connection.budget,
                wanted ->
                        application.settings.write(
                                ConnectionScope.budgetSection(connection.target), wanted),
                application.scheduler,
                application.ui);
    }

    @Override
    public void close() {
        catalogPin.cancel();
        budgetWatch.close();
    }
}
