package strongly.console.ui.shell;

import strongly.console.ui.mvvm.View;

/**
 * The views of one connection, rebuilt when another instance is chosen.
 *
 * @param filterBar filter field, status chips, saved views
 * @param table the app table
 * @param details the selected app
 * @param operations what is under way
 */
public record Workspace(View filterBar, View table, View details, View operations) {
    /** All but the details, see {@link ShellView#activateDetails}. */
    void activate() {
        filterBar.activate();
        table.activate();
        operations.activate();
    }

    void deactivate() {
        operations.deactivate();
        details.deactivate();
        table.deactivate();
        filterBar.deactivate();
    }
}
