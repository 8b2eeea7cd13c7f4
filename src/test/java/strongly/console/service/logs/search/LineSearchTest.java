package strongly.console.service.logs.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.SampleStores;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A search covers everything held and goes on as lines come and go. */
class LineSearchTest {
    private final List<SearchResult> told = new ArrayList<>();
    private final LogStore store =
            new LogStore(new StoreLimits(50_000, 1 << 20), () -> SampleStores.START);

    private LineSearch search(TaskRunner runner) {
        return new LineSearch(runner, new ImmediateUiDispatcher(), 2, told::add);
    }

    private static LineMatcher matcher(String text) {
        try {
            Expression expression = new Expression.Text(LineText.plain(text));
            return LineMatcher.of(LineQuery.search(expression, LineFilter.NONE));
        } catch (QueryException broken) {
            throw new AssertionError(broken);
        }
    }

    private void add(int from, int to) {
        SampleStores.add(
                store,
                IntStream.range(from, to)
                        .mapToObj(i -> (i % 10 == 0 ? "needle " : "hay ") + i)
                        .toArray(String[]::new));
    }

    @Test
    void findsAllTellsFirstMatchesSoonAndGoesOn() {
        add(0, 40_000);
        LineSearch search = search(new SynchronousTaskRunner());
        search.start(matcher("NEEDLE"), List.of(store.snapshot()));
        assertThat(search.result().count()).isEqualTo(4_000);
        assertThat(search.result().isComplete()).isTrue();
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told.getFirst().count()).isPositive().isLessThan(4_000);
        add(40_000, 40_100);
        search.update(List.of(store.snapshot()));
        assertThat(search.result().count()).isEqualTo(4_010);
    }

    @Test
    void forgetsLinesThatWereLetGo() {
        add(0, 40_000);
        LineSearch search = search(new SynchronousTaskRunner());
        search.start(matcher("needle"), List.of(store.snapshot()));
        add(40_000, 90_000);
        search.update(List.of(store.snapshot()));
        long held = store.snapshot().size();
        assertThat(search.result().count()).isBetween(held / 10 - 1, held / 10 + 1);
        assertThat(search.result().of(0).next(0)).isGreaterThanOrEqualTo(store.snapshot().first());
        assertThat(search.result().total()).isEqualTo(held);
    }

    @Test
    void onlyTheNewestSearchIsTold() {
        add(0, 100);
        QueuedTaskRunner runner = new QueuedTaskRunner();
        LineSearch search = search(runner);
        search.start(matcher("needle"), List.of(store.snapshot()));
        search.start(matcher("hay"), List.of(store.snapshot()));
        runner.runAll();
        assertThat(told).extracting(SearchResult::count).containsOnly(90L);
        search.stop();
        search.update(List.of(store.snapshot()));
        runner.runAll();
        assertThat(search.result()).isEqualTo(SearchResult.EMPTY);
    }

    @Test
    void linesThatCameMeanwhileAreSearchedNext() {
        add(0, 100);
        QueuedTaskRunner runner = new QueuedTaskRunner();
        LineSearch search = search(runner);
        search.start(matcher("needle"), List.of(store.snapshot()));
        for (int i = 1; i < 5; i++) {
            add(i * 100, i * 100 + 100);
            search.update(List.of(store.snapshot()));
        }
        assertThat(runner.waiting()).isEqualTo(1);
        runner.runAll();
        assertThat(search.result().count()).isEqualTo(50);
    }
}
