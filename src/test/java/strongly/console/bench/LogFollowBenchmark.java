package strongly.console.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;

import strongly.console.service.logs.merged.SourceLines;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.logs.LogView;
import strongly.console.ui.logs.list.LineContent;
import strongly.console.ui.logs.list.LineList;
import strongly.console.ui.logs.list.LineListViewModel;
import strongly.console.ui.mvvm.Clipboard;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** How long the list of log lines holds the UI thread while 100,000 lines a second flow in. */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class LogFollowBenchmark {
    private static final int SECONDS = 10;
    private static final int BATCH = 1_000;
    private static final long BATCH_NANOS = 10_000_000;

    private final LogStore store = new LogStore(StoreLimits.DEFAULT, new ManualScheduler());
    private final List<Long> holds = new ArrayList<>();
    private final AtomicBoolean signalled = new AtomicBoolean();
    private final LineListViewModel model =
            new LineListViewModel(
                    new LineListViewModel.Services(
                            new Clipboard() {
                                @Override
                                public void copy(String text) {}

                                @Override
                                public String text() {
                                    return "";
                                }
                            },
                            toast -> {},
                            new SynchronousTaskRunner(),
                            new ManualScheduler(),
                            () -> ZoneOffset.UTC));
    private long began;
    private long showing;

    @Test
    void follow() throws Exception {
        FxToolkit.registerPrimaryStage();
        OnUi.run(60, this::open);
        long start = System.nanoTime();
        long next = start;
        long line = 0;
        while (next - start < SECONDS * 1_000_000_000L) {
            store.append(batch(line));
            line += BATCH;
            if (signalled.compareAndSet(false, true)) {
                Platform.runLater(this::show);
            }
            next += BATCH_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        double rate = line / ((System.nanoTime() - start) / 1e9);
        OnUi.run(60, () -> {});
        Figures.add("log lines followed", "lines/s", rate, "100,000");
        report("follow logs");
        OnUi.run(60, this::scroll);
        report("jump in 1,000,000 log lines");
    }

    private static byte[] batch(long first) {
        StringBuilder text = new StringBuilder();
        for (long i = first; i < first + BATCH; i++) {
            String level = i % 17 == 0 ? "WARN" : i % 29 == 0 ? "ERROR" : "INFO";
            text.append("2026-01-15T10:30:00.")
                    .append(100 + i % 900)
                    .append("Z [")
                    .append(level)
                    .append("] Request ")
                    .append(i)
                    .append(" answered in ")
                    .append(i % 311)
                    .append(" ms for user \u001b[32m")
                    .append(i * 31 % 977)
                    .append("\u001b[0m\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Time of the UI thread itself, so that a busy machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void open() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        LineList list = new LineList(model, new Region());
        list.getStylesheets()
                .add(
                        String.valueOf(
                                LogView.class.getResource("/strongly/console/ui/logs/logs.css")));
        Stage stage = new Stage();
        Scene scene = new Scene(list, 960, 720);
        stage.setScene(scene);
        stage.show();
        scene.addPreLayoutPulseListener(() -> began = cpu());
        scene.addPostLayoutPulseListener(
                () -> {
                    holds.add(cpu() - began + showing);
                    showing = 0;
                });
    }

    private void show() {
        signalled.set(false);
        long before = cpu();
        List<SourceLines> lines = List.of(SourceLines.all(store.snapshot()));
        model.show(new LineContent(model.content().order().next(lines)));
        showing += cpu() - before;
    }

    private void scroll() {
        holds.clear();
        LineContent rows = model.content();
        for (int i = 0; i < 500; i++) {
            long before = cpu();
            model.scrollTo(rows.at((int) (i * 1_997L % rows.size())));
            Scene scene = Stage.getWindows().getFirst().getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            holds.add(cpu() - before);
        }
    }

    private void report(String what) {
        Samples frames = new Samples();
        holds.stream().skip(holds.size() / 20).forEach(nanos -> frames.add(nanos / 1e6));
        for (int percent : new int[] {50, 99, 100}) {
            Figures.add(
                    what + ", held a frame, " + (percent == 100 ? "most" : "p" + percent),
                    "ms",
                    frames.percentile(percent),
                    "16 ms");
        }
    }
}
