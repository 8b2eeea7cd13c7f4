package strongly.console.service.catalog.query;

import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds and orders apps. All apps are kept in one array in the order of the last sort: a query is
 * one pass over it that keeps the order. Used by one background thread at a time.
 */
public final class AppIndex {
    private final OrderedApps apps = new OrderedApps();

    /**
     * The view of a snapshot.
     *
     * @throws InterruptedException where the thread was interrupted: a newer request came
     */
    public AppsView find(CatalogSnapshot snapshot, ViewRequest request)
            throws InterruptedException {
        IndexedApp[] ordered = apps.take(snapshot, request.sort(), request.context());
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
            lines.add(app.line);
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
}
