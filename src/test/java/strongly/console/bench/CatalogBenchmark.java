package strongly.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import strongly.console.api.HttpAppsClient;
import strongly.console.sandbox.Sandbox;
import strongly.console.service.catalog.CatalogPolling;
import strongly.console.service.catalog.CatalogSnapshot.Phase;
import strongly.console.service.catalog.SynchronisedCatalog;
import strongly.console.task.ManualScheduler;
import strongly.console.task.SynchronousTaskRunner;
import strongly.console.task.UiDispatcher;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Reading 10,000 apps beside a bare loop over the same pages, and what keeping them costs. */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class CatalogBenchmark {
    private static final int APPS = 10_000;
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 4;

    /** Hands on at once, on whatever thread: what is told is counted and timed as it comes. */
    private static final UiDispatcher DIRECT =
            new UiDispatcher() {
                @Override
                public void dispatch(Runnable action) {
                    action.run();
                }

                @Override
                public boolean isUiThread() {
                    return true;
                }
            };

    @Test
    void catalog() throws Exception {
        try (BenchInstance instance = BenchInstance.of(APPS)) {
            measureLoads(instance.sandbox(), instance.bare(), instance.client());
            measureKeeping(instance.sandbox(), instance.client());
        }
    }

    private static void measureLoads(Sandbox sandbox, BareClient bare, HttpAppsClient client)
            throws Exception {
        Samples ours = new Samples();
        Samples floor = new Samples();
        Samples firstRows = new Samples();
        AtomicLong requestsToRows = new AtomicLong();
        for (int round = 0; round < ROUNDS + WARM_UP; round++) {
            boolean counts = round >= WARM_UP;
            long start = System.nanoTime();
            assertThat(bare.all(CatalogPolling.DEFAULT.parallelism())).hasSize(APPS);
            floor.when(counts).addSince(start);
            SynchronisedCatalog catalog = catalog(client, new ManualScheduler());
            long before = sandbox.requests();
            boolean[] seen = {false};
            long begun = System.nanoTime();
            catalog.observe(
                    change -> {
                        if (!seen[0] && !change.upserted().isEmpty()) {
                            seen[0] = true;
                            requestsToRows.set(sandbox.requests() - before);
                            firstRows.when(counts).addSince(begun);
                        }
                    });
            catalog.start();
            ours.when(counts).addSince(begun);
            assertThat(catalog.snapshot().phase()).isEqualTo(Phase.COMPLETE);
            assertThat(catalog.snapshot().apps()).hasSize(APPS);
            catalog.close();
        }
        Figures.add("catalog: 10,000 apps read", "ms", ours, floor, "1.2x a bare loop");
        Figures.add("catalog: first rows", "ms", firstRows, null, "after one page");
        Figures.add("catalog: first rows", "requests", (double) requestsToRows.get(), "1");
    }

    private static SynchronisedCatalog catalog(HttpAppsClient client, ManualScheduler scheduler) {
        return new SynchronisedCatalog(
                client, CatalogPolling.DEFAULT, new SynchronousTaskRunner(), scheduler, DIRECT);
    }

    private static void measureKeeping(Sandbox sandbox, HttpAppsClient client) {
        ManualScheduler scheduler = new ManualScheduler();
        SynchronisedCatalog catalog = catalog(client, scheduler);
        long before = usedHeap();
        catalog.start();
        long held = usedHeap() - before;
        assertThat(catalog.snapshot().apps()).hasSize(APPS);
        Figures.add("catalog: heap kept per app", "bytes", held / (double) APPS, "under 2,000");
        scheduler.advance(Duration.ofSeconds(10));
        long requests = sandbox.requests();
        int polls = 10;
        scheduler.advance(CatalogPolling.DEFAULT.poll().multipliedBy(polls));
        Figures.add(
                "catalog: a steady poll",
                "requests",
                (sandbox.requests() - requests) / (double) polls,
                "1");
        catalog.close();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
