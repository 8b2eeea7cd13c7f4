package strongly.console.ui.overview;

import javafx.scene.Scene;

import strongly.console.fake.AppBuilder;
import strongly.console.fake.Pictures;
import strongly.console.fake.SampleApps;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Timestamp;
import strongly.console.service.history.ActivityEntry.Outcome;
import strongly.console.service.operations.OperationKind;
import strongly.console.service.operations.OperationState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws the overview in both themes and widths; the argument is the folder for the pictures. */
public final class OverviewPictures {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");
    private static final List<AppStatus> STATUSES =
            List.of(
                    AppStatus.RUNNING,
                    AppStatus.RUNNING,
                    AppStatus.RUNNING,
                    AppStatus.STOPPED,
                    AppStatus.RUNNING,
                    AppStatus.DEPLOYING,
                    AppStatus.RUNNING,
                    AppStatus.RUNNING,
                    AppStatus.PENDING,
                    AppStatus.RUNNING);
    private static final List<AppEnvironment> TIERS =
            List.of(
                    AppEnvironment.PRODUCTION,
                    AppEnvironment.STAGING,
                    AppEnvironment.PRODUCTION,
                    AppEnvironment.DEVELOPMENT);

    private OverviewPictures() {}

    /** Draws. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Pictures.run(
                () -> {
                    for (boolean dark : new boolean[] {false, true}) {
                        Pictures.theme(dark);
                        for (int width : new int[] {320, 480}) {
                            draw(folder, dark, width);
                        }
                    }
                });
    }

    private static void draw(Path folder, boolean dark, int width) throws Exception {
        Path data = Files.createTempDirectory("overview");
        try (OverviewFixture fixture =
                new OverviewFixture(
                        data,
                        history -> {
                            for (int i = 1; i <= 4; i++) {
                                history.recordActivity(
                                        OverviewFixture.deployment(
                                                "checkout-api-" + i,
                                                Duration.ofSeconds(47L * i * i),
                                                Outcome.SUCCEEDED,
                                                NOW.minusSeconds(4000L * i)));
                            }
                        },
                        apps())) {
            OverviewView view = new OverviewView(fixture.model);
            Scene scene = Pictures.scene(view.root(), width, 980);
            view.activate();
            fixture.statuses.answer("app-2", AppStatus.RUNNING, 3, 2);
            fixture.operations.step(
                    SampleApps.app("web-shop", AppStatus.RUNNING),
                    OperationKind.RESTART,
                    OperationState.Phase.FOLLOWING);
            String name = "overview-" + width + (dark ? "-dark" : "-light") + ".png";
            Pictures.write(scene, folder.resolve(name));
        }
    }

    private static App[] apps() {
        List<App> apps = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            boolean failed = i == 40 || i == 77;
            AppStatus status = failed ? AppStatus.FAILED : STATUSES.get(i % STATUSES.size());
            App app = SampleApps.app("app-" + i, status, TIERS.get(i % TIERS.size()), 3);
            apps.add(changed(app, i));
        }
        return apps.toArray(App[]::new);
    }

    private static App changed(App app, int i) {
        String name =
                i == 40
                        ? "a-name-as-long-as-names-of-apps-may-be-with-sixty-three-letters"
                        : "shop-" + i;
        return AppBuilder.like(app)
                .name(name)
                .updatedAt(Timestamp.of(NOW.minusSeconds(60L + 400L * (i % 97))))
                .build();
    }
}
