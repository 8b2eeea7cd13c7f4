package strongly.console.ui.logs;

import javafx.scene.Scene;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.service.logs.disk.DiskLimits;
import strongly.console.service.logs.disk.LogArchive;
import strongly.console.service.logs.disk.LogFiles;
import strongly.console.service.logs.feed.LogSource;
import strongly.console.service.logs.line.LogLevel;
import strongly.console.service.logs.mark.HighlightColour;
import strongly.console.service.logs.store.LogStore;
import strongly.console.service.logs.store.StoreLimits;
import strongly.console.task.ManualScheduler;
import strongly.console.ui.logs.list.LineContent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Draws the log viewer in its states, for people to look at: stack traces, colours, bad input, no
 * lines, several apps, a million lines. {@code mvn -Pscreenshots verify} puts them beside the
 * others.
 */
@Tag("screenshots")
@ExtendWith(ApplicationExtension.class)
class LogScreenshots {
    private static final Path FOLDER = Path.of("assets", "screenshots");
    private static final int WIDTH = 900;
    private static final int HEIGHT = 620;

    @Test
    void logs(FxRobot robot, @TempDir Path folder) {
        LogArchive million = million(folder);
        Map<String, Consumer<LogFixture>> scenes = new LinkedHashMap<>();
        scenes.put("traces", LogScreenshots::traces);
        scenes.put("ansi", LogScreenshots::ansi);
        scenes.put("nasty", LogScreenshots::nasty);
        scenes.put("search", LogScreenshots::search);
        scenes.put("regex-error", LogScreenshots::regexError);
        scenes.put("empty", fixture -> fixture.open("a"));
        scenes.put("nothing-passes", LogScreenshots::nothingPasses);
        scenes.put("refused", LogScreenshots::refused);
        scenes.put("together", LogScreenshots::together);
        scenes.put("million", LogScreenshots::million);
        for (Map.Entry<String, Consumer<LogFixture>> scene : scenes.entrySet()) {
            boolean large = scene.getKey().equals("million");
            for (boolean dark : new boolean[] {false, true}) {
                LogFixture fixture = large ? new LogFixture(million) : new LogFixture();
                robot.interact(() -> draw(fixture, scene.getKey(), scene.getValue(), dark));
            }
        }
        robot.interact(() -> Pictures.theme(false));
    }

