package strongly.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the console costs while nobody touches it: a console of its own process, its table full of
 * running apps that are asked for their status, on a sandbox in this process. Counts only the
 * console's processor time, rendering in software included. It runs on the headless platform, whose
 * screen is small and which copies each frame pixel by pixel; with {@code -Dsteady.display=:0} it
 * runs on a display like a person's. Begins after some minutes, when the code that is run again and
 * again has been compiled.
 */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class SteadyStateBenchmark {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(app[^\"]+)\"");
    private static final int APPS = 52;
    private static final long WARM_UP_SECONDS = Long.getLong("steady.warmUp", 330);
    private static final long SECONDS = Long.getLong("steady.seconds", 40);

    // as high as the screen lets it be, so that as many rows as can be are on screen
    private static final String WINDOW =
            """
            {"window": {"x": 0, "y": 0, "width": 1280, "height": 1860, "divider": 0.62}}
            """;

    @TempDir Path data;

    @Test
    void fiftyRowsOnScreen() throws IOException, InterruptedException {
        try (ExecutorService executor = VirtualThreads.executor("sandbox-");
                Sandbox sandbox =
                        Sandbox.start(
                                new SandboxOptions(APPS, 1, InstantSource.system()).still(),
                                executor)) {
            removePending(sandbox);
            Files.writeString(data.resolve("settings.json"), WINDOW);
            Usage console =
                    measure(
                            start(
                                    sandbox,
                                    "strongly.console.app.Main",
                                    "--data-dir",
                                    data.toString()),
                            sandbox,
                            WARM_UP_SECONDS);
            Usage floor =
                    measure(
                            start(
                                    sandbox,
                                    IdleFloor.class.getName(),
                                    sandbox.url(),
                                    sandbox.key().value(),
                                    Long.toString(Math.round(60 * console.requests()))),
                            sandbox,
                            WARM_UP_SECONDS / 2);
            Figures.add(
                    "steady, 50 apps on screen: of one core",
                    "%",
                    Samples.of(100 * console.cores()),
                    Samples.of(100 * floor.cores()),
                    "under 1; the floor is an empty window with as many requests");
            Figures.add(
                    "steady, 50 apps on screen: requests",
                    "1/s",
                    console.requests(),
                    "at most 4 of status, 1 of the list");
        }
    }

    /**
     * What a process used.
     *
     * @param cores share of one core
     * @param requests it sent a second
     */
    private record Usage(double cores, double requests) {}

    private static Usage measure(Process process, Sandbox sandbox, long warmUp)
            throws InterruptedException {
        try {
            assertThat(process.waitFor(warmUp, TimeUnit.SECONDS)).isFalse();
            long requests = sandbox.requests();
            Duration before = used(process);
            long start = System.nanoTime();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isFalse();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Usage(
                    used(process).minus(before).toNanos() / 1e9 / seconds,
                    (sandbox.requests() - requests) / seconds);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** An app that waits for its first deployment is in transition, which is no steady state. */
    private static void removePending(Sandbox sandbox) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher id = ID.matcher(call(client, sandbox, "GET", "?status=pending&limit=100"));
            while (id.find()) {
                call(client, sandbox, "DELETE", "/" + id.group(1));
            }
        }
    }

    private static String call(HttpClient client, Sandbox sandbox, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/api/v1/apps" + path))
                        .header("X-API-Key", sandbox.key().value())
                        .method(method, BodyPublishers.noBody())
                        .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private static Duration used(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private static Process start(Sandbox sandbox, String... program) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xms8m",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED"));
        String display = System.getProperty("steady.display");
        if (display == null) {
            command.add("-Dglass.platform=Headless");
        }
        String more = System.getProperty("steady.more", "");
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("STRONGLY_API_URL", sandbox.url());
        builder.environment().put("STRONGLY_API_KEY", sandbox.key().value());
        if (display != null) {
            builder.environment().put("DISPLAY", display);
        }
        return builder.start();
    }
}
