package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.api.RequestGate;
import strongly.console.api.RequestPriority;
import strongly.console.task.Cancellable;
import strongly.console.task.Scheduler;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One limiter for all requests of a connection. Requests are let through at a rate, the user's
 * first; every eighth place goes to whoever waits longest, so that nothing starves. After a 429 it
 * waits for as long as the server asked, halves the rate, and recovers slowly.
 */
public final class RequestBudget implements RequestGate {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);
    private static final Duration RECOVERY_STEP = Duration.ofSeconds(10);
    private static final double SLOWEST = 0.5;
    private static final int FAIR_TURN = 8;

    /** A token that is due is not missed by the last digit of a sum. */
    private static final double ROUNDING = 1e-6;

    private static final class Waiter {
        final RequestPriority priority;
        final long order;
        final CountDownLatch granted = new CountDownLatch(1);

        Waiter(RequestPriority priority, long order) {
            this.priority = priority;
            this.order = order;
        }
    }

    private final Scheduler scheduler;
    private BudgetSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RequestPriority, ArrayDeque<Waiter>> waiting =
            new EnumMap<>(RequestPriority.class);
    private final ArrayDeque<Long> grants = new ArrayDeque<>();
    private double tokens;
    private double rate;
    private long refilledAt;
    private long pausedUntil;
    private long slowedAt;
    private long order;
    private int turn;
    private Cancellable timer = Cancellable.NONE;

    /** A budget, full at first. */
    public RequestBudget(BudgetSettings settings, Scheduler scheduler) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.tokens = settings.burst();
        this.rate = settings.perSecond();
        this.refilledAt = scheduler.nanoTime();
        this.pausedUntil = refilledAt;
        this.slowedAt = refilledAt;
        for (RequestPriority priority : RequestPriority.values()) {
            waiting.put(priority, new ArrayDeque<>());
        }
    }

    @Override
    public void enter(RequestPriority priority) throws InterruptedException {
        Waiter waiter = join(priority);
        try {
            waiter.granted.await();
        } catch (InterruptedException cancelled) {
            leave(waiter);
            throw cancelled;
        }
    }

    private Waiter join(RequestPriority priority) {
        lock.lock();
        try {
            Waiter waiter = new Waiter(priority, order++);
            queue(priority).add(waiter);
            letThrough();
            return waiter;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Waiter waiter) {
        lock.lock();
        try {
            queue(waiter.priority).remove(waiter);
        } finally {
            lock.unlock();
        }
    }

    private ArrayDeque<Waiter> queue(RequestPriority priority) {
        ArrayDeque<Waiter> queue = waiting.get(priority);
        if (queue == null) {
            throw new IllegalStateException("no queue for " + priority);
        }
        return queue;
    }

    @Override
    public void limited(@Nullable Duration retryAfter) {
        lock.lock();
        try {
            refill();
            long now = scheduler.nanoTime();
            Duration pause = retryAfter == null ? DEFAULT_PAUSE : retryAfter;
            boolean sameWave = now < pausedUntil;
            pausedUntil = Math.max(pausedUntil, now + pause.toNanos());
            if (!sameWave) {
                rate = Math.max(SLOWEST, rate / 2);
            }
            slowedAt = now;
            tokens = Math.min(tokens, 1);
            plan();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void succeeded() {
        // time brings the rate back, not success: many requests may be under way at a 429
    }

    /** How large the budget is; any thread. */
    public BudgetSettings settings() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes the budget this large from now on; any thread. A rate that was lowered after a 429
     * stays so until time brings it back.
     */
    public void set(BudgetSettings wanted) {
        lock.lock();
        try {
            refill();
            boolean full = rate >= settings.perSecond();
            settings = wanted;
            rate = full ? wanted.perSecond() : Math.min(rate, wanted.perSecond());
            tokens = Math.min(tokens, wanted.burst());
            letThrough();
        } finally {
            lock.unlock();
        }
    }

    /** How the budget stands; any thread. */
    public BudgetState state() {
        lock.lock();
        try {
            refill();
            long now = scheduler.nanoTime();
            forgetOldGrants(now);
            int waiters = 0;
            for (ArrayDeque<Waiter> queue : waiting.values()) {
                waiters += queue.size();
            }
            return new BudgetState(
                    grants.size() / (double) WINDOW.toSeconds(),
                    rate,
                    waiters,
                    Duration.ofNanos(Math.max(0, pausedUntil - now)));
        } finally {
            lock.unlock();
        }
    }

    private void refill() {
        long now = scheduler.nanoTime();
        while (rate < settings.perSecond() && now - slowedAt >= RECOVERY_STEP.toNanos()) {
            slowedAt += RECOVERY_STEP.toNanos();
            rate = Math.min(settings.perSecond(), rate + settings.perSecond() / 10);
        }
        double gained = (now - refilledAt) / 1e9 * rate;
        tokens = Math.min(settings.burst(), tokens + gained);
        refilledAt = now;
    }

    private void letThrough() {
        refill();
        long now = scheduler.nanoTime();
        while (now >= pausedUntil && tokens >= 1 - ROUNDING) {
            Waiter next = next();
            if (next == null) {
                break;
            }
            tokens = Math.max(0, tokens - 1);
            forgetOldGrants(now);
            grants.add(now);
            next.granted.countDown();
        }
        plan();
    }

    private @Nullable Waiter next() {
        turn++;
        if (turn % FAIR_TURN == 0) {
            return oldest();
        }
        for (RequestPriority priority : RequestPriority.values()) {
            Waiter waiter = queue(priority).poll();
            if (waiter != null) {
                return waiter;
            }
        }
        return null;
    }

    private @Nullable Waiter oldest() {
        List<Waiter> heads = new ArrayList<>();
        for (ArrayDeque<Waiter> queue : waiting.values()) {
            if (!queue.isEmpty()) {
                heads.add(queue.peek());
            }
        }
        Waiter oldest = null;
        for (Waiter head : heads) {
            if (oldest == null || head.order < oldest.order) {
                oldest = head;
            }
        }
        if (oldest != null) {
            queue(oldest.priority).remove(oldest);
        }
        return oldest;
    }

    /** Wakes up when the next request may go, if one waits. */
    private void plan() {
        timer.cancel();
        timer = Cancellable.NONE;
        boolean empty = waiting.values().stream().allMatch(ArrayDeque::isEmpty);
        if (empty) {
            return;
        }
        long untilPauseEnds = Math.max(0, pausedUntil - scheduler.nanoTime());
        long untilToken = (long) Math.ceil(Math.max(0, 1 - tokens) / rate * 1e9);
        Duration delay = Duration.ofNanos(Math.max(untilPauseEnds, untilToken));
        timer = scheduler.schedule(delay, this::wake);
    }

    private void wake() {
        lock.lock();
        try {
            letThrough();
        } finally {
            lock.unlock();
        }
    }

    private void forgetOldGrants(long now) {
        while (!grants.isEmpty() && now - grants.peek() > WINDOW.toNanos()) {
            grants.poll();
        }
    }
}
