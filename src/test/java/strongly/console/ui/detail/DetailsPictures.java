package strongly.console.ui.detail;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import strongly.console.fake.Errors;
import strongly.console.fake.Pictures;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.RuntimeStatus;
import strongly.console.service.operations.OperationKind;
import strongly.console.ui.mvvm.Navigator.DetailTab;
import strongly.console.ui.mvvm.View;
import strongly.console.ui.timeline.StatusChartView;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Draws the details in their states, for people to look at: {@code main(folder)}. */
public final class DetailsPictures {
    private DetailsPictures() {}

    /** Writes the pictures into the folder named first. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Map<String, Consumer<DetailsFixture>> scenes = new LinkedHashMap<>();
        scenes.put("running", DetailsFixture::showRunning);
        scenes.put("transition", DetailsPictures::transition);
        scenes.put("failed", DetailsPictures::failed);
        scenes.put("drift", DetailsPictures::drift);
        scenes.put("stale", DetailsPictures::stale);
        scenes.put("forbidden", DetailsPictures::forbidden);
        scenes.put("nasty", DetailsPictures::nasty);
        scenes.put("gone", fixture -> fixture.model.show("nowhere"));
        scenes.put("unreadable", DetailsPictures::unreadable);
        scenes.put("configuration", fixture -> tab(fixture, DetailTab.CONFIGURATION));
        scenes.put("json", fixture -> tab(fixture, DetailTab.JSON));
        Pictures.run(
                () -> {
                    for (Map.Entry<String, Consumer<DetailsFixture>> scene : scenes.entrySet()) {
                        for (boolean dark : new boolean[] {false, true}) {
                            Pictures.theme(dark);
                            DetailsFixture fixture = new DetailsFixture();
                            DetailsView view = view(fixture);
                            Scene shown = Pictures.scene(view.root(), dark ? 380 : 520, 800);
                            view.activate();
                            scene.getValue().accept(fixture);
                            Pictures.write(
                                    shown,
                                    folder.resolve(
                                            scene.getKey() + (dark ? "-dark" : "-light") + ".png"));
                            view.deactivate();
                        }
                    }
                });
    }

    /** Details with the chart, and labels in the places of what others build. */
    static DetailsView view(DetailsFixture fixture) {
        return new DetailsView(
                fixture.model,
                new DetailsView.Slots(
                        slot("Overview page"),
                        () -> new StatusChartView(fixture.chart),
                        () -> slot("Logs of the app"),
                        () -> slot("Activity")));
    }

    private static View slot(String text) {
        StackPane pane = new StackPane(new Label(text));
        return () -> (Parent) pane;
    }

    private static void tab(DetailsFixture fixture, DetailTab tab) {
        fixture.showRunning();
        fixture.model.tabProperty().set(tab);
    }

    static void transition(DetailsFixture fixture) {
        fixture.showRunning();
        fixture.model.commands().of(OperationKind.RESTART).run();
        fixture.seconds(5);
        fixture.client.setStatus(
                "a",
                new RuntimeStatus(
                        AppStatus.RESTARTING,
                        "Restarting replica 2 of 3",
                        3,
                        2,
                        "https://a.acme.example"));
        fixture.seconds(3);
    }

    static void failed(DetailsFixture fixture) {
        fixture.showRunning();
        fixture.seconds(5);
        fixture.holds(
                "a",
                AppStatus.FAILED,
                AppEnvironment.PRODUCTION,
                new RuntimeStatus(
                        AppStatus.FAILED,
                        "CrashLoopBackOff: container exited with code 1 (DATABASE_URL is not set)",
                        3,
                        0,
                        null));
        fixture.clock.advance(Duration.ofMinutes(7));
    }

    static void drift(DetailsFixture fixture) {
        fixture.showRunning();
        fixture.client.setStatus(
                "a",
                new RuntimeStatus(
                        AppStatus.RUNNING, "1 replica fails its health check", 2, 1, null));
        fixture.clock.advance(Duration.ofMinutes(7));
    }

    static void stale(DetailsFixture fixture) {
        fixture.showRunning();
        for (int i = 0; i < 5; i++) {
            fixture.client.failNext("status a", Errors.garbage());
        }
        fixture.seconds(40);
    }

    private static void forbidden(DetailsFixture fixture) {
        fixture.client.failNext("status a", Errors.forbidden());
        fixture.showRunning();
    }

    private static void nasty(DetailsFixture fixture) {
        fixture.showRunning();
        fixture.client.setStatus(
                "a",
                new RuntimeStatus(
                        AppStatus.of("hibernating"),
                        "warming up \u202E".repeat(9000),
                        3,
                        55,
                        null));
        fixture.seconds(5);
    }

    private static void unreadable(DetailsFixture fixture) {
        fixture.client.failNext("get zzz", Errors.garbage());
        fixture.client.failNext("status zzz", Errors.garbage());
        fixture.model.show("zzz");
    }
}
