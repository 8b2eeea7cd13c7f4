package strongly.console.app;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.export.CurlCommand;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.Protection;
import strongly.console.task.Cancellable;
import strongly.console.ui.apps.AppRow;
import strongly.console.ui.apps.AppTable;
import strongly.console.ui.apps.AppTableServices;
import strongly.console.ui.apps.AppTableView;
import strongly.console.ui.apps.FailureActions;
import strongly.console.ui.apps.FilterBarView;
import strongly.console.ui.apps.RowCommands;
import strongly.console.ui.apps.TableState;
import strongly.console.ui.editor.EditorPorts;
import strongly.console.ui.mvvm.BulkActions;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.operations.LifecycleActions;
import strongly.console.ui.operations.OperationAnnouncer;
import strongly.console.ui.operations.OperationsBarView;
import strongly.console.ui.operations.OperationsBarViewModel;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The views of one connection on top of its services, closed and rebuilt on a switch. */
final class WorkspaceScope implements AutoCloseable {
    private final ApplicationScope application;
    private final MainWindow window;
    private final ConnectionScope connection;
    private final BulkPanel bulkPanel;
    private final AppTable table;
    private final DetailsScope details;
    private final LifecycleActions actions;
    private final Forms forms;
    private final Workspace views;
    private final Speaking speaking;
    private final Freshness freshness;
    private final Incidents incidents;
    private final HistoryRecorder recorder;
    private final OperationAnnouncer announcer;
    private final List<Cancellable> pins = new ArrayList<>();
    private final AppTableView tableView;
    private final FilterBarView filterBar;
    private final KeyScopes scopes = new KeyScopes();

    WorkspaceScope(ApplicationScope application, MainWindow window, ConnectionTarget target) {
        this.application = application;
        this.window = window;
        this.connection = new ConnectionScope(application, target);
        // before the views are made: what is known from the last time is read meanwhile
        connection.start();
        this.incidents = new Incidents(application, window, connection);
        this.speaking = new Speaking(application, connection, window.announcer());
        AllowedActions allowed = new AllowedActions(scopes::lacks);
        this.bulkPanel = new BulkPanel(application, window, connection, allowed, this::protection);
        BulkActions bulk = bulkPanel.model();
        this.actions =
                new LifecycleActions(
                        connection.operations,
                        connection.statuses,
                        allowed,
                        this::protection,
                        new LifecycleActions.Ports(
                                window.dialogs(), application.toasts, window.navigator(), bulk));
        this.table = table(bulk, target);
        this.details =
                new DetailsScope(
                        application, window, connection, actions, speaking.apps(), incidents);
        this.freshness = new Freshness(application, window, connection, details.logs());
        this.forms = new Forms(window, editorPorts(), connection.history);
        this.tableView = table.createTableView();
        this.filterBar = table.createFilterBar(tableView::requestFocus);
        this.views = new Workspace(filterBar, tableView, details.view(), operationsBar());
        this.recorder =
                new HistoryRecorder(
                        connection.history,
                        connection.operations,
                        connection.statuses,
                        application.scheduler);
        this.announcer =
                new OperationAnnouncer(
                        connection.operations,
                        application.toasts,
                        window.navigator(),
                        actions,
                        id -> bulkPanel.model().owns(id) || forms.isOnScreen(id));
    }

    private Protection protection() {
        return application.settings.read(Protection.SECTION, Protection.class, Protection.DEFAULT);
    }

    private AppTable table(BulkActions bulk, ConnectionTarget target) {
        return new AppTable(
                new AppTableServices(
                        connection.catalog,
                        connection.statuses,
                        connection.operations,
                        application.runner,
                        application.scheduler,
                        application.ui),
                application.settings,
                target.id(),
                new RowCommands.Ports(
                        window.navigator(),
                        actions,
                        actions,
                        bulk,
                        application.clipboard,
                        application.browser,
                        application.files,
                        new CurlCommand(target.url().apiBase()),
                        speaking.apps(),
                        incidents),
                application.toasts,
                new FailureActions(window.editConnection(), new Command("New app", this::newApp)),
                application.zone,
                environment ->
                        protection()
                                .environments()
                                .contains(environment.value().toLowerCase(Locale.ROOT)));
    }

    private void newApp() {
        forms().newApp();
    }

    private OperationsBarView operationsBar() {
        return new OperationsBarView(
                new OperationsBarViewModel(
                        connection.operations,
                        application.scheduler,
                        application.ui,
                        window.navigator(),
                        actions));
    }

