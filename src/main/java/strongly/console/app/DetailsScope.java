package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.task.Cancellable;
import strongly.console.ui.activity.ActivityView;
import strongly.console.ui.activity.ActivityViewModel;
import strongly.console.ui.detail.DetailsPorts;
import strongly.console.ui.detail.DetailsServices;
import strongly.console.ui.detail.DetailsView;
import strongly.console.ui.detail.DetailsViewModel;
import strongly.console.ui.mvvm.AppNotifications;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.operations.ActivityUndo;
import strongly.console.ui.operations.LifecycleActions;
import strongly.console.ui.overview.OverviewView;
import strongly.console.ui.overview.OverviewViewModel;
import strongly.console.ui.shell.SidePanel;
import strongly.console.ui.shell.TitledPanel;
import strongly.console.ui.text.TimeText;
import strongly.console.ui.timeline.StatusChartView;
import strongly.console.ui.timeline.StatusChartViewModel;
import strongly.console.ui.timeline.TimelineServices;

import java.time.Duration;
import java.time.Instant;

/**
 * The details of the selected app with their tabs, and the overview where none is selected. UI
 * thread only.
 */
final class DetailsScope implements AutoCloseable {
    private static final Duration WRITTEN = Duration.ofSeconds(1);

    private final ApplicationScope application;
    private final MainWindow window;
    private final ConnectionScope connection;
    private final LifecycleActions actions;
    private final DetailsViewModel details;
    private final StatusChartViewModel chart;
    private final LogsScope logs;
    private final ActivityViewModel activity;
    private final DetailsView view;
    private final Subscriptions subscriptions = new Subscriptions();
    private Cancellable rereading = Cancellable.NONE;

    /** The activity of all apps that was opened last; off screen it reads nothing. */
    private @Nullable ActivityViewModel journal;

    DetailsScope(
            ApplicationScope application,
            MainWindow window,
            ConnectionScope connection,
            LifecycleActions actions,
            AppNotifications notified,
            Incidents incidents) {
        this.application = application;
        this.window = window;
        this.connection = connection;
        this.actions = actions;
        this.details =
                new DetailsViewModel(
                        services(),
                        new DetailsPorts(
                                actions,
                                actions,
                                window.navigator(),
                                application.clipboard,
                                application.browser,
                                notified,
                                incidents));
        this.chart = chart();
        this.logs = new LogsScope(application, connection, window);
        this.activity = newActivity();
        this.view =
                new DetailsView(
                        details,
                        new DetailsView.Slots(
                                new OverviewView(overview()),
                                () -> new StatusChartView(chart),
                                logs::view,
                                () -> new ActivityView(activity, this::timeText)));
    }

    private DetailsServices services() {
        return new DetailsServices(
                connection.client,
                connection.catalog,
                connection.statuses,
                connection.operations,
                connection.history,
                application.runner,
                application.scheduler,
                application.ui,
                application.zone::get);
    }

    private StatusChartViewModel chart() {
        return new StatusChartViewModel(
                new TimelineServices(
                        connection.history,
                        connection.statuses,
                        connection.operations,
                        application.runner,
                        application.scheduler,
                        application.ui,
                        application.zone::get));
    }

    private OverviewViewModel overview() {
        return new OverviewViewModel(
                new OverviewViewModel.Services(
                        connection.catalog,
                        connection.statuses,
                        connection.operations,
                        connection.history,
                        application.runner,
                        application.scheduler,
                        application.ui,
                        window.navigator()));
    }

    private ActivityViewModel newActivity() {
        ActivityUndo undo =
                new ActivityUndo(
                        connection.client,
                        connection.history,
                        application.runner,
                        actions,
                        window.navigator(),
                        application.toasts);
        return new ActivityViewModel(
                connection.history,
                application.runner,
                window.navigator(),
                application.files,
                application.toasts,
                undo::undo);
    }

    private String timeText(Instant moment) {
        return TimeText.since(moment, application.scheduler.instant(), application.zone.get());
    }

    /** Begins to follow the instance. */
    void start() {
        subscriptions.follow(details.appIdProperty(), this::onApp);
        subscriptions.add(connection.operations.observe(this::onOperation));
        // what is not kept, or again, is to be read where it is looked for
        subscriptions.add(
                application.history.observe(
                        notice -> application.ui.dispatch(this::refreshJournals)));
    }

    private void onOperation(OperationState state) {
        refreshJournals();
        if (state.phase().isEnd()) {
            // its last step is written in the background, maybe after it was looked for
            rereading.cancel();
            rereading =
                    application.scheduler.schedule(
                            WRITTEN, () -> application.ui.dispatch(this::refreshJournals));
        }
    }

    private void refreshJournals() {
        activity.refresh();
        ActivityViewModel open = journal;
        if (open != null) {
            open.refresh();
        }
    }

    private void onApp(@Nullable String id) {
        App app = id == null ? null : connection.catalog.find(id);
        logs.show(id, app == null ? "" : app.displayName());
        activity.show(id);
        chart.show(id);
    }

    DetailsView view() {
        return view;
    }

    /** The log viewers. */
    LogsScope logs() {
        return logs;
    }

    /** Shows an app, or the overview for null. */
    void show(@Nullable String appId) {
        details.show(appId);
    }

    /** Whether this is the app the details are of. */
    boolean isShowing(String appId) {
        return appId.equals(details.appIdProperty().get());
    }

    /** Whether the app on screen is gone, and not because it was deleted here. */
    boolean isTakenAway() {
        String shown = details.appIdProperty().get();
        return shown != null
                && connection.catalog.find(shown) == null
                && connection.operations.recent().stream()
                        .noneMatch(
                                done ->
                                        done.kind() == OperationKind.DELETE
                                                && shown.equals(done.appId()));
    }

    void showTab(DetailTab tab) {
        details.tabProperty().set(tab);
    }

    /** Reads the app on screen again. */
    void refresh() {
        details.refresh();
    }

    /** The activity of all apps, as a panel. */
    SidePanel journal(Runnable onClose) {
        ActivityViewModel all = newActivity();
        ActivityView list = new ActivityView(all, this::timeText);
        all.show(null);
        journal = all;
        return SidePanel.passing(new TitledPanel("Activity of all apps", list, onClose), onClose);
    }

    @Override
    public void close() {
        subscriptions.release();
        rereading.cancel();
        logs.close();
    }
}
