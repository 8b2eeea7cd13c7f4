package strongly.console.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes results side by side and hands them over in their order. */
public final class InOrder {
    private InOrder() {}

    /**
     * Makes every result on a virtual thread of its own and hands each to the taker, in the order
     * of the makers, on the calling thread, as soon as it and those before it are made. Blocks
     * until all are taken; interrupting the caller does not cut that short, so makers must be quick
     * and must not throw.
     *
     * @param name what the threads' names begin with
     */
    public static <T> void run(String name, List<Supplier<T>> makers, Consumer<? super T> taker) {
        try (ExecutorService executor = VirtualThreads.executor(name)) {
            List<CompletableFuture<T>> results = new ArrayList<>();
            for (Supplier<T> maker : makers) {
                results.add(CompletableFuture.supplyAsync(maker, executor));
            }
            for (CompletableFuture<T> result : results) {
                taker.accept(result.join());
            }
        }
    }
}
