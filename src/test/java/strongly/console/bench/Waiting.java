package strongly.console.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for other processes, which tell nobody when they are done. */
final class Waiting {
    private static final long MOST = TimeUnit.SECONDS.toNanos(60);

    private Waiting() {}

    /** Waits until it is so; an error after a minute. */
    static void until(BooleanSupplier done, String what) {
        long start = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > MOST) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            pause(20);
        }
    }

    /** Lets so many milliseconds pass. */
    static void pause(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
