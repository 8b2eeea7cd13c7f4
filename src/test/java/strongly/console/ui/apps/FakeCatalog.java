package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.model.App;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.task.Cancellable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A catalog the test fills by hand. */
public final class FakeCatalog implements AppCatalog {
    private static final Instant CONFIRMED = Instant.parse("2026-01-15T10:30:00Z");

    private final Map<String, App> apps = new LinkedHashMap<>();
    private final List<Consumer<CatalogChange>> observers = new ArrayList<>();
    private CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;
    private int refreshes;
    private int failed;

    /** Adds or replaces apps, everything being read. */
    public void load(List<App> loaded) {
        load(loaded, Phase.COMPLETE, loaded.size());
    }

    /** Adds or replaces apps. */
    public void load(List<App> loaded, Phase phase, long total) {
        loaded.forEach(app -> count(apps.put(app.id(), app), app));
        next(phase, Math.max(total, apps.size()), 0, null, loaded, Set.of());
    }

    /** Lets polls fail. */
    public void fail(ApiException error, int missed) {
        next(snapshot.phase(), snapshot.total(), missed, error, List.of(), Set.of());
    }

    private void next(
            Phase phase,
            long total,
            int missed,
            @Nullable ApiException error,
            List<App> upserted,
            Set<String> removed) {
        // like the real one, it does not copy what did not change
        boolean sameApps = upserted.isEmpty() && removed.isEmpty();
        snapshot =
                new CatalogSnapshot(
                        sameApps ? snapshot.version() : snapshot.version() + 1,
                        sameApps ? snapshot.apps() : List.copyOf(apps.values()),
                        failed,
                        phase,
                        total,
                        CONFIRMED,
                        missed,
                        error);
        CatalogChange change = new CatalogChange(snapshot, upserted, removed);
        List.copyOf(observers).forEach(observer -> observer.accept(change));
    }

    private void count(@Nullable App before, @Nullable App now) {
        failed += now != null && now.status().isFailure() ? 1 : 0;
        failed -= before != null && before.status().isFailure() ? 1 : 0;
    }

    /** How often the user asked to read again. */
    public int refreshes() {
        return refreshes;
    }

    @Override
    public CatalogSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public @Nullable App find(String id) {
        return apps.get(id);
    }

    @Override
    public Cancellable observe(Consumer<CatalogChange> observer) {
        observers.add(observer);
        observer.accept(new CatalogChange(snapshot, snapshot.apps(), Set.of()));
        return () -> observers.remove(observer);
    }

    @Override
    public void refresh() {
        refreshes++;
    }

    @Override
    public void put(App app) {
        load(List.of(app));
    }

    @Override
    public void remove(String id) {
        App gone = apps.remove(id);
        if (gone != null) {
            count(gone, null);
            next(snapshot.phase(), apps.size(), 0, null, List.of(), Set.of(id));
        }
    }

    @Override
    public void setWindowVisible(boolean visible) {}
}
