package strongly.console.ui.overview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.ActivityQuery;
import strongly.console.service.history.History;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;
import strongly.console.service.operations.Operations;
import strongly.console.service.status.ObservedStatus;
import strongly.console.service.status.StatusMonitor;
import strongly.console.task.BackgroundTask;
import strongly.console.task.Cancellable;
import strongly.console.task.LatestWins;
import strongly.console.task.Scheduler;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;
import strongly.console.ui.mvvm.Navigator;
import strongly.console.ui.mvvm.Subscriptions;
import strongly.console.ui.text.QueryText;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The instance at a glance, shown while no app is selected. Counting is done in the background. UI
 * thread only.
 */
public final class OverviewViewModel {
    private static final Duration TICK = Duration.ofSeconds(30);
    private static final int MOST_DEPLOYMENTS = 500;
    private static final int SLOWEST = 5;
    private static final int MOST_OPERATIONS = 5;

    /**
     * What the overview is made of.
     *
     * @param history where the durations of deployments are known from
     */
    public record Services(
            AppCatalog catalog,
            StatusMonitor statuses,
            Operations operations,
            History history,
            TaskRunner runner,
            Scheduler scheduler,
            UiDispatcher ui,
            Navigator navigator) {}

    /** How far the instance was read. */
    enum Reading {
        /** Nothing was read yet. */
        WAITING,
        /** Nothing was read, and it failed. */
        FAILED,
        /** Some or all of it. */
        DONE
    }

    private final Services services;
    private final Subscriptions subscriptions = new Subscriptions();
    private final LatestWins journal;
    private final LatestWins changesReading;
    private final SeenChanges changes = new SeenChanges();
    private final Map<String, RuntimeStatus> unready = new HashMap<>();
    private final ReadOnlyObjectWrapper<Glance> glance =
            new ReadOnlyObjectWrapper<>(Glance.NOTHING);
    private final ReadOnlyObjectWrapper<Reading> reading =
            new ReadOnlyObjectWrapper<>(Reading.WAITING);
    private final ReadOnlyObjectWrapper<List<OperationState>> operations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ActivityEntry>> slowest =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private CatalogSnapshot known = CatalogSnapshot.EMPTY;
    private Cancellable tick = Cancellable.NONE;
    private boolean active;
    private boolean counting;
    private boolean outdated;

    /** The overview of one connection. */
    public OverviewViewModel(Services services) {
        this.services = services;
        this.journal = new LatestWins(services.runner());
        this.changesReading = new LatestWins(services.runner());
    }

    ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** How much was read while the whole is not, in words; empty once it is. */
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is under way, newest first; at most a handful. */
    ReadOnlyObjectProperty<List<OperationState>> operationsProperty() {
        return operations.getReadOnlyProperty();
    }

    /** The deployments from this console that took longest in the last week, longest first. */
    ReadOnlyObjectProperty<List<ActivityEntry>> slowestProperty() {
        return slowest.getReadOnlyProperty();
    }

    /** Begins to follow the instance. */
    public void activate() {
        deactivate();
        active = true;
        subscriptions.add(services.catalog().observe(this::onCatalog));
        subscriptions.add(services.statuses().observe(this::onStatus));
        subscriptions.add(services.operations().observe(this::onOperation));
        showOperations();
        readJournal();
        readChanges();
        tickLater();
    }

    /** Ends to follow the instance. */
    public void deactivate() {
        active = false;
        tick.cancel();
        journal.cancel();
        changesReading.cancel();
        changes.pause();
        subscriptions.release();
    }

    private void tickLater() {
        tick = services.scheduler().schedule(TICK, () -> services.ui().dispatch(this::onTick));
    }

    private void onTick() {
        if (active) {
            readChanges();
            tickLater();
        }
    }

    private void onCatalog(CatalogChange change) {
        CatalogSnapshot snapshot = change.snapshot();
        boolean read = snapshot.total() >= 0 || !snapshot.apps().isEmpty();
        reading.set(
                read ? Reading.DONE : snapshot.error() != null ? Reading.FAILED : Reading.WAITING);
        known = snapshot;
        change.removed().forEach(unready::remove);
        change.removed().forEach(changes::forget);
        if (!change.isStateOnly() || glance.get().equals(Glance.NOTHING)) {
            count();
        }
        showProgress();
    }

