package strongly.console.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import strongly.console.fake.ChosenFile;
import strongly.console.fake.RecordingClipboard;
import strongly.console.fake.ScriptedClient;
import strongly.console.platform.MemorySettingsStore;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.disk.LogFiles;
import strongly.console.service.logs.feed.LogFeedPool;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.service.logs.tail.LogTail;
import strongly.console.task.SystemScheduler;
import strongly.console.task.UiDispatcher;
import strongly.console.task.VirtualTaskRunner;
import strongly.console.ui.fx.FxDispatcher;
import strongly.console.ui.logs.LogServices;
import strongly.console.ui.logs.LogView;
import strongly.console.ui.logs.LogViewModel;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.NodeIds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long the UI thread is held a frame while somebody scrolls through 1,000,000 lines in a
 * window: with nothing else going on, which is the floor, and while searches over all of them run
 * one after the other on every core. Held is the thread's own time without painting, which the
 * headless platform does there; by the clock it is also made to wait for a core.
 */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class LogSearchBenchmark {
    private static final int LINES = 1_000_000;
    private static final int FRAMES = 600;
    private static final int WARM_FRAMES = 60;
    private static final double FLICK = 300;
    private static final List<String> SEARCHES =
            List.of("ERROR.*timeout", "[0-9]{4} ms", "status=5[0-9]{2} .*ms", "orders|users");

    private static final FileChooser NO_FILES = new ChosenFile(() -> null);

    @TempDir Path folder;
    private final CountedUi ui = new CountedUi();
    private final SystemScheduler scheduler = new SystemScheduler();

    @SuppressWarnings("NullAway.Init") // set by open()
    private LogViewModel model;

    @SuppressWarnings("NullAway.Init") // set by open()
    private Scene scene;

    @Test
    void scroll() throws Exception {
        FxToolkit.registerPrimaryStage();
        LogTail.Services tail =
                new LogTail.Services(
                        new ScriptedClient(), new VirtualTaskRunner(ui), scheduler, ui);
        try (LogFeedPool feeds =
                new LogFeedPool(tail, () -> StoreLimits.DEFAULT, written(folder))) {
            OnUi.run(60, () -> open(tail, feeds));
            Waiting.until(
                    () -> model.statusProperty().get().startsWith("1,000,000 lines"), "lines");
            Scrolling still = scrolled(false);
            Scrolling searching = scrolled(true);
            report("scroll log lines, held a frame", still.held, searching.held, "16 ms");
            report("the same by the clock", still.late, searching.late, "");
            Figures.add("searches meanwhile", "", searching.searches, "");
            OnUi.run(60, model::close);
        } finally {
            scheduler.close();
        }
    }

    private static void report(String what, Samples still, Samples searching, String goal) {
        for (int percent : new int[] {50, 99, 100}) {
            String share = percent == 100 ? "most" : "p" + percent;
            Figures.add(
                    what + ", searching, " + share,
                    "ms",
                    Samples.of(searching.percentile(percent)),
                    Samples.of(still.percentile(percent)),
                    goal);
        }
    }

    private static LogArchive written(Path folder) throws IOException {
        Path sample = folder.resolve("sample.log");
        SampleLog.write(sample, LINES);
        LogArchive archive = new LogArchive(folder, new DiskLimits(200L << 20, 400L << 20));
        byte[] text = Files.readAllBytes(sample);
        try (LogFiles files = archive.files("a", null)) {
            files.load(new LogStore(StoreLimits.DEFAULT, InstantSource.system()));
            int from = 0;
            while (from < text.length) {
                int to = Math.min(text.length, from + (1 << 20));
                while (text[to - 1] != '\n') {
                    to--;
                }
                files.append(text, from, to);
                from = to;
            }
        }
        return archive;
    }

    private void open(LogTail.Services tail, LogFeedPool feeds) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        model =
                new LogViewModel(
                        new LogServices(
                                "bench",
                                tail,
                                app -> List.of(),
                                feeds,
                                new MemorySettingsStore(),
                                new RecordingClipboard(new ArrayList<>()),
                                NO_FILES,
                                toast -> {},
                                () -> ZoneOffset.UTC,
                                text -> false));
        LogView view = new LogView(model);
        Stage stage = new Stage();
        scene = new Scene(view.root(), 960, 720);
        stage.setScene(scene);
        stage.show();
        view.activate();
        model.search().regexProperty().set(true);
        model.show("a", "a");
    }

    private Scrolling scrolled(boolean searching) throws Exception {
        Scrolling scrolling = new Scrolling(searching);
        OnUi.run(60, scrolling::begin);
        scrolling.done.get(120, TimeUnit.SECONDS);
        return scrolling;
    }

    /** Turns the wheel every frame, and begins another search whenever one is done. */
    private final class Scrolling {
        final Samples held = new Samples();
        final Samples late = new Samples();
        final CompletableFuture<Integer> done = new CompletableFuture<>();
        final boolean searching;
        final Runnable afterLayout = this::frame;
        final AnimationTimer wheel =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        cpu = cpuTime();
                        nanos = System.nanoTime();
                        turn();
                    }
                };
        int searches;
        private int frames;
        private long cpu;
        private long nanos;

        Scrolling(boolean searching) {
            this.searching = searching;
        }

        void begin() {
            model.search().textProperty().set("");
            model.list().scrollTo(model.list().content().at(LINES / 2));
            scene.addPostLayoutPulseListener(afterLayout);
            wheel.start();
        }

        private void turn() {
            if (searching && isFound()) {
                model.search().textProperty().set(SEARCHES.get(searches++ % SEARCHES.size()));
            }
            Node list = scene.lookup("#" + NodeIds.LOG_LIST);
            double way = frames / 100 % 2 == 0 ? FLICK : -FLICK;
            Event.fireEvent(list, wheel(way));
        }

        private boolean isFound() {
            String count = model.search().countProperty().get();
            return model.search().textProperty().get().isEmpty()
                    || (!count.isEmpty() && !count.endsWith("…"));
        }

        /** All that the thread did for a frame: what was found meanwhile, the wheel, the layout. */
        private void frame() {
            if (frames >= WARM_FRAMES) {
                held.add((cpuTime() - cpu + ui.takeCpu()) / 1e6);
                late.add((System.nanoTime() - nanos) / 1e6);
            }
            ui.takeCpu();
            if (++frames == FRAMES) {
                wheel.stop();
                scene.removePostLayoutPulseListener(afterLayout);
                done.complete(frames);
            }
        }
    }

    /** The way to the UI thread that counts what is done on it. */
    private static final class CountedUi implements UiDispatcher {
        private final FxDispatcher to = new FxDispatcher();
        private long spent;

        @Override
        public void dispatch(Runnable action) {
            to.dispatch(
                    () -> {
                        long before = cpuTime();
                        action.run();
                        spent += cpuTime() - before;
                    });
        }

        @Override
        public boolean isUiThread() {
            return to.isUiThread();
        }

        /** The time of the thread since this was asked last; UI thread. */
        long takeCpu() {
            long taken = spent;
            spent = 0;
            return taken;
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ScrollEvent wheel(double pixels) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                100,
                100,
                100,
                100,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
