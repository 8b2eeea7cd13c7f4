package strongly.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A million lines, 80 MB, beside grep, and lnav and glogg where they are installed, on the same
 * file, in the same run and in turns: how long until they are held and the first screen can be
 * shown, searches, appending, memory.
 */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class LogsBenchmark {
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int SCREEN = 60;
    private static final String REGEX = "ERROR.*timeout";
    private static final String LNAV_END = ":goto 100%";

    @TempDir Path folder;

    @Test
    void logs() throws Exception {
        Path file = folder.resolve("sample.log");
        SampleLog.write(file, LINES);
        open(file);
        LogStore store = loaded(file);
        searches(file, store);
        memory(file);
        appending(file);
        others(store);
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

    private static void open(Path file) throws Exception {
        Samples cold = new Samples();
        timed(cold, () -> firstScreen(loaded(file).snapshot()));
        Samples ours = new Samples();
        Samples lines = new Samples();
        Samples lnav = new Samples();
        Samples glogg = new Samples();
        boolean hasLnav = Programs.has("lnav");
        boolean hasGlogg = Glogg.isThere();
        for (int round = 0; round < ROUNDS; round++) {
            heap(); // the lines of the round before are no part of this one, as the others start
            // anew
            timed(ours, () -> firstScreen(loaded(file).snapshot()));
            timed(lines, () -> Programs.run("wc", "-l", file.toString()));
            if (hasLnav) {
                timed(lnav, () -> Programs.run(lnav(file, LNAV_END)));
            }
            if (hasGlogg) {
                glogg.add(Glogg.open(file));
            }
        }
        Figures.add("open 1,000,000 log lines, beside wc -l", "ms", ours, lines, "");
        Figures.add("the same, the very first time", "ms", cold, null, "");
        beside("the same, beside lnav", hasLnav, ours, lnav, "1");
        beside("the same, beside glogg", hasGlogg, ours, glogg, "1");
    }

    private static void beside(
            String what, boolean isThere, Samples ours, Samples theirs, String goal) {
        if (isThere) {
            Figures.add(what, "ms", ours, theirs, goal);
        } else {
            Figures.note(what + ": not installed here");
        }
    }

    /** Opens a file, does that, and ends. */
    private static String[] lnav(Path file, String command) {
        return new String[] {
            "lnav", "-n", "-c", command, "-c", ":write-view-to /dev/null", file.toString()
        };
    }

    private static void searches(Path file, LogStore store) throws Exception {
        // when somebody searches, the console has long since logged and used its threads
        LoggerFactory.getLogger(LogsBenchmark.class).debug("searching");
        new ParallelCalls(2).run(List.of(() -> 1, () -> 2));
        search(file, store, LineText.regex(REGEX), "-E", REGEX);
        search(file, store, new LineText("refused", false, true, false), "-F", "refused");
        search(file, store, LineText.plain("TimeOut"), "-i", "TimeOut");
        for (String regex :
                List.of("status=5[0-9]{2} .*ms", "(WARN|ERROR).*(refused|reset)", "[0-9]{4} ms")) {
            search(file, store, LineText.regex(regex), "-E", regex);
        }
        besideLnav(file, store);
    }

    private static void search(
            Path file, LogStore store, LineText text, String option, String pattern)
            throws Exception {
        List<LogSnapshot> lines = List.of(store.snapshot());
        Callable<Long> search = () -> found(text, lines);
        String[] grep = {"grep", "-c", option, pattern, file.toString()};
        Samples first = new Samples();
        timed(first, search);
        Samples ours = new Samples();
        Samples floor = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            timed(ours, search);
            timed(floor, () -> Programs.run(grep));
        }
        assertThat(search.call()).isEqualTo(Long.parseLong(Programs.run(grep).strip()));
        String what = "find " + text.text() + ", grep " + option;
        Figures.add(what, "ms", ours, floor, "1.5");
        Figures.add(what + ", the very first", "ms", first, floor, "3");
    }

    /** lnav opens the file and searches it; what it takes to open it is taken off. */
    private static void besideLnav(Path file, LogStore store) throws Exception {
        if (!Programs.has("lnav")) {
            Figures.note("find " + REGEX + ", lnav: not installed here");
            return;
        }
        Samples ours = new Samples();
        Samples opens = new Samples();
        Samples finds = new Samples();
        List<LogSnapshot> lines = List.of(store.snapshot());
        for (int round = 0; round < ROUNDS; round++) {
            timed(ours, () -> found(LineText.regex(REGEX), lines));
            timed(opens, () -> Programs.run(lnav(file, LNAV_END)));
            timed(finds, () -> Programs.run(lnav(file, ":filter-in " + REGEX)));
        }
        Samples alone = Samples.of(finds.percentile(50) - opens.percentile(50));
        Figures.add("find " + REGEX + ", lnav without opening", "ms", ours, alone, "1");
    }

    private static long found(LineText text, List<LogSnapshot> lines) throws Exception {
        Expression expression = new Expression.Text(text);
        LineMatcher matcher = LineMatcher.of(LineQuery.search(expression, LineFilter.NONE));
        LineSearch session =
                new LineSearch(
                        new SynchronousTaskRunner(),
                        new ImmediateUiDispatcher(),
                        Runtime.getRuntime().availableProcessors(),
                        result -> {});
        session.start(matcher, lines);
        return session.result().count();
    }

    private static void memory(Path file) throws IOException {
        long before = heap();
        LogStore store = loaded(file);
        long after = heap();
        LogSnapshot lines = store.snapshot();
        Figures.add(
                "memory of a byte of log lines held",
                "bytes",
                (double) (after - before) / lines.bytes(),
                "1.3");
        Figures.add(
                "the same by the index's own count",
                "bytes",
                (double) lines.memory() / lines.bytes(),
                "1.3");
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A tenth of a second's lines at a time, while a search goes on; the store is full. */
    private static void appending(Path file) throws Exception {
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
        Samples background = new Samples();
        Samples held = new Samples();
        LineOrder order = LineOrder.EMPTY;
        int from = 0;
        for (int batch = 0; batch < batches; batch++) {
            int to = from;
            for (int line = 0; line < 10_000; to++) {
                line += all[to] == '\n' ? 1 : 0;
            }
            int start = from;
            int end = to;
            timed(
                    background,
                    () -> {
                        store.append(all, start, end);
                        search.update(List.of(store.snapshot()));
                        return 0;
                    });
            from = to == all.length ? 0 : to;
            LineOrder last = order;
            LineOrder[] next = new LineOrder[1];
            timed(
                    held,
                    () -> {
                        SourceLines lines = SourceLines.all(store.snapshot());
                        next[0] = last.next(List.of(lines));
                        int characters = 0;
                        for (int i = next[0].size() - SCREEN; i < next[0].size(); i++) {
                            characters +=
                                    lines.lines().shown(next[0].line(i), 4_000).text().length();
                        }
                        return characters;
                    });
            order = next[0];
        }
        Figures.add(
                "append 10,000 log lines to a full store, searching", "ms", background, null, "");
        Figures.add("a screen anew after each, held", "ms", held, null, "16 ms");
    }

    private static void others(LogStore store) throws Exception {
        LogSnapshot lines = store.snapshot();
        List<LogSnapshot> sources = List.of(lines);
        Samples histogram = new Samples();
        Samples patterns = new Samples();
        Samples merged = new Samples();
        List<SourceLines> three = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            three.add(SourceLines.all(lines));
        }
        for (int round = 0; round < ROUNDS; round++) {
            timed(
                    histogram,
                    () -> {
                        LineHistogram counts = new LineHistogram();
                        counts.update(sources, null);
                        return counts.all(200);
                    });
            timed(patterns, () -> new PatternCounter().update(sources));
            timed(merged, () -> LineOrder.of(three));
        }
        Figures.add("histogram of 1,000,000 log lines", "ms", histogram, null, "");
        Figures.add("patterns of 1,000,000 log lines", "ms", patterns, null, "");
        Figures.add("3,000,000 log lines of 3 sources in order", "ms", merged, null, "");
    }

    private static void timed(Samples into, Callable<?> action) throws Exception {
        long start = System.nanoTime();
        action.call();
        into.addSince(start);
    }
}