    /** Says how many of the apps are in the figures beside it, not how many came since. */
    private void showProgress() {
        boolean loading = known.phase() == CatalogSnapshot.Phase.LOADING && known.total() >= 0;
        progress.set(
                loading
                        ? String.format(
                                Locale.ROOT,
                                "%,d of %,d were read so far",
                                glance.get().total(),
                                known.total())
                        : "");
    }

    private void onStatus(ObservedStatus observed) {
        RuntimeStatus status = observed.status();
        if (status == null || observed.error() != null) {
            return;
        }
        boolean missing = status.lacksReplicas();
        RuntimeStatus before =
                missing ? unready.put(observed.appId(), status) : unready.remove(observed.appId());
        boolean changed = changes.see(observed, status.state());
        if (changed || !Objects.equals(before, missing ? status : null)) {
            count();
        }
    }

    private void onOperation(OperationState state) {
        showOperations();
        if (state.phase().isEnd()) {
            readJournal();
            readChanges();
        }
    }

    private void showOperations() {
        operations.set(
                services.operations().recent().stream()
                        .filter(state -> !state.phase().isEnd())
                        .limit(MOST_OPERATIONS)
                        .toList());
    }

    /** One counting at a time; what changes meanwhile is counted after it. */
    private void count() {
        if (counting) {
            outdated = true;
            return;
        }
        counting = true;
        List<App> apps = known.apps();
        Map<String, RuntimeStatus> seen = Map.copyOf(unready);
        Map<String, Instant> changedAt = changes.copy();
        Instant now = services.scheduler().instant();
        services.runner()
                .run(
                        BackgroundTask.of("overview", () -> Glance.of(apps, seen, changedAt, now))
                                .onSuccess(this::show)
                                .onFinished(this::onCounted));
    }

    private void show(Glance counted) {
        glance.set(counted);
        showProgress();
    }

    private void onCounted() {
        counting = false;
        if (outdated && active) {
            outdated = false;
            count();
        }
    }

    private void readJournal() {
        String action = OperationKind.DEPLOY.label();
        Instant since = services.scheduler().instant().minus(Duration.ofDays(7));
        ActivityQuery query = new ActivityQuery(null, "", null, action, null, MOST_DEPLOYMENTS);
        journal.run(
                BackgroundTask.of(
                                "slowest deployments",
                                () -> slowest(services.history().activity(query), since))
                        .onSuccess(slowest::set));
    }

    /** Asks the journal what changed, also while nobody looked here, and counts again. */
    private void readChanges() {
        Instant since = services.scheduler().instant().minus(Glance.RECENT);
        changesReading.run(
                BackgroundTask.of("recent changes", () -> services.history().changes(since))
                        .onSuccess(found -> changes.take(found, since))
                        .onFinished(this::count));
    }

    private static List<ActivityEntry> slowest(List<ActivityEntry> deployments, Instant since) {
        return deployments.stream()
                .filter(entry -> entry.outcome() == ActivityEntry.Outcome.SUCCEEDED)
                .filter(entry -> entry.at().isAfter(since))
                .sorted(Comparator.comparing(ActivityEntry::duration).reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** Shows the apps of a status in the table. */
    void showStatus(AppStatus status) {
        services.navigator().filter("status:" + status.value());
    }

    /** Shows the apps of a tier in the table. */
    void showTier(Glance.Tier tier) {
        String value = tier.value();
        services.navigator()
                .filter(
                        value == null
                                ? QueryText.noEnvironment(glance.get().tierNames())
                                : QueryText.environment(value));
    }

    /** Shows every app that needs a look in the table. */
    void showAttention() {
        Glance now = glance.get();
        String failed = "status:failed,error";
        String missing = "(status:running ready<replicas)";
        services.navigator()
                .filter(
                        now.unready() == 0
                                ? failed
                                : now.failed() == 0 ? missing : failed + " OR " + missing);
    }

    /** Shows every app that changed within the last hour in the table. */
    void showRecent() {
        List<String> observed = glance.get().observed();
        services.navigator()
                .filter(
                        observed.isEmpty()
                                ? "updated<1h"
                                : "updated<1h OR " + QueryText.ids(observed));
    }

    /** Shows every app in the table. */
    void showAll() {
        services.navigator().filter("");
    }

    /** Shows an app. */
    void open(String appId) {
        services.navigator().showApp(appId);
    }

    /** Reads the instance again. */
    void retry() {
        services.catalog().refresh();
    }

    /** How long ago something was is counted from here. */
    Instant now() {
        return services.scheduler().instant();
    }
}
