package strongly.console.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One daemon thread that handles items in the order they were given, as many at once as wait: for a
 * writer that wants one transaction for many records. Giving an item never blocks; when the writer
 * cannot keep up, the newest items beyond a bound are dropped and counted.
 *
 * @param <T> what is handled
 */
public final class SerialWorker<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LinkedBlockingQueue<T> queue;
    private final Consumer<List<T>> handler;
    private final Thread thread;
    private final ReentrantLock handling = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean dropping = new AtomicBoolean();

    /**
     * Starts a worker.
     *
     * @param name the thread's name
     * @param capacity most items that wait
     * @param handler handles the waiting items, on the worker's thread
     */
    public SerialWorker(String name, int capacity, Consumer<List<T>> handler) {
        this.queue = new LinkedBlockingQueue<>(capacity);
        this.handler = handler;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
        thread.start();
    }

    /**
     * Gives an item; any thread, never blocks.
     *
     * @return false where it was dropped
     */
    public boolean offer(T item) {
        if (closing.get()) {
            return false;
        }
        boolean taken = queue.offer(item);
        if (!taken && dropping.compareAndSet(false, true)) {
            LOG.warn("{} cannot keep up; records are dropped", thread.getName());
        } else if (taken) {
            dropping.set(false);
        }
        return taken;
    }

    private void work() {
        List<T> batch = new ArrayList<>();
        while (!closing.get() || !queue.isEmpty()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException closed) {
                // close() wakes the thread; what waits is still handled
                if (queue.isEmpty()) {
                    return;
                }
            }
            queue.drainTo(batch);
            handle(batch);
            batch.clear();
        }
    }

    private void handle(List<T> batch) {
        handling.lock();
        try {
            // close() may have interrupted before the lock was taken; files do not survive that
            Thread.interrupted();
            handler.accept(List.copyOf(batch));
        } catch (RuntimeException failure) {
            LOG.error("{} failed on {} items", thread.getName(), batch.size(), failure);
        } finally {
            handling.unlock();
        }
    }

    /** Handles what waits, for at most some seconds, and ends the thread. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try {
            if (handling.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    thread.interrupt();
                } finally {
                    handling.unlock();
                }
            }
            thread.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
