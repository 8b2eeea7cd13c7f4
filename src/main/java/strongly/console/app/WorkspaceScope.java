package strongly.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import strongly.console.model.App;
import strongly.console.model.Identity;
import strongly.console.model.Scope;
import strongly.console.service.export.CurlCommand;
import strongly.console.service.logs.LogStore;
import strongly.console.service.notifications.Notification;
import strongly.console.service.notifications.NotificationSettings;
import strongly.console.service.notifications.Notifications;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.Protection;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.ui.activity.ActivityView;
import strongly.console.ui.activity.ActivityViewModel;
import strongly.console.ui.apps.AppRow;
import strongly.console.ui.apps.AppTable;
import strongly.console.ui.apps.AppTableServices;
import strongly.console.ui.apps.FailureActions;
import strongly.console.ui.apps.RowCommands;
import strongly.console.ui.detail.DetailsPorts;
import strongly.console.ui.detail.DetailsServices;
import strongly.console.ui.detail.DetailsView;
import strongly.console.ui.detail.DetailsViewModel;
import strongly.console.ui.editor.EditorPorts;
import strongly.console.ui.logs.LogView;
import strongly.console.ui.logs.LogViewModel;
import strongly.console.ui.mvvm.BulkActions;
import strongly.console.ui.mvvm.Command;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Toast;
import strongly.console.ui.mvvm.Tone;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.operations.LifecycleActions;
import strongly.console.ui.operations.OperationAnnouncer;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.Workspace;
import strongly.console.ui.text.TimeText;

/** The views of one connection on top of its services, closed and rebuilt on a switch. */
final class WorkspaceScope implements AutoCloseable {
    private final ApplicationScope application;
    private final MainWindow window;
    private final ConnectionScope connection;
    private final AppTable table;
    private final DetailsViewModel details;
    private final LogViewModel logs;
    private final ActivityViewModel activity;
    private final LifecycleActions actions;
    private final Forms forms;
    private final Workspace views;
    private final Notifications notifications;
    private final HistoryRecorder recorder;
    private final OperationAnnouncer announcer;
    private final List<Cancellable> pins = new ArrayList<>();
    private volatile @Nullable Set<String> scopes;

    WorkspaceScope(ApplicationScope application, MainWindow window, ConnectionTarget target) {
        this.application = application;
        this.window = window;
        this.connection = new ConnectionScope(application, target);
        BulkActions bulk = this::openBulk;
        this.actions =
                new LifecycleActions(
                        connection.operations,
                        connection.statuses,
                        new AllowedActions(this::lacks),
                        this::protection,
                        new LifecycleActions.Ports(
                                window.dialogs(), application.toasts, window.navigator(), bulk));
        this.table = table(bulk, target);
        this.details = details();
        this.logs = logs();
        this.activity = activity();
        this.forms = forms();
        this.views = views();
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
                        id -> false);
        this.notifications =
                new Notifications(
                        application.settings.read(
                                NotificationSettings.SECTION,
                                NotificationSettings.class,
                                NotificationSettings.DEFAULT),
                        application.scheduler,
                        application.ui,
                        this::announce);
    }

    private Protection protection() {
        return application.settings.read(
                Protection.SECTION, Protection.class, Protection.DEFAULT);
    }

    private boolean lacks(Scope scope) {
        Set<String> known = scopes;
        return known != null && !known.contains(scope.value());
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
                        bulk,
                        application.clipboard,
                        application.browser,
                        application.files,
                        new CurlCommand(target.url().apiBase())),
                application.toasts,
                new FailureActions(
                        window.editConnection(), new Command("New app", this::newApp)),
                application.zone,
                environment ->
                        protection().environments().contains(environment.value().toLowerCase(
                                java.util.Locale.ROOT)));
    }

    private void newApp() {
        forms().newApp();
    }

    private DetailsViewModel details() {
        return new DetailsViewModel(
                new DetailsServices(
                        connection.client,
                        connection.catalog,
                        connection.statuses,
                        connection.operations,
                        application.runner,
                        application.scheduler,
                        application.ui,
                        application.zone::get),
                new DetailsPorts(
                        actions,
                        actions,
                        window.navigator(),
                        application.clipboard,
                        application.browser));
    }

    private LogViewModel logs() {
        return new LogViewModel(
                new LogViewModel.Services(
                        connection.client,
                        LogStore.Limits.DEFAULT,
                        application.runner,
                        application.scheduler,
                        application.ui,
                        application.clipboard,
                        application.files,
                        application.toasts));
    }

    private ActivityViewModel activity() {
        return new ActivityViewModel(
                connection.history,
                application.runner,
                window.navigator(),
                application.files,
                application.toasts,
                entry -> window.navigator().showApp(String.valueOf(entry.appId())));
    }

    private Forms forms_() {
        return forms;
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
                window.dialogs(),
                application.toasts,
                window.navigator(),
                application.clipboard,
                application.runner,
                application.scheduler,
                application.ui);
    }

    private Workspace views() {
        DetailsView detailsView =
                new DetailsView(
                        details,
                        new DetailsView.Slots(
                                nothingSelected(),
                                () -> EMPTY_ROOT(),
                                new LogView(logs),
                                new ActivityView(
                                        activity,
                                        moment ->
                                                TimeText.since(
                                                        moment,
                                                        application.scheduler.instant(),
                                                        application.zone.get()))));
        return new Workspace(
                table.filterBar(), table.tableView(), detailsView, () -> EMPTY_ROOT());
    }
}
