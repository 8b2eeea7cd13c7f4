package strongly.console.service.operations.bulk;

import org.jspecify.annotations.Nullable;

import strongly.console.service.operations.bulk.BulkEntry.Result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each app of a run stands, in the order of the plan, and the sums people are told. */
final class BulkEntries {
    private final Map<String, BulkEntry> byApp = new LinkedHashMap<>();

    BulkEntries(List<BulkEntry> stand) {
        stand.forEach(entry -> byApp.put(entry.appId(), entry));
    }

    /** Those of a plan before anything is done: waiting, or left out with the reason. */
    static List<BulkEntry> of(BulkPlan plan) {
        return plan.items().stream()
                .map(
                        item ->
                                new BulkEntry(
                                        item.app().id(),
                                        item.app().displayName(),
                                        item.skip() == null ? Result.WAITING : Result.SKIPPED,
                                        item.skip() == null ? "" : item.skip()))
                .toList();
    }

    List<BulkEntry> all() {
        return List.copyOf(byApp.values());
    }

    /** How an app stands, null where the run is not about it. */
    @Nullable BulkEntry find(String appId) {
        return byApp.get(appId);
    }

    void set(BulkEntry entry, Result result, String text) {
        byApp.put(entry.appId(), entry.as(result, text));
    }

    List<BulkEntry> in(Result result) {
        return byApp.values().stream().filter(entry -> entry.result() == result).toList();
    }

    boolean hasAny(Result result) {
        return byApp.values().stream().anyMatch(entry -> entry.result() == result);
    }

    /** How many apps it is about: all but those that were left out. */
    int wanted() {
        return byApp.size() - in(Result.SKIPPED).size();
    }

    /** How many have not begun, as a sentence. */
    String left() {
        return "%,d of %,d not started.".formatted(in(Result.WAITING).size(), wanted());
    }

    /** Which of all a wave is that has just left the waiting ones, as "3–4 of 9". */
    String placeOf(List<BulkEntry> wave) {
        int todo = wanted();
        int begun = todo - in(Result.WAITING).size();
        return wave.size() == 1
                ? "app %,d of %,d".formatted(begun, todo)
                : "apps %,d–%,d of %,d".formatted(begun - wave.size() + 1, begun, todo);
    }
}
