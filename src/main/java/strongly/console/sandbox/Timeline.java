package strongly.console.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * What is planned for apps. Steps that are due are taken when somebody looks: so a sandbox at rest
 * costs nothing, and a clock turned by hand drives it.
 */
final class Timeline {
    private record Step(
            long at, long order, SandboxApp app, int plan, Consumer<SandboxApp> action) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparingLong(Step::at).thenComparingLong(Step::order));
    private final long seed;
    private long now;
    private long order;

    Timeline(long seed, Instant start) {
        this.seed = seed;
        this.now = start.toEpochMilli();
    }

    /** The moment of the step that is taken, or of the last look; milliseconds since 1970. */
    long now() {
        return now;
    }

    /** Takes every step that is due. A clock that is set back waits until it has caught up. */
    void advance(long to) {
        for (Step step = steps.peek(); step != null && step.at() <= to; step = steps.peek()) {
            steps.poll();
            if (step.app().plan == step.plan()) {
                now = Math.max(now, step.at());
                step.action().accept(step.app());
            }
        }
        now = Math.max(now, to);
    }

    /** Plans a step in about this time, give or take a fifth. */
    void later(SandboxApp app, long millis, Consumer<SandboxApp> action) {
        long roll = Dice.roll(seed ^ app.number, app.steps++);
        long jitter = Math.floorMod(roll, Math.max(1, millis * 2 / 5));
        steps.add(new Step(now + millis * 4 / 5 + jitter, order++, app, app.plan, action));
    }
}
