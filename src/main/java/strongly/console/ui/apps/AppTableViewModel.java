package strongly.console.ui.apps;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.catalog.query.QueryContext;
import strongly.console.service.catalog.query.SortKey;
import strongly.console.service.catalog.query.ViewRequest;
import strongly.console.service.status.ObservedStatus;
import strongly.console.task.Cancellable;
import strongly.console.ui.mvvm.Subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The app table: its lines, what is current and selected, and what stands in their place where
 * there are none. UI thread only; the work is done elsewhere.
 */
public final class AppTableViewModel implements TableClock {
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Duration READY_DELAY = Duration.ofSeconds(1);
    private static final int KEYS_SAMPLE = 5_000;

    private final AppTableServices services;
    private final TableArrangement arrangement;
    private final AppFilter filter;
    private final ObservableValue<ZoneId> zone;
    private final RowStore rows = new RowStore();
    private final TableLines lines = new TableLines();
    private final AppSelection selection = new AppSelection(rows::changed);
    private final LineSearch search;
    private final TableStates states;
    private final VisibleRows visible;
    private final TypeAhead typeAhead;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReadOnlyObjectWrapper<TableState> state =
            new ReadOnlyObjectWrapper<>(TableState.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable TableNote> note = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;
    private Cancellable tick = Cancellable.NONE;
    private Cancellable later = Cancellable.NONE;
    private boolean searchDue;
    private boolean following;
    private @Nullable String wanted;

    /**
     * A table.
     *
     * @param zone the zone of absolute times
     * @param failure what to say and offer where the instance cannot be read
     */
    AppTableViewModel(
            AppTableServices services,
            TableArrangement arrangement,
            AppFilter filter,
            ObservableValue<ZoneId> zone,
            FailureActions failure) {
        this.services = services;
        this.arrangement = arrangement;
        this.filter = filter;
        this.zone = zone;
        this.search = new LineSearch(services.runner(), rows::find, this::show);
        this.visible = new VisibleRows(rows, services.statuses(), services.scheduler());
        this.typeAhead = new TypeAhead(services.scheduler());
        this.states = new TableStates(services.catalog()::refresh, filter::clear, failure);
    }

    /** Starts to follow the catalog, the runtimes and the operations. */
    public void activate() {
        subscriptions.follow(arrangement.sortProperty(), sort -> search());
        subscriptions.follow(arrangement.groupProperty(), group -> search());
        subscriptions.follow(arrangement.collapsedProperty(), collapsed -> search());
        subscriptions.follow(filter.appliedProperty(), applied -> search());
        followPins();
        subscriptions.onInvalidated(zone, () -> rows.changed(visible.rows()));
        subscriptions.add(services.operations().observe(rows::apply));
        services.operations().recent().reversed().forEach(rows::apply);
        subscriptions.add(services.statuses().observe(this::onStatus));
        subscriptions.add(services.catalog().observe(this::onCatalog));
        scheduleTick();
    }

    private void followPins() {
        subscriptions.follow(
                arrangement.pinnedProperty(),
                pinned -> {
                    services.statuses().setPinned(pinned);
                    search();
                });
        var listener =
                (javafx.beans.value.ChangeListener<Set<String>>)
                        (source, before, now) -> rows.applyPins(before, now);
        arrangement.pinnedProperty().addListener(listener);
        subscriptions.add(() -> arrangement.pinnedProperty().removeListener(listener));
    }

    /** Lets go of everything {@link #activate} took up. */
    public void deactivate() {
        subscriptions.release();
        following = false;
        tick.cancel();
        later.cancel();
        searchDue = false;
        search.cancel();
        visible.set(List.of());
    }

    private void onCatalog(CatalogChange change) {
        snapshot = change.snapshot();
        if (!following) {
            following = true;
            rows.retain(snapshot.apps()).forEach(selection::forget);
        }
        rows.apply(change, arrangement.pinnedProperty().get()).forEach(selection::forget);
        if (change.isStateOnly()) {
            showState();
        } else {
            search.update(snapshot);
        }
        stale.set(snapshot.isStale());
        chooseWanted();
    }

    private void onStatus(ObservedStatus observed) {
        boolean searchesReady = filter.appliedProperty().get().query().isReadyDependent();
        if (rows.apply(observed) && searchesReady && !searchDue) {
            searchDue = true;
            later =
                    services.scheduler()
                            .schedule(READY_DELAY, () -> services.ui().dispatch(this::searchAgain));
        }
    }

    private void searchAgain() {
        searchDue = false;
        search.update(snapshot);
    }

    private void search() {
        search.start(snapshot, this::request);
    }

    private ViewRequest request() {
        AppFilter.Applied applied = filter.appliedProperty().get();
        return new ViewRequest(
                applied.query(),
                applied.statuses(),
                arrangement.sortProperty().get().stream()
                        .map(sort -> new SortKey(sort.column().id(), !sort.ascending()))
                        .toList(),
                arrangement.groupProperty().get(),
                arrangement.collapsedProperty().get(),
                new QueryContext(now(), this::ready, arrangement.pinnedProperty().get()));
    }

    /** Replicas ready, -1 where unknown. Any thread. */
    private int ready(String appId) {
        ObservedStatus observed = services.statuses().latest(appId);
        RuntimeStatus status = observed == null ? null : observed.status();
        return status == null || status.readyReplicas() == null ? -1 : status.readyReplicas();
    }

    private void show(LineResult result) {
        if (snapshot.phase() != CatalogSnapshot.Phase.EMPTY) {
            filter.showCounts(result.counts(), result.matched(), result.total());
        }
        lines.replace(result.lines());
        selection.showing(lines);
        showState();
    }

    private void showState() {
        boolean filtered = !filter.appliedProperty().get().isAll();
        state.set(states.state(snapshot, lines.isEmpty(), filtered));
        int searched = filter.countsProperty().get().total();
        note.set(states.note(snapshot, searched, now(), zone()));
    }

    /** The lines on screen, replaced as a whole. */
    TableLines lines() {
        return lines;
    }

    /** How the table is arranged. */
    public TableArrangement arrangement() {
        return arrangement;
    }

    /** The current app and the selected ones. */
    public AppSelection selection() {
        return selection;
    }

    /** What stands in the lines' place where there are none. */
    public ReadOnlyObjectProperty<TableState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** One sentence on how complete or old the lines are, null where they are complete and new. */
    public ReadOnlyObjectProperty<@Nullable TableNote> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the lines may be out of date: then they are grey. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Follows which rows look different; the view repaints those it shows. */
    Cancellable observeRows(Consumer<Collection<AppRow>> observer) {
        return rows.observe(observer);
    }

    /** Tells which lines are on screen, both ends included. */
    void setVisibleLines(int first, int last) {
        visible.set(
                lines.subList(
                        Math.clamp(first, 0, lines.size()),
                        Math.clamp(last + 1L, 0, lines.size())));
    }

    private void scheduleTick() {
        tick =
                services.scheduler()
                        .schedule(TICK, () -> services.ui().dispatch(this::refreshTimes));
    }

    private void refreshTimes() {
        rows.changed(visible.rows());
        if (filter.appliedProperty().get().query().isTimeDependent()) {
            search.update(snapshot);
        }
        scheduleTick();
    }

    /** Puts the cursor on a line; a group header or null takes it away. */
    void setCurrent(@Nullable TableLine line) {
        selection.setCurrent(line instanceof AppRow row ? row : null);
    }

    /** Puts the cursor on this app now, or as soon as the catalog knows it. */
    public void select(String appId) {
        wanted = appId;
        chooseWanted();
    }

    private void chooseWanted() {
        AppRow row = wanted == null ? null : rows.find(wanted);
        if (row != null) {
            wanted = null;
            selection.setCurrent(row);
        }
    }

    /**
     * Goes one step back: drops the selection, else the filter.
     *
     * @return false where there was nothing to go back from
     */
    boolean stepBack() {
        if (selection.countProperty().get() > 0) {
            selection.clear();
            return true;
        }
        boolean filtered =
                !filter.appliedProperty().get().isAll() || !filter.textProperty().get().isEmpty();
        filter.clear();
        return filtered;
    }

    /** Label keys of the known apps, the most frequent first. */
    List<String> labelKeys(int most) {
        Map<String, Integer> counts = new HashMap<>();
        snapshot.apps().stream()
                .limit(KEYS_SAMPLE)
                .flatMap(app -> app.labels().keySet().stream())
                .forEach(key -> counts.merge(key, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The apps of the current lines, as they stand. */
    public List<App> shownApps() {
        List<App> apps = new ArrayList<>(lines.size());
        for (TableLine line : lines) {
            if (line instanceof AppRow row) {
                apps.add(row.app());
            }
        }
        return apps;
    }

    /** Moves the cursor to the next app whose name begins with what is being typed. */
    void typeAhead(String character) {
        AppRow found = typeAhead.find(character, lines, selection.current());
        if (found != null) {
            selection.setCurrent(found);
        }
    }

    @Override
    public Instant now() {
        return services.scheduler().instant();
    }

    @Override
    public ZoneId zone() {
        return zone.getValue();
    }
}
