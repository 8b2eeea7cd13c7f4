package strongly.console.ui.timeline;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;

import strongly.console.fake.Pictures;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.service.history.DeploymentRecord;
import strongly.console.service.history.StatusSample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Draws the chart in its states, for people to look at: {@code main(folder)}. */
public final class TimelinePictures {
    private TimelinePictures() {}

    /** Writes the pictures into the folder named first. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Map<String, Consumer<TimelineFixture>> scenes = new LinkedHashMap<>();
        scenes.put("quarter", fixture -> busy(fixture, Duration.ofMinutes(15)));
        scenes.put(
                "six-hours",
                fixture -> {
                    busy(fixture, Duration.ofHours(6));
                    fixture.model.spanProperty().set(ChartSpan.SIX_HOURS);
                });
        scenes.put(
                "week",
                fixture -> {
                    busy(fixture, Duration.ofDays(7));
                    fixture.model.spanProperty().set(ChartSpan.WEEK);
                });
        scenes.put(
                "pointing",
                fixture -> {
                    busy(fixture, Duration.ofMinutes(15));
                    fixture.model.point(fixture.clock.instant().minusSeconds(598));
                });
        scenes.put(
                "table",
                fixture -> {
                    busy(fixture, Duration.ofMinutes(15));
                    fixture.model.tableProperty().set(true);
                });
        scenes.put("empty", fixture -> {});
        Pictures.run(
                () -> {
                    for (boolean dark : new boolean[] {false, true}) {
                        Pictures.theme(dark);
                        for (Map.Entry<String, Consumer<TimelineFixture>> scene :
                                scenes.entrySet()) {
                            TimelineFixture fixture = new TimelineFixture();
                            StatusChartView view = new StatusChartView(fixture.model);
                            VBox details = new VBox(view.root());
                            details.getStyleClass().add("details");
                            details.getStylesheets().add("/strongly/console/ui/detail/detail.css");
                            Scene shown = Pictures.scene(details, 400, 300);
                            view.activate();
                            fixture.model.show("a");
                            scene.getValue().accept(fixture);
                            fixture.clock.advance(Duration.ofSeconds(15));
                            Pictures.write(
                                    shown,
                                    folder.resolve(
                                            scene.getKey() + (dark ? "-dark" : "-light") + ".png"));
                            view.deactivate();
                        }
                    }
                });
    }

    /** A deployment that fails, a restart, a gap and a scale within a span. */
    private static void busy(TimelineFixture fixture, Duration span) {
        Instant now = fixture.clock.instant();
        long unit = span.toMillis() / 100;
        Object[][] looks = {
            {0, "running", 2, 2}, {20, "deploying", 2, 3}, {23, "deploying", 1, 3},
            {27, "failed", 0, 3}, {36, "restarting", 0, 3}, {40, "restarting", 1, 3},
            {43, "running", 3, 3}, {55, "", -1, -1}, {72, "running", 3, 3},
            {80, "running", 4, 5}, {84, "running", 5, 5}, {95, "running", 5, 5}
        };
        for (int i = 0; i < looks.length; i++) {
            Instant at = now.minus(span).plusMillis((int) looks[i][0] * unit);
            Instant until =
                    i + 1 < looks.length
                            ? now.minus(span).plusMillis((int) looks[i + 1][0] * unit)
                            : now;
            for (Instant look = at; look.isBefore(until); look = look.plus(Duration.ofMinutes(2))) {
                fixture.history.recordSample(
                        "a",
                        looks[i][1].equals("")
                                ? StatusSample.blind(look)
                                : new StatusSample(
                                        look,
                                        (String) looks[i][1],
                                        (int) looks[i][2],
                                        (int) looks[i][3]));
            }
        }
        fixture.history.recordDeployment(
                new DeploymentRecord(
                        "a",
                        now.minus(span).plusMillis(20 * unit),
                        null,
                        "registry.acme.example/shop/checkout:2.5.0",
                        3,
                        List.of(),
                        "ann@acme.example",
                        "failed",
                        false));
        fixture.activity("1", now.minus(span).plusMillis(36 * unit), "Restart", Outcome.SUCCEEDED);
        fixture.activity("2", now.minus(span).plusMillis(79 * unit), "Scale", Outcome.SUCCEEDED);
        fixture.history.recordDeployment(
                new DeploymentRecord(
                        "a",
                        now.minus(span).plusMillis(88 * unit),
                        null,
                        "registry.acme.example/shop/checkout:2.5.1",
                        5,
                        List.of(),
                        "ann@acme.example",
                        "succeeded",
                        false));
    }
}
