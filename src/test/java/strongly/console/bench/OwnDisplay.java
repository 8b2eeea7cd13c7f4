package strongly.console.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where child processes show their windows: an Xvfb of our own, else the headless platform. */
final class OwnDisplay implements AutoCloseable {
    private final @Nullable Process server;
    private final String name;

    private OwnDisplay(@Nullable Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Starts an Xvfb on a free display; without one, windows are drawn in memory only. */
    static OwnDisplay open() throws IOException {
        for (int number = 91; Programs.has("Xvfb") && number < 120; number++) {
            Path socket = Path.of("/tmp/.X11-unix/X" + number);
            if (!Files.exists(socket)) {
                Process server =
                        new ProcessBuilder("Xvfb", ":" + number, "-screen", "0", "1280x800x24")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                Waiting.until(() -> Files.exists(socket), "the display");
                return new OwnDisplay(server, ":" + number);
            }
        }
        return new OwnDisplay(null, "");
    }

    /** What a child's environment needs to find the display. */
    Map<String, String> environment() {
        return name.isEmpty()
                ? Map.of("JAVA_TOOL_OPTIONS", String.join(" ", options()))
                : Map.of("DISPLAY", name);
    }

    private static List<String> options() {
        return List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    }

    /** For people: what windows are shown on. */
    String description() {
        return name.isEmpty() ? "headless platform" : "Xvfb";
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
            Waiting.until(() -> !server.isAlive(), "the display's end");
        }
    }
}
