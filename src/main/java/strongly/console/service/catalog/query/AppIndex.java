package strongly.console.service.catalog.query;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds and orders apps. All apps are kept in one array in the order of the last sort: a query is
 * one pass over it that keeps the order, a changed sort sorts it once, and a snapshot with few
 * changes merges them in. Used by one background thread at a time.
 */
public final class AppIndex {
    private static final IndexedApp[] NOTHING = {};

    private Map<String, IndexedApp> byId = new HashMap<>();
    private IndexedApp[] ordered = NOTHING;
    private List<SortKey> sort = List.of(SortKey.NAME);
    private long version = -1;

    /**
     * The view of a snapshot.
     *
     * @throws InterruptedException where the thread was interrupted: a newer request came
     */
    public AppsView find(CatalogSnapshot snapshot, ViewRequest request)
            throws InterruptedException {
        take(snapshot, request);
        checkInterrupted();
        List<IndexedApp> matching = new ArrayList<>();
        Map<AppStatus, int[]> counts = new HashMap<>();
        boolean anyStatus = request.statuses().isEmpty();
        AppQuery query = request.query();
        int sinceCheck = 0;
        for (IndexedApp app : ordered) {
            if (++sinceCheck == 4096) {
                sinceCheck = 0;
                checkInterrupted();
            }
            if (query.matches(app, request.context())) {
                AppStatus status = app.app.status();
                counts.computeIfAbsent(status, none -> new int[1])[0]++;
                if (anyStatus || request.statuses().contains(status)) {
                    matching.add(app);
                }
            }
        }
        List<IndexedApp> arranged = pinnedFirst(matching, request.context());
        String groupBy = request.groupBy();
        List<AppsView.Line> lines =
                groupBy == null ? lines(arranged) : grouped(arranged, groupBy, request);
        return new AppsView(lines, matching.size(), freeze(counts));
    }

    private static void checkInterrupted() throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("a newer request came");
        }
    }

    private void take(CatalogSnapshot snapshot, ViewRequest request) {
        boolean sameSort = sort.equals(request.sort()) && !sortsByReady(request.sort());
        if (snapshot.version() == version && sameSort) {
            return;
        }
        Comparator<IndexedApp> order = AppOrder.of(request.sort(), request.context());
        List<IndexedApp> changed = new ArrayList<>();
        Map<String, IndexedApp> next = byId;
        if (snapshot.version() != version) {
            next = HashMap.newHashMap(snapshot.apps().size());
            for (App app : snapshot.apps()) {
                IndexedApp known = byId.get(app.id());
                if (known == null || !isSame(known.app, app)) {
                    known = new IndexedApp(app);
                    changed.add(known);
                }
                next.put(app.id(), known);
            }
        }
        boolean few = changed.size() < next.size() / 4;
        ordered = sameSort && few ? merged(next, changed, order) : sorted(next, order);
        byId = next;
        sort = request.sort();
        version = snapshot.version();
    }

    /** The catalog keeps the object of an app that did not change. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(App known, App now) {
        return known == now;
    }

    private static boolean sortsByReady(List<SortKey> keys) {
        return keys.stream().anyMatch(key -> key.field().equals("ready"));
    }

    private static IndexedApp[] sorted(Map<String, IndexedApp> apps, Comparator<IndexedApp> order) {
        IndexedApp[] all = apps.values().toArray(NOTHING);
        Arrays.sort(all, order);
        return all;
    }

    /** The array before without what left or changed, merged with what changed. */
    private IndexedApp[] merged(
            Map<String, IndexedApp> next, List<IndexedApp> changed, Comparator<IndexedApp> order) {
        changed.sort(order);
        IndexedApp[] result = new IndexedApp[next.size()];
        int at = 0;
        int change = 0;
        for (IndexedApp app : ordered) {
            if (!app.equals(next.get(app.app.id()))) {
                continue;
            }
            while (change < changed.size() && order.compare(changed.get(change), app) < 0) {
                result[at++] = changed.get(change++);
            }
            result[at++] = app;
        }
        while (change < changed.size()) {
            result[at++] = changed.get(change++);
        }
        return result;
    }

    private static List<IndexedApp> pinnedFirst(List<IndexedApp> apps, QueryContext context) {
        if (context.pinned().isEmpty()) {
            return apps;
        }
        List<IndexedApp> pinned = new ArrayList<>();
        List<IndexedApp> rest = new ArrayList<>(apps.size());
        for (IndexedApp app : apps) {
            (context.pinned().contains(app.app.id()) ? pinned : rest).add(app);
        }
        pinned.addAll(rest);
        return pinned;
    }

    private static List<AppsView.Line> lines(List<IndexedApp> apps) {
        List<AppsView.Line> lines = new ArrayList<>(apps.size());
        for (IndexedApp app : apps) {
            lines.add(new AppsView.AppLine(app.app));
        }
        return lines;
    }

    private static List<AppsView.Line> grouped(
            List<IndexedApp> apps, String groupBy, ViewRequest request) {
        Function<IndexedApp, String> group = AppOrder.groupOf(groupBy);
        Map<String, List<IndexedApp>> groups = new TreeMap<>(AppIndex::lackLast);
        for (IndexedApp app : apps) {
            groups.computeIfAbsent(group.apply(app), none -> new ArrayList<>()).add(app);
        }
        List<AppsView.Line> lines = new ArrayList<>(apps.size() + groups.size());
        groups.forEach(
                (key, members) -> {
                    boolean collapsed = request.collapsed().contains(key);
                    lines.add(
                            new AppsView.GroupHeader(
                                    key, members.size(), statuses(members), collapsed));
                    if (!collapsed) {
                        lines.addAll(lines(members));
                    }
                });
        return lines;
    }

    private static int lackLast(String one, String other) {
        if (one.isEmpty() != other.isEmpty()) {
            return one.isEmpty() ? 1 : -1;
        }
        return one.compareTo(other);
    }

    private static Map<AppStatus, Integer> statuses(List<IndexedApp> apps) {
        Map<AppStatus, int[]> counts = new HashMap<>();
        for (IndexedApp app : apps) {
            counts.computeIfAbsent(app.app.status(), none -> new int[1])[0]++;
        }
        return freeze(counts);
    }

    private static Map<AppStatus, Integer> freeze(Map<AppStatus, int[]> counts) {
        Map<AppStatus, Integer> frozen = new LinkedHashMap<>();
        counts.forEach((status, count) -> frozen.put(status, count[0]));
        return frozen;
    }

    /** The app of an id as it was last taken up, null where it is not known. */
    public @Nullable App find(String id) {
        IndexedApp app = byId.get(id);
        return app == null ? null : app.app;
    }
}
