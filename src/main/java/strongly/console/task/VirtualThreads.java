package strongly.console.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes executors for libraries that want one; who makes one closes it. */
public final class VirtualThreads {
    private VirtualThreads() {}

    /**
     * An executor that gives each task a virtual thread of its own.
     *
     * @param name what the threads' names begin with
     */
    public static ExecutorService executor(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 1).factory());
    }
}
