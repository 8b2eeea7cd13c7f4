package strongly.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import strongly.console.service.logs.histogram.LineHistogram;
import strongly.console.service.logs.merged.LineOrder;
import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.pattern.PatternCounter;
import strongly.console.service.logs.search.Expression;
import strongly.console.service.logs.search.LineFilter;
import strongly.console.service.logs.search.LineMatcher;
import strongly.console.service.logs.search.LineQuery;
import strongly.console.service.logs.search.LineSearch;
import strongly.console.service.logs.search.LineText;
import strongly.console.service.logs.store.LogSnapshot;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ParallelCalls;
import strongly.console.task.SynchronousTaskRunner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A million lines, 80 MB, beside grep and lnav on the same file, in the same run and in turns: how
 * long until they are held and the first screen can be shown, searches, appending, memory.
 */
@Tag("bench")
class LogsBenchmark {
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int SCREEN = 60;

    @TempDir Path folder;
    private final StringBuilder report = new StringBuilder();

    @Test
    void logs() throws Exception {
        Path file = folder.resolve("sample.log");
        long bytes = SampleLog.write(file, LINES);
        report.append(String.format(Locale.ROOT, "%n%,d lines, %,d bytes%n", LINES, bytes));
        open(file);
        LogStore store = loaded(file);
        searches(file, store);
        memory(file);
        appending(file);
        others(store);
        System.out.println(report);
    }

