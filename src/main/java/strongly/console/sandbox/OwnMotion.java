package strongly.console.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens by itself, as if others and the weather were at work: replicas fail and recover,
 * pipelines deploy, the autoscaler scales. When and to which app follows from the seed alone.
 */
final class OwnMotion {
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final long BETWEEN_MILLIS = 75_000;
    private static final long BETWEEN_AT_LEAST = 4_000;
    private static final int APPS_AT_FULL_PACE = 50;
    private static final long CATCH_UP_MILLIS = Duration.ofDays(1).toMillis();
    private static final Pattern PATCH = Pattern.compile("(.*:v?\\d+\\.\\d+\\.)(\\d+)(.*)");

    private final long seed;
    private final Timeline timeline;
    private final LifeCycle lifeCycle;
    private final List<SandboxApp> apps;
    private final long between;
    private long next;
    private long number;

    /**
     * Motion among these apps.
     *
     * @param apps those the sandbox began with; deleted ones are left alone
     */
    OwnMotion(long seed, Timeline timeline, LifeCycle lifeCycle, List<SandboxApp> apps) {
        this.seed = seed;
        this.timeline = timeline;
        this.lifeCycle = lifeCycle;
        this.apps = apps;
        long share = BETWEEN_MILLIS * APPS_AT_FULL_PACE / Math.max(1, apps.size());
        this.between = Math.clamp(share, BETWEEN_AT_LEAST, BETWEEN_MILLIS);
        this.next = timeline.now() + FIRST.toMillis();
    }

    /** Lets everything happen that is due, in the order of time. */
    void advance(long to) {
        if (apps.isEmpty()) {
            return;
        }
        // after a week of sleep nobody wants to wait for a week of incidents
        long skipped = Math.max(0, (to - CATCH_UP_MILLIS - next) / between);
        number += skipped;
        next += skipped * between;
        while (next <= to) {
            timeline.advance(next);
            happen(Dice.roll(seed, number++));
            next += between;
        }
    }

    private void happen(long roll) {
        SandboxApp app = apps.get(Dice.below(apps.size(), roll >>> 8));
        if (app.deleted || !app.is("running") || app.ready < app.target) {
            return;
        }
        int kind = Dice.below(100, roll);
        if (kind < 45) {
            stumble(app);
        } else if (kind < 70) {
            release(app);
        } else if (kind < 88) {
            autoscale(app, roll);
        } else {
            collapse(app);
        }
    }

    private void stumble(SandboxApp app) {
        lifeCycle.newPlan(app);
        app.history().troubleBegins(timeline.now());
        app.ready = app.target - 1;
        lifeCycle.diary().platform(app, "WARN", "Liveness probe failed: HTTP 503 after 1.0 s");
        lifeCycle.set(app, "running", "1 of " + app.target + " replicas fails its health check");
        timeline.later(app, 20_000, this::recover);
    }

    private void recover(SandboxApp app) {
        app.history().troubleEnds(timeline.now());
        lifeCycle.diary().platform(app, "INFO", "Replica restarted");
        lifeCycle.diary().started(app, app.target);
        lifeCycle.healthy(app);
    }

    private void release(SandboxApp app) {
        String image = app.image == null ? "" : app.image;
        Matcher matcher = PATCH.matcher(image);
        if (!matcher.matches()) {
            return;
        }
        String patch = Integer.toString(Integer.parseInt(matcher.group(2)) + 1);
        String newer = matcher.group(1) + patch + matcher.group(3);
        app.image = newer;
        if (app.labels.containsKey("version")) {
            Map<String, String> labels = new TreeMap<>(app.labels);
            labels.put("version", newer.substring(newer.lastIndexOf(':') + 1).replace("v", ""));
            app.labels = labels;
        }
        lifeCycle.diary().platform(app, "INFO", "Pipeline deploys " + newer);
        lifeCycle.deploy(app, newer, app.replicas);
    }

    private void autoscale(SandboxApp app, long roll) {
        boolean up = app.replicas < 2 || (app.replicas < 12 && (roll & 0x80) == 0);
        app.replicas += up ? 1 : -1;
        lifeCycle
                .diary()
                .platform(
                        app,
                        "INFO",
                        up ? "Autoscaler: CPU above 80 %" : "Autoscaler: CPU below 30 %");
        lifeCycle.touch(app);
        lifeCycle.scale(app);
    }

    private void collapse(SandboxApp app) {
        lifeCycle.newPlan(app);
        app.ready = 0;
        lifeCycle.diary().app(app, "ERROR", "Heap usage above 95 %");
        lifeCycle.fail(
                app,
                "OOMKilled: container app used more than its "
                        + LifeCycle.limit(app)
                        + " of memory");
        timeline.later(app, 90_000, lifeCycle::start);
    }

    /** An app whose container falls over whenever it is started, as it was when time began. */
    void crashLoop(SandboxApp app) {
        app.attempts++;
        lifeCycle.diary().platform(app, "INFO", "Restarting container app");
        app.message = "Restarting failed container app (attempt " + app.attempts + ")";
        timeline.later(app, 4_000, this::crashAgain);
    }

    private void crashAgain(SandboxApp app) {
        lifeCycle.diary().crash(app);
        String text = "CrashLoopBackOff: back-off 45s restarting failed container app";
        lifeCycle.diary().platform(app, "ERROR", text);
        app.message = text + " (" + app.attempts + " restarts)";
        timeline.later(app, 45_000, this::crashLoop);
    }
}
