package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.catalog.CatalogChange;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.task.Cancellable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A catalog that holds what it is told. */
public final class MemoryCatalog implements AppCatalog {
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final List<Consumer<CatalogChange>> observers = new ArrayList<>();
    private long version;

    /** A catalog of these apps. */
    public MemoryCatalog(App... initial) {
        for (App app : initial) {
            apps.put(app.id(), app);
        }
    }

    @Override
    public CatalogSnapshot snapshot() {
        return new CatalogSnapshot(
                version,
                List.copyOf(apps.values()),
                (int) apps.values().stream().filter(app -> app.status().isFailure()).count(),
                CatalogSnapshot.Phase.COMPLETE,
                apps.size(),
                Instant.EPOCH,
                0,
                null);
    }

    @Override
    public @Nullable App find(String id) {
        return apps.get(id);
    }

    @Override
    public Cancellable observe(Consumer<CatalogChange> observer) {
        observers.add(observer);
        observer.accept(new CatalogChange(snapshot(), List.copyOf(apps.values()), Set.of()));
        return () -> observers.remove(observer);
    }

    @Override
    public void refresh() {
        // holds everything there is
    }

    @Override
    public void put(App app) {
        apps.put(app.id(), app);
        tell(List.of(app), Set.of());
    }

    @Override
    public void remove(String id) {
        if (apps.remove(id) != null) {
            tell(List.of(), Set.of(id));
        }
    }

    private void tell(List<App> upserted, Set<String> removed) {
        version++;
        CatalogChange change = new CatalogChange(snapshot(), upserted, removed);
        List.copyOf(observers).forEach(observer -> observer.accept(change));
    }

    @Override
    public void setWindowVisible(boolean visible) {
        // costs nothing either way
    }
}
