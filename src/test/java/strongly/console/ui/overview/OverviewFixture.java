package strongly.console.ui.overview;

import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.RecordingNavigator;
import strongly.console.model.App;
import strongly.console.service.history.ActivityEntry;
import strongly.console.service.history.History;
import strongly.console.service.history.HistoryDatabase;
import strongly.console.service.history.HistoryLimits;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.TaskRunner;
import strongly.console.ui.apps.FakeOperations;
import strongly.console.ui.apps.FakeStatusMonitor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** An overview whose instance, clock and journal the test holds in its hands. */
final class OverviewFixture implements AutoCloseable {
    final ManualScheduler clock = new ManualScheduler();
    final MemoryCatalog catalog;
    final FakeStatusMonitor statuses = new FakeStatusMonitor();
    final FakeOperations operations = new FakeOperations();
    final RecordingNavigator navigator = new RecordingNavigator();
    final OverviewViewModel model;
    private final HistoryDatabase database;

    OverviewFixture(Path folder, Consumer<History> earlier, App... apps) {
        this(folder, earlier, new SynchronousTaskRunner(), apps);
    }

    OverviewFixture(Path folder, Consumer<History> earlier, TaskRunner runner, App... apps) {
        this.catalog = new MemoryCatalog(apps);
        Path file = folder.resolve("history.db");
        // closing writes what waits
        try (HistoryDatabase before = new HistoryDatabase(file, HistoryLimits.DEFAULT, clock)) {
            earlier.accept(before.of("test"));
        }
        this.database = new HistoryDatabase(file, HistoryLimits.DEFAULT, clock);
        this.model =
                new OverviewViewModel(
                        new OverviewViewModel.Services(
                                catalog,
                                statuses,
                                operations,
                                database.of("test"),
                                runner,
                                clock,
                                new ImmediateUiDispatcher(),
                                navigator));
    }

    /** A deployment that took this long. */
    static ActivityEntry deployment(
            String name, Duration took, ActivityEntry.Outcome outcome, Instant at) {
        return new ActivityEntry(
                name + at, at, "me", "Deploy", "id-" + name, name, "", outcome, "", took, null);
    }

    @Override
    public void close() {
        model.deactivate();
        database.close();
    }
}
