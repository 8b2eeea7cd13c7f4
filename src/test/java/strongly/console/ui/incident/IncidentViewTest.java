package strongly.console.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import static strongly.console.fake.Shown.says;

import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import strongly.console.fake.MemoryHistory;
import strongly.console.fake.Pictures;
import strongly.console.fake.RecordingClipboard;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.incident.IncidentBundle;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.NodeIds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The panel that writes an incident bundle. */
@ExtendWith(ApplicationExtension.class)
class IncidentViewTest {
    @TempDir static Path folder;

    private final List<String> copied = new ArrayList<>();
    private final ManualScheduler clock = new ManualScheduler();
    private @Nullable IncidentViewModel model;

    @Start
    void start(Stage stage) {
        Pictures.theme(false);
        ScriptedClient client = new ScriptedClient();
        App app = SampleApps.app("a", AppStatus.FAILED);
        client.with(app).setStatus("a", SampleApps.status(AppStatus.FAILED, 2, 0));
        IncidentBundle bundle =
                new IncidentBundle("acme", client, new MemoryHistory(), null, List.of(), clock);
        IncidentViewModel made =
                new IncidentViewModel(
                        bundle,
                        List.of(app),
                        new IncidentViewModel.Ports(
                                files(), new RecordingClipboard(copied), toast -> {}),
                        new SynchronousTaskRunner(),
                        clock,
                        new ImmediateUiDispatcher());
        model = made;
        IncidentView view = new IncidentView(made);
        stage.setScene(Pictures.scene(view.root(), 320, 600));
        stage.show();
        view.activate();
    }

    @AfterEach
    void close() {
        if (model != null) {
            model.close();
        }
    }

    private static FileChooser files() {
        return new FileChooser() {
            @Override
            public Path chooseSave(String title, String name) {
                return folder.resolve("bundle.zip");
            }

            @Override
            public @Nullable Path chooseOpen(String title, List<String> extensions) {
                return null;
            }
        };
    }

    @Test
    void aBundleIsSavedAndItsPathCopied(FxRobot robot) {
        assertThat(says(robot, "1 app")).isTrue();
        robot.interact(robot.lookup("#" + NodeIds.INCIDENT_SAVE).queryAs(ButtonBase.class)::fire);
        assertThat(folder.resolve("bundle.zip")).isRegularFile();
        assertThat(says(robot, "Saved")).isTrue();
        robot.interact(robot.lookup("#incident-copy-path").queryAs(ButtonBase.class)::fire);
        assertThat(copied).containsExactly(folder.resolve("bundle.zip").toString());
    }
}
