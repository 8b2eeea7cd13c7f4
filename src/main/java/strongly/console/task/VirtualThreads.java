package strongly.console.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads for what comes before, or goes on beside, the task runner. */
public final class VirtualThreads {
    private VirtualThreads() {}

    /**
     * Does it once on a thread of its own.
     *
     * @param name the thread's name
     */
    public static void start(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }

    /**
     * An executor that gives each task a virtual thread of its own; who makes one closes it.
     *
     * @param name what the threads' names begin with
     */
    public static ExecutorService executor(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name, 1).factory());
    }
}