    private static void draw(
            LogFixture fixture, String name, Consumer<LogFixture> scene, boolean dark) {
        Pictures.theme(dark);
        LogView view = new LogView(fixture.model);
        Scene shown = Pictures.scene(view.root(), WIDTH, HEIGHT);
        view.activate();
        scene.accept(fixture);
        try {
            Pictures.write(
                    shown, FOLDER.resolve("logs-" + name + (dark ? "-dark.png" : "-light.png")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            fixture.model.close();
        }
    }

    private static void million(LogFixture fixture) {
        fixture.open("a");
        fixture.model.search().textProperty().set("ERROR AND 310 ms");
        fixture.model.search().next();
        fixture.model.panels().openProperty().set(LogPanel.PATTERNS);
    }

    private static LogArchive million(Path folder) {
        LogArchive archive = new LogArchive(folder, new DiskLimits(200L << 20, 400L << 20));
        try (LogFiles files = archive.files("a", null)) {
            files.load(new LogStore(StoreLimits.DEFAULT, new ManualScheduler()));
            for (int block = 0; block < 1_000; block++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 1_000; i++) {
                    int line = block * 1_000 + i;
                    text.append(
                            "2026-01-15T09:%02d:%02dZ [%s] Request %d answered in %d ms%n"
                                    .formatted(
                                            line / 16_700,
                                            line / 280 % 60,
                                            line % 97 == 0
                                                    ? "ERROR"
                                                    : line % 31 == 0 ? "WARN" : "INFO",
                                            line,
                                            line * 7 % 311));
                }
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                files.append(bytes, 0, bytes.length);
            }
        }
        return archive;
    }

    private static void writeTraces(LogFixture fixture) {
        for (int i = 0; i < 6; i++) {
            String minute = "2026-01-15T10:2" + i;
            fixture.writes(
                    minute + ":01Z [INFO] Server started on port 3000",
                    minute + ":02.250Z [DEBUG] pool: 4 idle, 2 busy",
                    minute + ":03Z [WARN] Slow query: 1,204 ms SELECT * FROM orders WHERE id = 7",
                    minute + ":04Z [ERROR] Request failed: GET /api/orders/7",
                    "java.net.SocketTimeoutException: Read timed out after 30000 ms",
                    "\tat com.acme.orders.Client.read(Client.java:118)",
                    "\tat com.acme.orders.Service.find(Service.java:42)",
                    "Caused by: java.io.IOException: connection reset by peer",
                    "\t... 27 more");
        }
    }

    private static void traces(LogFixture fixture) {
        writeTraces(fixture);
        fixture.open("a");
    }

    private static void ansi(LogFixture fixture) {
        for (int colour = 0; colour < 8; colour++) {
            fixture.writes(
                    "2026-01-15T10:20:0"
                            + colour
                            + "Z \u001b[3"
                            + colour
                            + "mcolour "
                            + colour
                            + "\u001b[0m \u001b[9"
                            + colour
                            + "mbright\u001b[0m \u001b[4"
                            + colour
                            + "mbehind\u001b[0m \u001b[1mbold\u001b[0m \u001b[4munderlined\u001b[0m"
                            + " \u001b[2mfaint\u001b[0m");
        }
        fixture.writes(
                "{\"ts\":\"2026-01-15T10:21:00Z\",\"level\":\"warn\",\"msg\":\"slow\",\"ms\":412}",
                "{\"ts\":\"2026-01-15T10:21:01Z\",\"level\":\"error\",\"msg\":\"failed\",\"user\":{\"id\":7}}",
                "2026-01-15T10:21:02Z [INFO] " + "a very long line that goes on ".repeat(200));
        fixture.open("a");
        LineContent content = fixture.model.list().content();
        fixture.model.list().toggleExpanded(content.at(9));
    }

    private static void nasty(LogFixture fixture) {
        fixture.writes(
                "2026-01-15T10:20:00Z [INFO] NUL \0 bell \u0007 tab\tend",
                "2026-01-15T10:20:01Z [INFO] reversed \u202Egnp.exe and \u200Bhidden",
                "10%\r20%\r100% done",
                "\u001b[2J\u001b[Hcursor moved away \u001b]0;title\u0007",
                "2026-01-15T10:20:02Z [WARN] 日本語 العربية emoji 🚀 done",
                "x".repeat(3_000_000),
                "2026-01-15T10:20:03Z [FATAL] out of memory");
        fixture.open("a");
    }

    private static void search(LogFixture fixture) {
        traces(fixture);
        fixture.model.marks().highlight("orders", HighlightColour.GREEN);
        fixture.model.search().textProperty().set("timed out OR slow");
        fixture.model.search().next();
        fixture.model.marks().note(fixture.model.list().content().at(3), "it began here");
        fixture.model.panels().openProperty().set(LogPanel.BOOKMARKS);
    }

    private static void regexError(LogFixture fixture) {
        traces(fixture);
        fixture.model.search().regexProperty().set(true);
        fixture.model.search().textProperty().set("timed out|slow");
        fixture.model.search().textProperty().set("timed out|slow [a-");
    }

    private static void nothingPasses(LogFixture fixture) {
        traces(fixture);
        fixture.model.filter().atLeast(LogLevel.FATAL);
    }

    private static void refused(LogFixture fixture) {
        traces(fixture);
        fixture.client.failNext("logs a", Errors.forbidden());
        fixture.seconds(30);
    }

    private static void together(LogFixture fixture) {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 10; i < 30; i++) {
            one.append("2026-01-15T10:20:")
                    .append(i)
                    .append("Z [INFO] checkout ")
                    .append(i)
                    .append('\n');
            other.append("2026-01-15T10:20:")
                    .append(i)
                    .append(".5Z [WARN] payment retry ")
                    .append(i)
                    .append('\n');
        }
        fixture.client.setLogs("a", one.toString());
        fixture.client.setLogs("b", other.toString());
        fixture.model.setActive(true);
        fixture.model.open(
                List.of(LogSource.of("a", "checkout-api"), LogSource.of("b", "payments")));
        fixture.model
                .list()
                .lookProperty()
                .set(fixture.model.list().lookProperty().get().withNumbers(true));
    }
}
