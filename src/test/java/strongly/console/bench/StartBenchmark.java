package strongly.console.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/**
 * How long the console's process takes to show rows, what memory it keeps and what it does while
 * nothing happens, beside an empty JavaFX window and a bare table, each a process of its own with
 * default flags. The instance is in this process, so that it counts for nobody. Measures the image
 * in {@code target/installer}, as installed, where {@code mvn -Pinstaller verify} left one; else
 * the class path with the console's flags and no AOT cache.
 */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class StartBenchmark {
    /** What a floor says before the time in milliseconds when it was painted. */
    static final String PAINTED = "painted";

    private static final String ROWS = "The first rows are on screen";
    private static final Path IMAGE =
            Path.of("target/installer/image/strongly-console/bin/strongly-console");
    private static final int ROUNDS = 5;
    private static final int SETTLING = 12_000;
    private static final int IDLE = 10_000;

    @TempDir private Path folder;
    private int runs;

    @Test
    void start() throws Exception {
        try (ExecutorService executor = VirtualThreads.executor("bench-");
                OwnDisplay display = OwnDisplay.open();
                Sandbox few = sandbox(50, executor);
                Sandbox many = sandbox(10_000, executor)) {
            Path apps = appsOf(many);
            Figures.note(
                    "start: %s, windows on %s"
                            .formatted(
                                    Files.exists(IMAGE)
                                            ? "the installed image with its AOT cache"
                                            : "class path, no AOT cache",
                                    display.description()));
            measure("50 apps", few, bare(), display, "1.0x", "1.4x the empty window");
            measure(
                    "10,000 apps, known",
                    many,
                    bare(apps.toString()),
                    display,
                    "0.6x",
                    "0.9x the bare table");
        }
    }

    private static Sandbox sandbox(int apps, ExecutorService executor) throws IOException {
        return Sandbox.start(new SandboxOptions(apps, 1, InstantSource.system()).still(), executor);
    }

    /** What the floor reads: every app of an instance in one file. */
    private Path appsOf(Sandbox sandbox) throws Exception {
        StringBuilder pages = new StringBuilder();
        try (BareClient client = new BareClient(sandbox.url(), sandbox.key().value())) {
            for (int offset = 0; offset < 10_000; offset += 100) {
                String page =
                        new String(
                                client.get("/apps?limit=100&offset=" + offset),
                                StandardCharsets.UTF_8);
                int from = page.indexOf('[') + 1;
                pages.append(pages.isEmpty() ? "" : ",")
                        .append(page, from, page.lastIndexOf("],\"pagination\""));
            }
        }
        return Files.writeString(
                folder.resolve("apps.json"),
                "{\"data\":[" + pages + "],\"pagination\":{\"total\":10000}}");
    }

    private void measure(
            String what,
            Sandbox sandbox,
            List<String> floorCommand,
            OwnDisplay display,
            String startGoal,
            String memoryGoal)
            throws Exception {
        Samples ours = new Samples();
        Samples floor = new Samples();
        Path data = Files.createDirectories(folder.resolve("data-" + sandbox.key().hashCode()));
        remember(sandbox, data, display);
        for (int round = 0; round < ROUNDS; round++) {
            floor.add(floorStart(floorCommand, display));
            try (WindowProcess console = console(sandbox, data, display)) {
                ours.add(rowsAfter(console, data));
            }
        }
        Figures.add("start: rows painted, " + what, "ms", ours, floor, startGoal);
        idle(what, sandbox, data, floorCommand, display, memoryGoal);
    }

    /** The first start reads the instance and leaves its snapshot for the others. */
    private void remember(Sandbox sandbox, Path data, OwnDisplay display) throws Exception {
        try (WindowProcess console = console(sandbox, data, display)) {
            rowsAfter(console, data);
            Waiting.pause(SETTLING);
        }
    }

    private double floorStart(List<String> command, OwnDisplay display) throws Exception {
        Path said = folder.resolve("floor-" + runs++);
        try (WindowProcess floor = WindowProcess.start(command, display.environment(), said)) {
            return paintedAfter(floor, said);
        }
    }

    private static double paintedAfter(WindowProcess floor, Path said) {
        Waiting.until(() -> text(said).contains(PAINTED), "the floor's window");
        String line = text(said).lines().filter(one -> one.startsWith(PAINTED)).findFirst().get();
        return Long.parseLong(line.substring(PAINTED.length()).strip()) - floor.begun();
    }

    private void idle(
            String what,
            Sandbox sandbox,
            Path data,
            List<String> floorCommand,
            OwnDisplay display,
            String goal)
            throws Exception {
        Samples ours = new Samples();
        Samples floor = new Samples();
        Samples ourCore = new Samples();
        Samples floorCore = new Samples();
        Path said = folder.resolve("floor-" + runs++);
        try (WindowProcess bare = WindowProcess.start(floorCommand, display.environment(), said);
                WindowProcess console = console(sandbox, data, display)) {
            paintedAfter(bare, said);
            rowsAfter(console, data);
            Waiting.pause(SETTLING);
            Duration ourBusy = console.busy();
            Duration floorBusy = bare.busy();
            Waiting.pause(IDLE);
            ourCore.add(percent(console.busy().minus(ourBusy)));
            floorCore.add(percent(bare.busy().minus(floorBusy)));
            ours.add(console.megabytes());
            floor.add(bare.megabytes());
        }
        Figures.add("idle: memory (PSS), " + what, "MB", ours, floor, goal);
        Figures.add("idle: of one core, " + what, "%", ourCore, floorCore, "under 0.5");
    }

    private static double percent(Duration busy) {
        return busy.toMillis() / (double) IDLE * 100;
    }

    private WindowProcess console(Sandbox sandbox, Path data, OwnDisplay display)
            throws IOException {
        Files.deleteIfExists(log(data));
        List<String> command = new ArrayList<>();
        if (Files.exists(IMAGE)) {
            command.add(IMAGE.toString());
        } else {
            command.addAll(
                    java(
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseCompactObjectHeaders",
                            "-Xms16m",
                            "-Xmx2g",
                            "-XX:MinHeapFreeRatio=10",
                            "-XX:MaxHeapFreeRatio=20",
                            "-XX:PretenureSizeThreshold=500k"));
            command.add("strongly.console.app.Main");
        }
        command.addAll(List.of("--data-dir", data.toString()));
        Map<String, String> environment = new HashMap<>(display.environment());
        environment.put("STRONGLY_API_URL", sandbox.url());
        environment.put("STRONGLY_API_KEY", sandbox.key().value());
        return WindowProcess.start(command, environment, folder.resolve("console-" + runs++));
    }

    private static List<String> bare(String... arguments) {
        List<String> command = java();
        command.add(BareWindow.Launcher.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(String... flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    private static Path log(Path data) {
        return data.resolve("logs").resolve("console.log");
    }

    private static double rowsAfter(WindowProcess console, Path data) {
        Waiting.until(() -> text(log(data)).contains(ROWS), "the console's rows");
        try (Stream<String> lines = text(log(data)).lines()) {
            String line = lines.filter(one -> one.contains(ROWS)).findFirst().get();
            Instant when = Instant.parse(line.substring(0, line.indexOf(' ')));
            return when.toEpochMilli() - console.begun();
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
