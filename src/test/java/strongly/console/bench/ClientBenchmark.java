package strongly.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import strongly.console.api.HttpAppsClient;
import strongly.console.api.PageParsing;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** What the client adds to a bare OkHttp call, and how it parses beside Jackson itself. */
@Tag("bench")
@ExtendWith(FiguresPrinter.class)
class ClientBenchmark {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 5;
    private static final int CALLS = 400;

    @Test
    void client() throws Exception {
        try (BenchInstance instance = BenchInstance.of(200)) {
            BareClient bare = instance.bare();
            byte[] page = bare.get("/apps?limit=100&offset=0");
            measureCalls(bare, instance.client(), bare.parse(page).data().getFirst().id());
            measureParsing(bare, page);
        }
    }

    private static void measureCalls(BareClient bare, HttpAppsClient client, String id)
            throws Exception {
        Samples ours = new Samples();
        Samples floor = new Samples();
        Samples added = new Samples();
        Samples addedBytes = new Samples();
        for (int round = 0; round < ROUNDS + WARM_UP; round++) {
            boolean counts = round >= WARM_UP;
            double[] bareCost = cost(CALLS, () -> bare.get("/apps/" + id + "/status"));
            double[] ourCost = cost(CALLS, () -> client.getStatus(id));
            floor.when(counts).add(bareCost[0]);
            ours.when(counts).add(ourCost[0]);
            added.when(counts).add(ourCost[0] - bareCost[0]);
            addedBytes.when(counts).add(ourCost[1] - bareCost[1]);
        }
        Figures.add("client: a status call", "µs", ours, floor, "");
        Figures.add("client: added to a bare OkHttp call", "µs", added, null, "at most 50");
        Figures.add(
                "client: added to a bare OkHttp call", "bytes", addedBytes, null, "at most 5,000");
    }

    private static void measureParsing(BareClient bare, byte[] page) throws Exception {
        PageParsing parsing = new PageParsing();
        assertThat(parsing.page(page).apps()).hasSize(bare.parse(page).data().size());
        Samples ours = new Samples();
        Samples floor = new Samples();
        for (int round = 0; round < ROUNDS * 2 + WARM_UP; round++) {
            boolean counts = round >= WARM_UP;
            floor.when(counts).add(cost(CALLS, () -> bare.parse(page))[0]);
            ours.when(counts).add(cost(CALLS, () -> parsing.page(page))[0]);
        }
        Figures.add("client: a page of 100 apps parsed", "µs", ours, floor, "1.1x Jackson alone");
    }

    /** Microseconds and bytes of one call, on average of many. */
    private static double[] cost(int calls, Callable<?> call) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getTotalThreadAllocatedBytes();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call.call();
        }
        double micros = (System.nanoTime() - start) / 1e3 / calls;
        double each = (threads.getTotalThreadAllocatedBytes() - bytes) / (double) calls;
        return new double[] {micros, each};
    }
}
