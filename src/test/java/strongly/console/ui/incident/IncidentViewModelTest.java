package strongly.console.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.fake.RecordingClipboard;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppStatus;
import strongly.console.service.history.HistoryDatabase;
import strongly.console.service.history.HistoryLimits;
import strongly.console.service.incident.IncidentBundle;
import strongly.console.service.incident.IncidentRequest;
import strongly.console.service.incident.IncidentResult;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.ui.mvvm.FileChooser;
import strongly.console.ui.mvvm.Toast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The panel asks where to, shows how far it is, and lets it be called off. */
class IncidentViewModelTest {
    @TempDir Path folder;
    private final ManualScheduler clock = new ManualScheduler();
    private final QueuedTaskRunner runner = new QueuedTaskRunner();
    private final ScriptedClient client =
            new ScriptedClient().with(SampleApps.app("a", AppStatus.FAILED));
    private final List<Toast> toasts = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private @Nullable Path chosen;
    private String suggested = "";
    private @Nullable HistoryDatabase database;

    @BeforeEach
    void choose() {
        chosen = folder.resolve("bundle.zip");
        database = new HistoryDatabase(folder.resolve("h.db"), HistoryLimits.DEFAULT, clock);
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(database).close();
    }

    private IncidentViewModel model(List<App> apps) {
        IncidentBundle bundle =
                new IncidentBundle(
                        "acme",
                        client,
                        Objects.requireNonNull(database).of("here"),
                        null,
                        List.of(),
                        clock);
        return new IncidentViewModel(
                bundle,
                apps,
                new IncidentViewModel.Ports(files(), new RecordingClipboard(copied), toasts::add),
                runner,
                clock,
                new ImmediateUiDispatcher());
    }

    private IncidentViewModel model() {
        return model(List.of(SampleApps.app("a", AppStatus.FAILED)));
    }

    private FileChooser files() {
        return new FileChooser() {
            @Override
            public @Nullable Path chooseSave(String title, String name) {
                suggested = name;
                return chosen;
            }

            @Override
            public @Nullable Path chooseOpen(String title, List<String> extensions) {
                return null;
            }
        };
    }

    @Test
    void aBundleIsSavedWhereThePersonChose() {
        IncidentViewModel model = model();
        model.saveCommand().run();
        assertThat(suggested).isEqualTo("incident-20260115-1030Z.zip");
        assertThat(model.isRunning()).isTrue();
        assertThat(model.saveCommand().isEnabled()).isFalse();
        runner.runAll();
        IncidentResult result = Objects.requireNonNull(model.stateProperty().get().result());
        assertThat(result.file()).isEqualTo(chosen).exists();
        assertThat(toasts).extracting(Toast::title).containsExactly("Saved bundle.zip");
        Objects.requireNonNull(toasts.getFirst().action()).run();
        assertThat(copied).containsExactly(String.valueOf(chosen));
        assertThat(model.saveCommand().isEnabled()).isTrue();
    }

    @Test
    void choosingNoFileWritesNothing() {
        chosen = null;
        IncidentViewModel model = model();
        model.saveCommand().run();
        assertThat(model.isRunning()).isFalse();
        assertThat(runner.waiting()).isZero();
    }

    @Test
    void cancellingIsQuietAndLeavesRoomForAnother() {
        IncidentViewModel model = model();
        model.saveCommand().run();
        model.cancelCommand().run();
        runner.runAll();
        assertThat(model.isRunning()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(IncidentViewModel.State.READY);
        assertThat(toasts).isEmpty();
        assertThat(model.saveCommand().isEnabled()).isTrue();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        chosen = folder.resolve("nowhere/bundle.zip");
        IncidentViewModel model = model();
        model.saveCommand().run();
        runner.runAll();
        assertThat(model.stateProperty().get().failure())
                .startsWith("The bundle could not be written: there is no folder for ")
                .contains("nowhere");
        assertThat(model.saveCommand().isEnabled()).isTrue();
    }

    @Test
    void tooManyAppsAreSaid() {
        List<App> many = Collections.nCopies(300, SampleApps.app("a", AppStatus.FAILED));
        IncidentViewModel model = model(many);
        assertThat(model.apps()).hasSize(IncidentRequest.MOST_APPS);
        assertThat(model.leftOut())
                .isEqualTo("A bundle holds 200 apps; the other 100 are left out.");
    }
}
