package strongly.console.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that the test turns; what falls due runs in the test's thread, in order. */
public final class ManualScheduler implements Scheduler {
    private record Entry(long dueNanos, long sequence, Runnable action) {}

    private final PriorityQueue<Entry> queue =
            new PriorityQueue<>(
                    Comparator.comparingLong(Entry::dueNanos).thenComparingLong(Entry::sequence));
    private Instant origin;
    private long nanos;
    private long sequence;

    /** A clock that stands at a fixed moment. */
    public ManualScheduler() {
        this(Instant.parse("2026-01-15T10:30:00Z"));
    }

    /** A clock that stands at this moment. */
    public ManualScheduler(Instant now) {
        this.origin = now;
    }

    @Override
    public synchronized Cancellable schedule(Duration delay, Runnable action) {
        Entry entry = new Entry(nanos + Math.max(0, delay.toNanos()), sequence++, action);
        queue.add(entry);
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        queue.remove(entry);
    }

    private synchronized @org.jspecify.annotations.Nullable Entry nextDue(long target) {
        Entry entry = queue.peek();
        if (entry == null || entry.dueNanos() > target) {
            return null;
        }
        nanos = Math.max(nanos, entry.dueNanos());
        return queue.poll();
    }

    /** Turns the clock on, running what falls due on the way. */
    public void advance(Duration by) {
        long target = nanos + by.toNanos();
        for (Entry entry = nextDue(target); entry != null; entry = nextDue(target)) {
            entry.action().run();
        }
        nanos = target;
    }

    /** Sets the wall clock (not the monotonic one) by this much, as a person or NTP would. */
    public void shiftWallClock(Duration by) {
        origin = origin.plus(by);
    }

    /** How many actions are scheduled. */
    public synchronized int pending() {
        return queue.size();
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return origin.plusNanos(nanos);
    }
}
