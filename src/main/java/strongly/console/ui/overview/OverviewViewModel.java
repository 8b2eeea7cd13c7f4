package strongly.console.ui.overview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.model.Timestamp;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;
import strongly.console.ui.mvvm.Navigator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The instance at a glance, shown while no app is selected: how many of what, what needs a look,
 * what changed. UI thread only.
 */
public final class OverviewViewModel {
    private static final int MOST = 8;
    private static final Duration RECENT = Duration.ofHours(1);

    /**
     * What is shown.
     *
     * @param total how many apps there are
     * @param statuses how many of each status, most first
     * @param environments how many of each tier, empty for none
     * @param attention apps that failed, in order of their last change, newest first
     * @param recent apps that changed within the last hour, newest first
     * @param loaded whether the instance was read
     */
    public record Glance(
            int total,
            List<Count<AppStatus>> statuses,
            List<Count<String>> environments,
            List<App> attention,
            List<App> recent,
            boolean loaded) {
        static final Glance NOTHING =
                new Glance(0, List.of(), List.of(), List.of(), List.of(), false);
    }

    /**
     * How many there are of something.
     *
     * @param <T> the type of the thing
     */
    public record Count<T>(T what, int count) {}

    private final AppCatalog catalog;
    private final Navigator navigator;
    private final Scheduler scheduler;
    private final ReadOnlyObjectWrapper<Glance> glance =
            new ReadOnlyObjectWrapper<>(Glance.NOTHING);
    private Cancellable pin = Cancellable.NONE;

    /** The overview of a catalog. */
    public OverviewViewModel(AppCatalog catalog, Navigator navigator, Scheduler scheduler) {
        this.catalog = catalog;
        this.navigator = navigator;
        this.scheduler = scheduler;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /** Begins to follow the catalog. */
    public void activate() {
        pin.cancel();
        pin = catalog.observe(this::onChange);
    }

    /** Ends to follow the catalog. */
    public void deactivate() {
        pin.cancel();
        pin = Cancellable.NONE;
    }

    private void onChange(CatalogChange change) {
        if (!change.isStateOnly() || !glance.get().loaded()) {
            glance.set(look(change.snapshot().apps(), change.snapshot().total() >= 0));
        }
    }

    private Glance look(List<App> apps, boolean loaded) {
        Map<AppStatus, Integer> statuses = new HashMap<>();
        Map<String, Integer> environments = new TreeMap<>();
        List<App> attention = new ArrayList<>();
        List<App> recent = new ArrayList<>();
        Instant since = scheduler.instant().minus(RECENT);
        for (App app : apps) {
            statuses.merge(app.status(), 1, Integer::sum);
            environments.merge(
                    app.environment() == null ? "" : app.environment().value(), 1, Integer::sum);
            if (app.status().isFailure()) {
                attention.add(app);
            }
            Instant updated = updated(app);
            if (updated != null && updated.isAfter(since)) {
                recent.add(app);
            }
        }
        Comparator<App> newestFirst =
                Comparator.comparing(
                        OverviewViewModel::updated,
                        Comparator.nullsLast(Comparator.reverseOrder()));
        attention.sort(newestFirst);
        recent.sort(newestFirst);
        return new Glance(
                apps.size(),
                counts(statuses),
                counts(environments),
                attention.stream().limit(MOST).toList(),
                recent.stream().limit(MOST).toList(),
                loaded);
    }

    private static @Nullable Instant updated(App app) {
        Timestamp timestamp = app.updatedAt();
        return timestamp == null ? null : timestamp.instant();
    }

    private static <T> List<Count<T>> counts(Map<T, Integer> map) {
        return map.entrySet().stream()
                .map(entry -> new Count<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Count<T> count) -> count.count()).reversed())
                .toList();
    }

    /** Puts a query into the filter. */
    public void filter(String query) {
        navigator.filter(query);
    }

    /** Shows an app. */
    public void open(App app) {
        navigator.showApp(app.id());
    }

    /** How long ago an app changed is counted from here. */
    public Instant now() {
        return scheduler.instant();
    }
}
