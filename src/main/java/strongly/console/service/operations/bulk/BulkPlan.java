package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationKind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exactly what a bulk run will touch, from a fresh read.
 *
 * @param action what is done
 * @param items the apps in the order they were chosen
 */
public record BulkPlan(BulkAction action, List<Item> items) {
    /**
     * One app of the plan.
     *
     * @param app the app as it was just read, or as it was known where it could not be read
     * @param runtime its runtime, null where it was not read
     * @param skip why it is left out, null where it is not
     */
    public record Item(App app, @Nullable RuntimeStatus runtime, @Nullable String skip) {}

    public BulkPlan {
        items = List.copyOf(items);
    }

    /** The apps that will be touched. */
    public List<App> todo() {
        return items.stream().filter(item -> item.skip() == null).map(Item::app).toList();
    }

    /** The ready replicas of the apps that will be touched, as far as they are known. */
    public int readyReplicas() {
        int sum = 0;
        for (Item item : items) {
            RuntimeStatus runtime = item.runtime();
            if (item.skip() == null && runtime != null && runtime.readyReplicas() != null) {
                sum += runtime.readyReplicas();
            }
        }
        return sum;
    }

    /** In one line: "Stop 3 production apps, 7 ready replicas". */
    public String summary() {
        List<App> todo = todo();
        if (todo.isEmpty()) {
            return "Nothing to " + action.kind().label().toLowerCase(Locale.ROOT);
        }
        if (action.kind() == OperationKind.RELABEL) {
            // no replica is touched by it
            return action.label(apps(todo));
        }
        int ready = readyReplicas();
        return "%s, %,d ready %s"
                .formatted(action.label(apps(todo)), ready, ready == 1 ? "replica" : "replicas");
    }

    private static String apps(List<App> todo) {
        Map<String, Long> tiers =
                todo.stream()
                        .collect(
                                Collectors.groupingBy(
                                        BulkPlan::tier, TreeMap::new, Collectors.counting()));
        String word = todo.size() == 1 ? "app" : "apps";
        if (tiers.size() == 1) {
            String tier = tiers.keySet().iterator().next();
            return "%,d %s%s".formatted(todo.size(), tier.isEmpty() ? "" : tier + " ", word);
        }
        String parts =
                tiers.entrySet().stream()
                        .map(
                                tier ->
                                        "%,d %s"
                                                .formatted(
                                                        tier.getValue(),
                                                        tier.getKey().isEmpty()
                                                                ? "without environment"
                                                                : tier.getKey()))
                        .collect(Collectors.joining(", "));
        return "%,d %s (%s)".formatted(todo.size(), word, parts);
    }

    private static String tier(App app) {
        AppEnvironment tier = app.environment();
        return tier == null ? "" : tier.value();
    }
}
