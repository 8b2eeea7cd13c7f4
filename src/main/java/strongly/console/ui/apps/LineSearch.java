package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.service.catalog.query.AppIndex;
import strongly.console.service.catalog.query.AppsView;
import strongly.console.service.catalog.query.ViewRequest;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the table's searches off the UI thread. A new query replaces the search under way; new data
 * waits for it, so that a stream of data cannot starve the screen. UI thread only.
 */
final class LineSearch {
    private final LatestWins searches;
    private final Function<String, @Nullable AppRow> rows;
    private final Consumer<LineResult> onResult;
    private final AppIndex index = new AppIndex();
    private CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;
    private @Nullable Supplier<ViewRequest> request;
    private boolean running;
    private boolean outdated;

    /**
     * A search.
     *
     * @param rows finds the row of an app's id, null where the app is gone; called off the UI
     *     thread
     */
    LineSearch(
            TaskRunner runner,
            Function<String, @Nullable AppRow> rows,
            Consumer<LineResult> onResult) {
        this.searches = new LatestWins(runner);
        this.rows = rows;
        this.onResult = onResult;
    }

    /**
     * Searches for something else, now.
     *
     * @param wanted what is looked for; asked again for each search, since time passes
     */
    void start(CatalogSnapshot data, Supplier<ViewRequest> wanted) {
        snapshot = data;
        request = wanted;
        run();
    }

    /** Searches other data, as soon as the search under way is done. */
    void update(CatalogSnapshot data) {
        snapshot = data;
        if (running) {
            outdated = true;
        } else {
            run();
        }
    }

    private void run() {
        if (request == null) {
            return;
        }
        CatalogSnapshot data = snapshot;
        ViewRequest wanted = request.get();
        running = true;
        outdated = false;
        searches.run(
                BackgroundTask.of("find lines", () -> find(data, wanted))
                        .onSuccess(this::finish)
                        .onFailure(failure -> running = false));
    }

    /** A search that was replaced may still be on its way out when the next one comes in. */
    private LineResult find(CatalogSnapshot data, ViewRequest wanted) throws InterruptedException {
        synchronized (index) {
            AppsView view = index.find(data, wanted);
            TableLine[] lines = new TableLine[view.lines().size()];
            int used = 0;
            for (AppsView.Line line : view.lines()) {
                TableLine shown = lineOf(line, wanted);
                if (shown != null) {
                    lines[used++] = shown;
                }
            }
            return new LineResult(
                    used == lines.length ? lines : Arrays.copyOf(lines, used),
                    view.matched(),
                    counts(view.counts()),
                    data.apps().size());
        }
    }

    private @Nullable TableLine lineOf(AppsView.Line line, ViewRequest wanted) {
        return switch (line) {
            case AppsView.AppLine app -> rowOf(app);
            case AppsView.GroupHeader header ->
                    new GroupLine(
                            header.key(),
                            title(header.key(), String.valueOf(wanted.groupBy())),
                            header.count(),
                            counts(header.statuses()),
                            header.collapsed());
        };
    }

    /** The row that was found for it before, unless that left the table meanwhile. */
    private @Nullable AppRow rowOf(AppsView.AppLine line) {
        if (line.attachment() instanceof AppRow row && !row.isGone()) {
            return row;
        }
        AppRow found = rows.apply(line.app().id());
        line.attach(found);
        return found;
    }

    private static String title(String key, String groupBy) {
        if (!key.isEmpty()) {
            return switch (groupBy) {
                case "environment" -> AppEnvironment.of(key).label();
                case "status" -> AppStatus.of(key).label();
                default -> key;
            };
        }
        return "No " + (groupBy.startsWith("label:") ? groupBy.substring(6) : groupBy);
    }

    private static List<GroupLine.StatusCount> counts(Map<AppStatus, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new GroupLine.StatusCount(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt(GroupLine.StatusCount::count)
                                .reversed()
                                .thenComparing(count -> count.status().value()))
                .toList();
    }

    private void finish(LineResult result) {
        running = false;
        onResult.accept(result);
        if (outdated) {
            run();
        }
    }

    /** Drops the search under way. */
    void cancel() {
        searches.cancel();
        running = false;
    }
}
