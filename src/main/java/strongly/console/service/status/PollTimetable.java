package strongly.console.service.status;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When an app is to be looked at next, by the figures of {@link StatusPolling}; UI thread only. */
final class PollTimetable {
    /** Rows that are scrolled past faster than this cost no request. */
    static final Duration SETTLE = Duration.ofMillis(300);

    private static final double JITTER = 0.1;

    /** Apps at rest share their moments, so that a console nobody touches seldom wakes. */
    private static final int MOMENTS_IN_A_PAUSE = 15;

    private final PollInterest interest;
    private final RandomGenerator random;
    private StatusPolling polling;
    private boolean windowVisible = true;
    private int moving;
    private int resting;

    PollTimetable(PollInterest interest, RandomGenerator random, StatusPolling polling) {
        this.interest = interest;
        this.random = random;
        this.polling = polling;
    }

    void apply(StatusPolling changed) {
        polling = changed;
    }

    void setWindowVisible(boolean visible) {
        windowVisible = visible;
    }

    /** How many apps share the rate of those in transition, and of the others. */
    void share(int nowMoving, int nowResting) {
        moving = nowMoving;
        resting = nowResting;
    }

    int moving() {
        return moving;
    }

    /** A factor that keeps many apps from being looked at in step. */
    double jitter() {
        return 1 + JITTER * (2 * random.nextDouble() - 1);
    }

    /** How long to wait from now, on the clock that only goes forward. */
    Duration wait(AppPoll poll, boolean isMoving, long now) {
        if (interest.isAskedFor(poll.appId)) {
            return Duration.ZERO;
        }
        long due;
        if (poll.answered) {
            long pause = pause(poll, isMoving).toNanos();
            due = poll.answeredAt + (long) (pause * poll.jitter);
            if (!isMoving && !interest.isSelected(poll.appId)) {
                long step = pause / MOMENTS_IN_A_PAUSE;
                due = Math.ceilDiv(due, step) * step;
            }
        } else if (interest.isSelected(poll.appId)) {
            due = poll.since;
        } else {
            due = poll.since + (long) (SETTLE.toNanos() * poll.jitter);
        }
        return Duration.ofNanos(Math.max(0, due - now));
    }

    private Duration pause(AppPoll poll, boolean isMoving) {
        Duration pause = usual(interest.isSelected(poll.appId), isMoving);
        if (!windowVisible) {
            pause = pause.multipliedBy(polling.hiddenFactor());
        }
        pause = polling.backedOff(pause, poll.failures);
        Duration asked = poll.retryAfter;
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }

    private Duration usual(boolean isSelected, boolean isMoving) {
        if (isMoving) {
            return isSelected ? polling.transition() : polling.shared(polling.transition(), moving);
        }
        return isSelected ? polling.selected() : polling.shared(polling.visible(), resting);
    }
}
