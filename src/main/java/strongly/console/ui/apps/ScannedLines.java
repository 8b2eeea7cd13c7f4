package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds lines by words in any field, and orders them, in one scan. */
final class ScannedLines implements LineSource {
    @Override
    public LineResult find(
            CatalogSnapshot snapshot, LineQuery query, Function<String, @Nullable AppRow> rows) {
        String[] words = query.query().toLowerCase(Locale.ROOT).strip().split("\\s+");
        Map<AppStatus, Integer> counts = new LinkedHashMap<>();
        List<App> matching = new ArrayList<>();
        for (App app : snapshot.apps()) {
            if (matches(app, words)) {
                counts.merge(app.status(), 1, Integer::sum);
                if (query.statuses().isEmpty() || query.statuses().contains(app.status())) {
                    matching.add(app);
                }
            }
        }
        matching.sort(order(query));
        List<TableLine> lines =
                query.group() == null ? new ArrayList<>() : grouped(matching, query, rows);
        if (query.group() == null) {
            add(matching, rows, lines);
        }
        return new LineResult(lines.toArray(TableLine[]::new), matching.size(), counts(counts));
    }

    private static boolean matches(App app, String[] words) {
        for (String word : words) {
            if (!has(app, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(App app, String word) {
        for (AppColumn column : AppColumn.FIELDS) {
            if (column.value(app).toLowerCase(Locale.ROOT).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Comparator<App> order(LineQuery query) {
        Comparator<App> order = Comparator.comparing(app -> !query.pinned().contains(app.id()));
        for (SortOrder sort : query.sort()) {
            Comparator<App> column = Comparator.comparing(sort.column()::value);
            order = order.thenComparing(sort.ascending() ? column : column.reversed());
        }
        return order.thenComparing(App::id);
    }

    private static List<TableLine> grouped(
            List<App> apps, LineQuery query, Function<String, @Nullable AppRow> rows) {
        AppColumn column =
                AppColumn.of(String.valueOf(query.group())).orElse(AppColumn.ENVIRONMENT);
        Map<String, List<App>> groups = new TreeMap<>();
        apps.forEach(
                app ->
                        groups.computeIfAbsent(column.value(app), key -> new ArrayList<>())
                                .add(app));
        List<TableLine> lines = new ArrayList<>();
        groups.forEach(
                (key, members) -> {
                    Map<AppStatus, Integer> counts = new LinkedHashMap<>();
                    members.forEach(app -> counts.merge(app.status(), 1, Integer::sum));
                    boolean collapsed = query.collapsed().contains(key);
                    lines.add(
                            new GroupLine(
                                    key,
                                    key.isEmpty() ? "None" : key,
                                    members.size(),
                                    counts(counts),
                                    collapsed));
                    if (!collapsed) {
                        add(members, rows, lines);
                    }
                });
        return lines;
    }

    private static void add(
            List<App> apps, Function<String, @Nullable AppRow> rows, List<TableLine> lines) {
        for (App app : apps) {
            AppRow row = rows.apply(app.id());
            if (row != null) {
                lines.add(row);
            }
        }
    }

    private static List<GroupLine.StatusCount> counts(Map<AppStatus, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<AppStatus, Integer>comparingByValue().reversed())
                .map(entry -> new GroupLine.StatusCount(entry.getKey(), entry.getValue()))
                .toList();
    }
}
