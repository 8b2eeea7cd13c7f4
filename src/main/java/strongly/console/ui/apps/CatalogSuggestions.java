package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.AppCatalog;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.catalog.query.QueryCompletion;
import strongly.console.task.BackgroundTask;
import strongly.console.task.TaskRunner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes queries with the values that occur in the catalog, the most frequent first. They are
 * counted off the UI thread when somebody is about to type.
 */
final class CatalogSuggestions implements QuerySuggestions {
    private static final int MOST_VALUES = 2_000;
    private static final int LONGEST_VALUE = 200;

    private final AppCatalog catalog;
    private final TaskRunner runner;
    private final QueryCompletion completion = new QueryCompletion(this::values);
    private Map<String, List<String>> values = Map.of();
    private long version = -1;
    private boolean counting;

    CatalogSuggestions(AppCatalog catalog, TaskRunner runner) {
        this.catalog = catalog;
        this.runner = runner;
    }

    private List<String> values(String field) {
        return values.getOrDefault(field.equals("environment") ? "env" : field, List.of());
    }

    @Override
    public List<Suggestion> suggest(String query, int caret) {
        prepare();
        return completion.offers(query, caret).stream()
                .map(offer -> suggestion(query, offer))
                .toList();
    }

    private static Suggestion suggestion(String query, QueryCompletion.Offer offer) {
        String text =
                query.substring(0, offer.start())
                        + offer.replacement()
                        + query.substring(offer.end());
        int caret = offer.start() + offer.replacement().length();
        return new Suggestion(text, caret, offer.replacement(), offer.hint());
    }

    @Override
    public void prepare() {
        CatalogSnapshot snapshot = catalog.snapshot();
        if (counting || snapshot.version() == version) {
            return;
        }
        counting = true;
        runner.run(
                BackgroundTask.of("count values", () -> count(snapshot.apps()))
                        .onSuccess(
                                counted -> {
                                    values = counted;
                                    version = snapshot.version();
                                })
                        .onFinished(() -> counting = false));
    }

    private static Map<String, List<String>> count(List<App> apps) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        AppStatus.FILTERABLE.forEach(status -> add(counts, "status", status.value()));
        List.of("pinned", "public", "busy").forEach(flag -> add(counts, "is", flag));
        for (App app : apps) {
            add(counts, "status", app.status().value());
            add(counts, "env", app.environment() == null ? null : app.environment().value());
            add(counts, "name", app.name());
            add(counts, "image", app.image());
            add(counts, "project", app.projectId());
            add(counts, "owner", app.owner() == null ? null : app.owner().display());
            app.labels()
                    .forEach(
                            (key, value) -> {
                                add(counts, "label", key);
                                add(counts, "label", key + "=" + value);
                            });
        }
        Map<String, List<String>> values = new HashMap<>();
        counts.forEach((field, found) -> values.put(field, mostFrequent(found)));
        return values;
    }

    private static void add(
            Map<String, Map<String, Integer>> counts, String field, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST_VALUE) {
            return;
        }
        Map<String, Integer> ofField = counts.computeIfAbsent(field, none -> new HashMap<>());
        if (ofField.size() < MOST_VALUES || ofField.containsKey(value)) {
            ofField.merge(value, 1, Integer::sum);
        }
    }

    private static List<String> mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        Map.Entry<String, Integer>::getValue,
                                        Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
