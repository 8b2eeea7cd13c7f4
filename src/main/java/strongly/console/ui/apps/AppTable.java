package strongly.console.ui.apps;

import javafx.beans.value.ObservableValue;

import strongly.console.model.AppEnvironment;
import strongly.console.platform.SettingsStore;
import strongly.console.service.catalog.query.QueryParser;
import strongly.console.task.LatestWins;
import strongly.console.ui.mvvm.Toasts;

import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * The app table of one connection: its models, and how to make the two views for the window.
 * Everything is released when the views are deactivated.
 */
public final class AppTable {
    private final AppFilter filter;
    private final AppTableViewModel model;
    private final RowCommands commands;
    private final SavedViews savedViews;
    private final CatalogSuggestions suggestions;
    private final Predicate<AppEnvironment> isProtected;

    /**
     * A table.
     *
     * @param settings where the arrangement is remembered
     * @param connection names the connection in the settings, stable over restarts
     * @param ports what the commands ask for
     * @param failure what is offered where the instance has no apps or cannot be read
     * @param zone the zone of absolute times
     * @param isProtected which environments are marked as protected
     */
    public AppTable(
            AppTableServices services,
            SettingsStore settings,
            String connection,
            RowCommands.Ports ports,
            Toasts toasts,
            FailureActions failure,
            ObservableValue<ZoneId> zone,
            Predicate<AppEnvironment> isProtected) {
        TableArrangement arrangement = new TableArrangement(settings, connection);
        filter = new AppFilter(text -> new QueryParser(zone.getValue()).parse(text));
        model = new AppTableViewModel(services, arrangement, filter, zone, failure);
        TableExport export = new TableExport(services.runner(), services.ui(), toasts);
        commands = new RowCommands(model, ports, export, new LatestWins(services.runner()));
        savedViews = new SavedViews(arrangement, filter, services.runner(), ports.files(), toasts);
        suggestions = new CatalogSuggestions(services.catalog(), services.runner());
        this.isProtected = isProtected;
    }

    /** What the table is filtered by. */
    public AppFilter filter() {
        return filter;
    }

    /** The lines, the current app and the selected ones. */
    public AppTableViewModel model() {
        return model;
    }

    /** What can be done to the current and the selected apps. */
    public RowCommands commands() {
        return commands;
    }

    /** The saved views. */
    public SavedViews savedViews() {
        return savedViews;
    }

    /** A new view of the table with the strip above it. */
    public AppTableView createTableView() {
        return new AppTableView(model, filter, commands, isProtected);
    }

    /**
     * A new view of the filter field and the saved views, for the window's toolbar.
     *
     * @param toTable gives the keyboard to the table
     */
    public FilterBarView createFilterBar(Runnable toTable) {
        return new FilterBarView(filter, suggestions, savedViews, toTable);
    }
}
