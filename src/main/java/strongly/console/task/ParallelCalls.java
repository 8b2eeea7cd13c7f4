package strongly.console.task;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Runs blocking calls side by side and waits for all of them; interrupting the waiting thread
 * interrupts them too.
 */
public final class ParallelCalls {
    private final int parallelism;

    /**
     * Calls side by side.
     *
     * @param parallelism most at once; with 1 they run one after the other in the caller's thread
     */
    public ParallelCalls(int parallelism) {
        this.parallelism = parallelism;
    }

    /**
     * Runs every call. What a call throws is kept for the caller to look at.
     *
     * @return what each call threw, in no particular order; empty where all went well
     * @throws InterruptedException when interrupted; the calls are interrupted too
     */
    public List<Exception> run(List<? extends Callable<?>> calls) throws InterruptedException {
        return parallelism == 1 || calls.size() <= 1 ? inTurn(calls) : sideBySide(calls);
    }

    private static List<Exception> inTurn(List<? extends Callable<?>> calls)
            throws InterruptedException {
        List<Exception> failures = new ArrayList<>();
        for (Callable<?> call : calls) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                call.call();
            } catch (InterruptedException interrupted) {
                throw interrupted;
            } catch (Exception failure) {
                failures.add(failure);
            }
        }
        return failures;
    }

    private List<Exception> sideBySide(List<? extends Callable<?>> calls)
            throws InterruptedException {
        Semaphore places = new Semaphore(parallelism);
        List<Exception> failures = new ArrayList<>();
        try (ExecutorService executor = VirtualThreads.executor("parallel-")) {
            try {
                List<Future<?>> futures = new ArrayList<>();
                for (Callable<?> call : calls) {
                    places.acquire();
                    futures.add(executor.submit(() -> callThenLeave(call, places)));
                }
                for (Future<?> future : futures) {
                    try {
                        future.get();
                    } catch (ExecutionException failed) {
                        failures.add(failed.getCause() instanceof Exception cause ? cause : failed);
                    }
                }
            } catch (InterruptedException interrupted) {
                executor.shutdownNow();
                throw interrupted;
            }
        }
        return failures;
    }

    private static @Nullable Void callThenLeave(Callable<?> call, Semaphore places)
            throws Exception {
        try {
            call.call();
            return null;
        } finally {
            places.release();
        }
    }
}
