package strongly.console.service.operations.bulk;

import static strongly.console.fake.SampleApps.status;

import strongly.console.fake.MemoryCatalog;
import strongly.console.fake.PolledOperations;
import strongly.console.fake.SampleApps;
import strongly.console.fake.ScriptedClient;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.service.operations.AllowedActions;
import strongly.console.service.operations.LifecycleOperations;
import strongly.console.task.ImmediateUiDispatcher;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bulk runs over a scripted instance, on a clock turned by hand. */
public final class BulkFixture {
    /** The instance. */
    public final ScriptedClient client = new ScriptedClient();

    /** The clock. */
    public final ManualScheduler clock = new ManualScheduler();

    /** What bulk runs work with. */
    public final BulkServices services;

    private final MemoryCatalog catalog = new MemoryCatalog();

    /** Runs whose journals are in this folder. */
    public BulkFixture(Path folder) {
        ImmediateUiDispatcher ui = new ImmediateUiDispatcher();
        SynchronousTaskRunner runner = new SynchronousTaskRunner();
        PolledOperations polled = new PolledOperations(client, catalog, runner, clock);
        LifecycleOperations operations = polled.operations;
        services =
                new BulkServices(
                        client,
                        operations,
                        new AllowedActions(scope -> false),
                        runner,
                        clock,
                        ui,
                        new BulkJournals(folder, "https://acme.example"));
    }

    /** Running production apps a0, a1, …. */
    public List<App> running(int count) {
        return IntStream.range(0, count).mapToObj(i -> holds("a" + i, AppStatus.RUNNING)).toList();
    }

    /** An app in a state. */
    public App holds(String id, AppStatus state) {
        App app = SampleApps.app(id, state, AppEnvironment.PRODUCTION, 2);
        client.with(app);
        client.setStatus(id, status(state, state.equals(AppStatus.RUNNING) ? 2 : 0, 2));
        catalog.put(app);
        return app;
    }

    /** The instance gets these apps to stopped. */
    public void stopped(String... ids) {
        for (String id : ids) {
            holds(id, AppStatus.STOPPED);
            client.setStatus(id, status(AppStatus.STOPPED, 0, 0));
        }
        seconds(6);
    }

    /** Lets time pass. */
    public void seconds(int count) {
        clock.advance(Duration.ofSeconds(count));
    }

    /** The plan for these apps. */
    public BulkPlan plan(BulkAction action, List<App> apps) {
        List<BulkPlan> plans = new ArrayList<>();
        new BulkPlanner(services).plan(action, apps, count -> {}, plans::add);
        return plans.getFirst();
    }

    /** A run of a plan, not started. */
    public BulkRun run(BulkPlan plan, int waveSize, Duration hold) {
        return BulkRun.of(
                plan,
                new BulkHeader.Settings(waveSize, true, hold),
                services,
                new SplittableRandom(3));
    }
}