    Forms forms() {
        return forms;
    }

    private EditorPorts editorPorts() {
        return new EditorPorts(
                connection.target.id(),
                connection.client,
                connection.catalog,
                connection.operations,
                application.drafts,
                this::protection,
                window.dialogs(),
                application.toasts,
                window.navigator(),
                application.clipboard,
                application.files,
                application.runner,
                application.scheduler,
                application.ui);
    }

    /** The views, for the window's frame. */
    Workspace views() {
        return views;
    }

    ConnectionScope connection() {
        return connection;
    }

    /**
     * Begins to read the instance.
     *
     * @param appId the app to open, null for none
     */
    void start(@Nullable String appId) {
        Subscriptions subscriptions = new Subscriptions();
        pins.add(subscriptions::release);
        subscriptions.follow(table.model().selection().currentProperty(), this::onCurrent);
        details.start();
        freshness.start();
        scopes.learn(connection.client, application.runner, recorder::setActor);
        if (appId != null) {
            select(appId);
        }
    }

    /** What the table shows. */
    ObservableValue<TableState> tableState() {
        return table.model().stateProperty();
    }

    /** Offers to go on with what was left unfinished when the console was closed. */
    void lookBack() {
        bulkPanel.model().offerInterrupted();
        new DraftOffer(application.scheduler, application.toasts, this::nameOf, forms::resume)
                .look(application.drafts, connection.target.id(), application.runner);
    }

    private String nameOf(String appId) {
        App app = connection.catalog.find(appId);
        return app == null ? appId : app.displayName();
    }

    private void onCurrent(@Nullable AppRow row) {
        if (row == null && details.isTakenAway()) {
            // they say so themselves; whoever looks at it is not left to wonder
            return;
        }
        if (row != null && !details.isShowing(row.id())) {
            window.makeWay();
        }
        details.show(row == null ? null : row.id());
        connection.statuses.setSelected(row == null ? null : row.id());
    }

    /** Opens the panel that writes what is known of the selected apps into one file. */
    void openIncident() {
        List<App> targets = table.model().selection().targets();
        if (targets.isEmpty()) {
            sayNothingIsSelected();
        } else {
            incidents.open(targets);
        }
    }

    /** How fresh what is shown is, and what the requests of the connection use. */
    Freshness freshness() {
        return freshness;
    }

    /** Reads the instance again. */
    void refresh() {
        connection.catalog.refresh();
        details.refresh();
    }

    /** Gives the keyboard to the filter, or to the search of the logs where it is in them. */
    void focusFilter() {
        if (!details.logs().focusSearch()) {
            filterBar.requestFocus();
        }
    }

    /** Gives the keyboard to the table: arrows, type-ahead and one-key commands work there. */
    void focusTable() {
        tableView.requestFocus();
    }

    /** The log viewers. */
    LogsScope logs() {
        return details.logs();
    }

    /** Selects an app. */
    void select(String appId) {
        table.model().select(appId);
    }

    /** Puts a query into the filter. */
    void filter(String query) {
        table.filter().textProperty().set(query);
    }

    /** Shows a tab of the details. */
    void showTab(DetailTab tab) {
        window.showDetails();
        details.showTab(tab);
    }

    /** Does it to the selected apps, else to the current one, as the menu of a row does. */
    void perform(OperationKind kind) {
        List<App> targets = table.commands().targets(kind);
        if (!targets.isEmpty()) {
            table.commands().perform(kind, targets);
        } else {
            sayNothingIsSelected();
        }
    }

    private void sayNothingIsSelected() {
        application.toasts.show(
                Toast.of(Tone.NEUTRAL, "No app is selected", "Select one in the table first."));
    }

    /** The activity of all apps, as a panel. */
    SidePanel journal(Runnable onClose) {
        return details.journal(onClose);
    }

    /** Whether anybody can see the window. */
    void setWindowVisible(boolean visible) {
        connection.catalog.setWindowVisible(visible);
        connection.statuses.setWindowVisible(visible);
    }

    /** The bulk runs, for the command that shows them. */
    BulkPanel bulkPanel() {
        return bulkPanel;
    }

    @Override
    public void close() {
        pins.forEach(Cancellable::cancel);
        announcer.close();
        speaking.close();
        incidents.close();
        recorder.close();
        details.close();
        bulkPanel.close();
        freshness.close();
        connection.close();
    }
}
