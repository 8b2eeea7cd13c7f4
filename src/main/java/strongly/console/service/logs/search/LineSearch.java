package strongly.console.service.logs.search;

import org.jspecify.annotations.Nullable;

import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.task.NewestInput;
import strongly.console.task.TaskRunner;
import strongly.console.task.UiDispatcher;

import java.util.List;
import java.util.function.Consumer;

/**
 * One search over several sources that goes on as lines come: in the background, telling of first
 * matches at once, called off when another begins. UI thread.
 */
public final class LineSearch implements AutoCloseable {
    private final TaskRunner runner;
    private final UiDispatcher ui;
    private final int parallelism;
    private final Consumer<SearchResult> listener;
    private SearchResult result = SearchResult.EMPTY;
    private @Nullable Run current;

    /** A query under way. */
    private final class Run {
        final SearchPass pass;
        final NewestInput<List<LogSnapshot>, SearchResult> input;

        Run(LineMatcher matcher) {
            pass = new SearchPass(matcher, parallelism);
            input = new NewestInput<>(runner, "search logs", this::search, this::show);
        }

        private SearchResult search(List<LogSnapshot> sources) throws InterruptedException {
            return pass.run(sources, partial -> ui.dispatch(() -> show(partial)));
        }

        private void show(SearchResult found) {
            if (current == this) {
                result = found;
                listener.accept(found);
            }
        }
    }

    /**
     * No search yet.
     *
     * @param parallelism most cores to use
     * @param listener told on the UI thread of what was found so far, again and again
     */
    public LineSearch(
            TaskRunner runner, UiDispatcher ui, int parallelism, Consumer<SearchResult> listener) {
        this.runner = runner;
        this.ui = ui;
        this.parallelism = parallelism;
        this.listener = listener;
    }

    /** What was found so far. */
    public SearchResult result() {
        return result;
    }

    /** Begins a search; the one before is called off. */
    public void start(LineMatcher matcher, List<LogSnapshot> sources) {
        stop();
        Run run = new Run(matcher);
        current = run;
        run.input.offer(List.copyOf(sources));
    }

    /**
     * Goes on over lines that came, and without those that went.
     *
     * @param sources the same in the same order; more may have joined at the end
     */
    public void update(List<LogSnapshot> sources) {
        Run run = current;
        if (run != null) {
            run.input.offer(List.copyOf(sources));
        }
    }

    /** Calls the search off; nothing is found any more. */
    public void stop() {
        Run run = current;
        current = null;
        result = SearchResult.EMPTY;
        if (run != null) {
            run.input.close();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
