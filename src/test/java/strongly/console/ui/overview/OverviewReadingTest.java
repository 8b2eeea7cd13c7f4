package strongly.console.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.fake.Errors;
import strongly.console.fake.RecordingNavigator;
import strongly.console.fake.SampleApps;
import strongly.console.model.AppStatus;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.service.history.HistoryDatabase;
import strongly.console.service.history.HistoryLimits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.QueuedTaskRunner;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;
import strongly.console.ui.apps.FakeCatalog;
import strongly.console.ui.apps.FakeOperations;
import strongly.console.ui.apps.FakeStatusMonitor;
import strongly.console.ui.overview.OverviewViewModel.Reading;

import java.nio.file.Path;
import java.util.List;

/** From nothing read to all read, and where reading fails. */
class OverviewReadingTest {
    @TempDir Path folder;

    @Test
    void howFarTheInstanceWasReadIsSaid() {
        ManualScheduler clock = new ManualScheduler();
        FakeCatalog catalog = new FakeCatalog();
        try (HistoryDatabase history =
                new HistoryDatabase(folder.resolve("h.db"), HistoryLimits.DEFAULT, clock)) {
            OverviewViewModel model = model(catalog, history, new SynchronousTaskRunner(), clock);
            model.activate();
            assertThat(model.readingProperty().get()).isEqualTo(Reading.WAITING);
            catalog.fail(Errors.notFound(), 1);
            assertThat(model.readingProperty().get()).isEqualTo(Reading.FAILED);
            model.retry();
            assertThat(catalog.refreshes()).isEqualTo(1);

            catalog.load(List.of(SampleApps.app("a", AppStatus.RUNNING)), Phase.LOADING, 2000);
            assertThat(model.readingProperty().get()).isEqualTo(Reading.DONE);
            assertThat(model.progressProperty().get()).isEqualTo("1 of 2,000 were read so far");
            assertThat(model.glanceProperty().get().total()).isEqualTo(1);

            catalog.load(List.of(SampleApps.app("a", AppStatus.RUNNING)), Phase.COMPLETE, 1);
            assertThat(model.progressProperty().get()).isEmpty();
            model.deactivate();
        }
    }

    @Test
    void noProgressIsAheadOfTheFiguresBesideIt() {
        QueuedTaskRunner queue = new QueuedTaskRunner();
        FakeCatalog catalog = new FakeCatalog();
        ManualScheduler clock = new ManualScheduler();
        try (HistoryDatabase history =
                new HistoryDatabase(folder.resolve("h.db"), HistoryLimits.DEFAULT, clock)) {
            OverviewViewModel model = model(catalog, history, queue, clock);
            model.activate();
            queue.runAll();
            catalog.load(List.of(SampleApps.app("a", AppStatus.RUNNING)), Phase.LOADING, 9);
            queue.runAll();
            catalog.load(List.of(SampleApps.app("b", AppStatus.RUNNING)), Phase.LOADING, 9);
            assertThat(model.glanceProperty().get().total()).isEqualTo(1);
            assertThat(model.progressProperty().get()).isEqualTo("1 of 9 were read so far");
            queue.runAll();
            assertThat(model.glanceProperty().get().total()).isEqualTo(2);
            assertThat(model.progressProperty().get()).isEqualTo("2 of 9 were read so far");
            model.deactivate();
        }
    }

    private static OverviewViewModel model(
            FakeCatalog catalog,
            HistoryDatabase history,
            TaskRunner runner,
            ManualScheduler clock) {
        return new OverviewViewModel(
                new OverviewViewModel.Services(
                        catalog,
                        new FakeStatusMonitor(),
                        new FakeOperations(),
                        history.of("test"),
                        runner,
                        clock,
                        new ImmediateUiDispatcher(),
                        new RecordingNavigator()));
    }
}
