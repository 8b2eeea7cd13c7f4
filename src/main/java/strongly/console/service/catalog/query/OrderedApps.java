package strongly.console.service.catalog.query;

import strongly.console.model.App;
import strongly.console.service.catalog.CatalogSnapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All apps in the order of the last sort. They are kept by name beside it: that is the order among
 * equals, so any other sort is a stable one of that, and going back to it costs nothing. A snapshot
 * with few changes merges them in. Used by one background thread at a time; the arrays it hands out
 * are never changed.
 */
final class OrderedApps {
    private static final IndexedApp[] NOTHING = {};

    /** The apps as they stand in the last snapshot, where most keep their places. */
    private IndexedApp[] places = NOTHING;

    private IndexedApp[] byName = NOTHING;
    private IndexedApp[] ordered = NOTHING;
    private List<SortKey> sort = List.of(SortKey.NAME);
    private long version = -1;

    /** The apps of a snapshot in the order of these keys. */
    IndexedApp[] take(CatalogSnapshot snapshot, List<SortKey> keys, QueryContext context) {
        boolean sameSort = sort.equals(keys) && !dependsOnRuntime(keys);
        if (snapshot.version() != version) {
            List<IndexedApp> changed = takeUp(snapshot.apps());
            boolean few = changed.size() < places.length / 4;
            byName = few ? merged(byName, changed, AppOrder.BY_NAME) : sortedByName(places);
            ordered =
                    few && sameSort && !isByName(keys)
                            ? merged(ordered, changed, AppOrder.of(keys, context))
                            : arranged(keys, context);
        } else if (!sameSort) {
            ordered = arranged(keys, context);
        }
        sort = keys;
        version = snapshot.version();
        return ordered;
    }

    private static boolean dependsOnRuntime(List<SortKey> keys) {
        return keys.stream().anyMatch(key -> key.field().equals("ready"));
    }

    private static boolean isByName(List<SortKey> keys) {
        return keys.isEmpty() || keys.getFirst().equals(SortKey.NAME);
    }

    /** Takes up what differs; the apps that are new or others than before. */
    private List<IndexedApp> takeUp(List<App> apps) {
        IndexedApp[] next = new IndexedApp[apps.size()];
        List<IndexedApp> changed = new ArrayList<>();
        for (int place = 0; place < next.length; place++) {
            App app = apps.get(place);
            IndexedApp known = place < places.length ? places[place] : null;
            if (known != null && isSame(known.app, app)) {
                next[place] = known;
            } else {
                IndexedApp taken = new IndexedApp(app);
                next[place] = taken;
                changed.add(taken);
                if (known != null) {
                    known.gone = true;
                }
            }
        }
        for (int place = next.length; place < places.length; place++) {
            places[place].gone = true;
        }
        places = next;
        return changed;
    }

    /** The catalog keeps the object of an app that did not change. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(App known, App now) {
        return known == now;
    }

    private static IndexedApp[] sortedByName(IndexedApp[] apps) {
        IndexedApp[] sorted = apps.clone();
        Arrays.sort(sorted, AppOrder.BY_NAME);
        return sorted;
    }

    /** Sorted by the last key first: each sort keeps what the ones before it did among equals. */
    private IndexedApp[] arranged(List<SortKey> keys, QueryContext context) {
        IndexedApp[] result = byName;
        boolean named = true;
        for (SortKey key : keys.reversed()) {
            if (!named || !key.equals(SortKey.NAME)) {
                result = RankSort.sorted(result, AppOrder.value(key, context), key.descending());
                named = false;
            }
        }
        return result;
    }

    /** What was there without what left or changed, merged with what changed. */
    private static IndexedApp[] merged(
            IndexedApp[] before, List<IndexedApp> changed, Comparator<IndexedApp> order) {
        List<IndexedApp> coming = new ArrayList<>(changed);
        coming.sort(order);
        IndexedApp[] result = new IndexedApp[before.length + coming.size()];
        int used = 0;
        int next = 0;
        for (IndexedApp app : before) {
            if (app.gone) {
                continue;
            }
            while (next < coming.size() && order.compare(coming.get(next), app) < 0) {
                result[used++] = coming.get(next++);
            }
            result[used++] = app;
        }
        while (next < coming.size()) {
            result[used++] = coming.get(next++);
        }
        return used == result.length ? result : Arrays.copyOf(result, used);
    }
}
