package strongly.console.ui.apps;

import org.jspecify.annotations.Nullable;

import strongly.console.service.catalog.CatalogSnapshot;
import strongly.console.task.BackgroundTask;
import strongly.console.task.LatestWins;
import strongly.console.task.TaskRunner;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs the table's searches off the UI thread. A new query replaces the search under way; new data
 * waits for it, so that a stream of data cannot starve the screen. UI thread only.
 */
final class LineSearch {
    private final LatestWins searches;
    private final LineSource source;
    private final Function<String, @Nullable AppRow> rows;
    private final Consumer<LineResult> onResult;
    private CatalogSnapshot snapshot = CatalogSnapshot.EMPTY;
    private @Nullable LineQuery query;
    private boolean running;
    private boolean outdated;

    LineSearch(
            TaskRunner runner,
            LineSource source,
            Function<String, @Nullable AppRow> rows,
            Consumer<LineResult> onResult) {
        this.searches = new LatestWins(runner);
        this.source = source;
        this.rows = rows;
        this.onResult = onResult;
    }

    /** Searches by another query, now. */
    void start(CatalogSnapshot data, LineQuery wanted) {
        snapshot = data;
        query = wanted;
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
        LineQuery wanted = query;
        if (wanted == null) {
            return;
        }
        CatalogSnapshot data = snapshot;
        running = true;
        outdated = false;
        searches.run(
                BackgroundTask.of("find lines", () -> source.find(data, wanted, rows))
                        .onSuccess(this::finish)
                        .onFailure(failure -> running = false));
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