    private static LogStore loaded(Path file) throws IOException {
        LogStore store = new LogStore(StoreLimits.DEFAULT, Instant::now);
        byte[] buffer = new byte[4 << 20];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(buffer, 0, buffer.length);
            while (read > 0) {
                int filled = kept + read;
                int end = filled;
                while (end > 0 && buffer[end - 1] != '\n') {
                    end--;
                }
                store.append(buffer, 0, end);
                kept = filled - end;
                System.arraycopy(buffer, end, buffer, 0, kept);
                read = in.readNBytes(buffer, kept, buffer.length - kept);
            }
        }
        return store;
    }

    private static int firstScreen(LogSnapshot lines) {
        LineOrder order = LineOrder.of(List.of(SourceLines.all(lines)));
        int characters = 0;
        for (int i = order.size() - SCREEN; i < order.size(); i++) {
            characters += lines.shown(order.line(i), 4_000).text().length();
        }
        return characters;
    }

    private void open(Path file) throws Exception {
        long cold = System.nanoTime();
        firstScreen(loaded(file).snapshot());
        cold = System.nanoTime() - cold;
        double[] ours = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        double[] lnav = new double[ROUNDS];
        boolean hasLnav = Programs.has("lnav");
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = timed(() -> firstScreen(loaded(file).snapshot()));
            floor[round] = timed(() -> Programs.run("wc", "-l", file.toString()));
            if (hasLnav) {
                lnav[round] = timed(() -> Programs.run(lnavOpens(file)));
            }
        }
        line("read, index, times and levels, first screen", ours, floor, "wc -l", Double.NaN);
        report.append(String.format(Locale.ROOT, "    the very first time %.0f ms%n", cold / 1e6));
        if (hasLnav) {
            line("read, index, times and levels, first screen", ours, lnav, "lnav", 1);
        }
    }

    /** Opens, goes to the end, prints that line. */
    private static String[] lnavOpens(Path file) {
        String[] command = {"lnav", "-n", "-c", ":goto 100%", "-c", ":write-view-to /dev/null", ""};
        command[command.length - 1] = file.toString();
        return command;
    }

    private void searches(Path file, LogStore store) throws Exception {
        // when somebody searches, the console has long since logged and used its threads
        LoggerFactory.getLogger(LogsBenchmark.class).debug("searching");
        new ParallelCalls(2).run(List.of(() -> 1, () -> 2));
        search(file, store, LineText.regex("ERROR.*timeout"), 1.5, "-E", "ERROR.*timeout");
        search(file, store, new LineText("refused", false, true, false), 1.5, "-F", "refused");
        search(file, store, LineText.plain("TimeOut"), 1.5, "-i", "TimeOut");
        search(
                file,
                store,
                LineText.regex("status=5[0-9]{2} .*ms"),
                1.5,
                "-E",
                "status=5[0-9]{2} .*ms");
        search(
                file,
                store,
                LineText.regex("(WARN|ERROR).*(refused|reset)"),
                1.5,
                "-E",
                "(WARN|ERROR).*(refused|reset)");
        search(file, store, LineText.regex("[0-9]{4} ms"), 1.5, "-E", "[0-9]{4} ms");
    }

    private void search(
            Path file, LogStore store, LineText text, double goal, String option, String pattern)
            throws Exception {
        List<LogSnapshot> lines = List.of(store.snapshot());
        Expression expression = new Expression.Text(text);
        Callable<Long> search =
                () -> {
                    LineMatcher matcher =
                            LineMatcher.of(LineQuery.search(expression, LineFilter.NONE));
                    LineSearch session =
                            new LineSearch(
                                    new SynchronousTaskRunner(),
                                    new ImmediateUiDispatcher(),
                                    Runtime.getRuntime().availableProcessors(),
                                    result -> {});
                    session.start(matcher, lines);
                    return session.result().count();
                };
        String[] grep = {"grep", "-c", option, pattern, file.toString()};
        double first = timed(search);
        double[] ours = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = timed(search);
            floor[round] = timed(() -> Programs.run(grep));
        }
        assertThat(search.call()).isEqualTo(Long.parseLong(Programs.run(grep).strip()));
        line("count and mark " + text.text(), ours, floor, "grep " + option, goal);
        report.append(
                String.format(
                        Locale.ROOT,
                        "    the very first time %.1f ms, ratio %.2f, goal 3%n",
                        first,
                        first / median(floor)));
    }

    private void memory(Path file) throws IOException {
        long before = heap();
        LogStore store = loaded(file);
        long after = heap();
        LogSnapshot lines = store.snapshot();
        report.append(
                String.format(
                        Locale.ROOT,
                        "%-52s %,d kB for %,d kB of lines, ratio %.2f (counted %.2f), goal 1.3%n",
                        "memory",
                        (after - before) >> 10,
                        lines.bytes() >> 10,
                        (double) (after - before) / lines.bytes(),
                        (double) lines.memory() / lines.bytes()));
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A tenth of a second's lines at a time, while a search goes on; the store is full. */
    private void appending(Path file) throws Exception {
        byte[] all = Files.readAllBytes(file);
        LogStore store = loaded(file);
        LineSearch search =
                new LineSearch(
                        new SynchronousTaskRunner(), new ImmediateUiDispatcher(), 1, found -> {});
        Expression expression = new Expression.Text(LineText.plain("timeout"));
        search.start(
                LineMatcher.of(LineQuery.search(expression, LineFilter.NONE)),
                List.of(store.snapshot()));
        int batches = 100;
        double[] background = new double[batches];
        double[] held = new double[batches];
        LineOrder order = LineOrder.EMPTY;
        int from = 0;
        for (int batch = 0; batch < batches; batch++) {
            int to = from;
            for (int line = 0; line < 10_000; to++) {
                line += all[to] == '\n' ? 1 : 0;
            }
            int start = from;
            int end = to;
            background[batch] =
                    timed(
                            () -> {
                                store.append(all, start, end);
                                search.update(List.of(store.snapshot()));
                                return 0;
                            });
            from = to == all.length ? 0 : to;
            LineOrder last = order;
            LineOrder[] next = new LineOrder[1];
            held[batch] =
                    timed(
                            () -> {
                                SourceLines lines = SourceLines.all(store.snapshot());
                                next[0] = last.next(List.of(lines));
                                int characters = 0;
                                for (int i = next[0].size() - SCREEN; i < next[0].size(); i++) {
                                    characters +=
                                            lines.lines()
                                                    .shown(next[0].line(i), 4_000)
                                                    .text()
                                                    .length();
                                }
                                return characters;
                            });
            order = next[0];
        }
        double sum = Arrays.stream(background).sum();
        report.append(
                String.format(
                        Locale.ROOT,
                        "%-52s %,.0f lines/s, %.0f ms of 10 s; a screen anew p50 %.2f ms, max %.2f"
                                + " ms, goal 16%n",
                        "append 1,000,000 lines to a full store, searching",
                        LINES / sum * 1_000,
                        sum,
                        median(held),
                        Arrays.stream(held).max().orElseThrow()));
    }

    private void others(LogStore store) throws Exception {
        LogSnapshot lines = store.snapshot();
        List<LogSnapshot> sources = List.of(lines);
        double[] histogram = new double[ROUNDS];
        double[] patterns = new double[ROUNDS];
        double[] merged = new double[ROUNDS];
        List<SourceLines> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(SourceLines.all(lines));
        }
        for (int round = 0; round < ROUNDS; round++) {
            histogram[round] =
                    timed(
                            () -> {
                                LineHistogram counts = new LineHistogram();
                                counts.update(sources, null);
                                return counts.all(200);
                            });
            patterns[round] = timed(() -> new PatternCounter().update(sources));
            merged[round] = timed(() -> LineOrder.of(three));
        }
        alone("histogram of all", histogram);
        alone("patterns of all", patterns);
        alone("3 sources, 3,000,000 lines in one order", merged);
    }

    private static double timed(Callable<?> action) throws Exception {
        long start = System.nanoTime();
        action.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void alone(String what, double[] ours) {
        report.append(String.format(Locale.ROOT, "%-52s p50 %7.1f ms%n", what, median(ours)));
    }

    private void line(String what, double[] ours, double[] floor, String name, double goal) {
        report.append(
                String.format(
                        Locale.ROOT,
                        "%-52s p50 %7.1f  min %7.1f  max %7.1f ms | %s p50 %7.1f ms | ratio %5.2f"
                                + "%s%n",
                        what,
                        median(ours),
                        Arrays.stream(ours).min().orElseThrow(),
                        Arrays.stream(ours).max().orElseThrow(),
                        name,
                        median(floor),
                        median(ours) / median(floor),
                        Double.isNaN(goal) ? "" : "  goal " + goal));
    }
}
