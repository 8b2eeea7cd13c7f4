package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What happens to apps over time: each action plans its next step, and steps that are due are taken
 * when somebody looks. So a sandbox at rest costs nothing, and a clock turned by hand drives it.
 */
final class LifeCycle {
    private record Step(
            Instant at, long order, SandboxApp app, long generation, Consumer<SandboxApp> action) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::order));
    private final SplittableRandom random;
    private final Consumer<SandboxApp> changed;
    private Instant now;
    private long order;
    private long deployments;

    /**
     * A life cycle.
     *
     * @param changed told of each app whose record changed
     */
    LifeCycle(long seed, Instant start, Consumer<SandboxApp> changed) {
        this.random = new SplittableRandom(seed ^ 0x5deece66dL);
        this.now = start;
        this.changed = changed;
    }

    /** The moment of the step that is being taken, or of the last look. */
    Instant now() {
        return now;
    }

    /** Takes every step that is due. */
    void advance(Instant to) {
        for (Step step = steps.peek();
                step != null && !step.at().isAfter(to);
                step = steps.peek()) {
            steps.poll();
            if (step.app().generation == step.generation()) {
                now = step.at();
                step.action().accept(step.app());
            }
        }
        if (to.isAfter(now)) {
            now = to;
        }
    }

    private void later(SandboxApp app, long millis, Consumer<SandboxApp> action) {
        long jittered = millis * 4 / 5 + random.nextLong(Math.max(1, millis * 2 / 5));
        steps.add(new Step(now.plusMillis(jittered), order++, app, app.generation, action));
    }

    private void set(SandboxApp app, String status, String message) {
        app.status = status;
        app.message = message;
        touch(app);
    }

    /** The record changed: its time moves, in whole seconds as the document shows. */
    void touch(SandboxApp app) {
        app.updatedAt = now.truncatedTo(ChronoUnit.SECONDS);
        changed.accept(app);
    }

    private void newPlan(SandboxApp app) {
        app.generation++;
    }

    /** POST /deploy: returns the new deployment's id. */
    String deploy(SandboxApp app, @Nullable String image, int replicas) {
        newPlan(app);
        String id = "deploy_" + Long.toString(++deployments + 789, 36) + app.id.substring(4);
        SandboxApp.Deployment running = app.current;
        boolean worked = running != null && !app.status.equals("failed");
        if (worked || app.previous == null) {
            app.previous = running;
        }
        app.current = new SandboxApp.Deployment(id, image, replicas);
        app.runtimeImage = image;
        boolean first = running == null;
        set(app, first ? "building" : "deploying", "Pulling " + image);
        app.target = replicas;
        app.log(now, "INFO", "Deployment " + id + " of " + image + " begins");
        later(app, first ? 3500 : 2500, this::pulled);
        return id;
    }

    private void pulled(SandboxApp app) {
        String tag = String.valueOf(app.runtimeImage).toLowerCase(Locale.ROOT);
        if (tag.contains("missing") || tag.contains("notfound")) {
            fail(app, "ImagePullBackOff: " + app.runtimeImage + " was not found in its registry");
            return;
        }
        app.log(now, "INFO", "Image pulled, starting " + app.target + " replicas");
        set(app, "deploying", "Starting replicas");
        app.begin(now);
        if (tag.contains("broken") || tag.contains("crash")) {
            later(app, 3000, this::crashed);
        } else {
            app.ready = Math.min(app.ready, Math.max(0, app.target - 1));
            later(app, 1600, this::nextReplica);
        }
    }

    private void crashed(SandboxApp app) {
        app.log(now, "ERROR", "java.lang.IllegalStateException: DATABASE_URL is not set");
        app.log(now, "ERROR", "\tat com.acme.Config.require(Config.java:41)");
        app.log(now, "ERROR", "\tat com.acme.Main.main(Main.java:17)");
        app.ready = 0;
        app.end(now);
        fail(app, "CrashLoopBackOff: container exited with code 1 (DATABASE_URL is not set)");
    }

    private void fail(SandboxApp app, String message) {
        app.log(now, "ERROR", message);
        set(app, "failed", message);
    }

    private void nextReplica(SandboxApp app) {
        app.ready = Math.min(app.target, app.ready + 1);
        app.log(now, "INFO", "Replica " + app.ready + " of " + app.target + " is ready");
        if (app.ready < app.target) {
            app.message = app.ready + " of " + app.target + " replicas ready";
            later(app, 1600, this::nextReplica);
        } else {
            app.url = "https://" + app.name + ".apps.acme.example";
            set(app, "running", "All replicas healthy");
        }
    }

    /** POST /start. */
    void start(SandboxApp app) {
        newPlan(app);
        set(app, "starting", "Starting replicas");
        app.target = app.replicas;
        app.ready = 0;
        app.begin(now);
        app.log(now, "INFO", "App starting");
        later(app, 1600, this::nextReplica);
    }

    /** POST /stop: all replicas are scaled to zero. */
    void stop(SandboxApp app) {
        newPlan(app);
        set(app, "stopping", "Draining replicas");
        app.target = 0;
        app.log(now, "INFO", "App stopping");
        later(app, 900, this::drain);
    }

    private void drain(SandboxApp app) {
        app.ready = Math.max(0, app.ready - 1);
        if (app.ready > 0) {
            app.message = app.ready + " replicas left to drain";
            later(app, 700, this::drain);
        } else {
            app.end(now);
            app.log(now, "INFO", "App stopped");
            set(app, "stopped", "Stopped");
        }
    }

    /** POST /restart: replica by replica. */
    void restart(SandboxApp app) {
        newPlan(app);
        set(app, "restarting", "Rolling restart");
        app.log(now, "INFO", "Rolling restart of " + app.target + " replicas begins");
        later(app, 600, restarting -> takeDown(restarting, 1));
    }

    private void takeDown(SandboxApp app, int replica) {
        app.ready = Math.max(0, app.target - 1);
        app.message = "Restarting replica " + replica + " of " + app.target;
        later(app, 1500, restarting -> bringUp(restarting, replica));
    }

    private void bringUp(SandboxApp app, int replica) {
        app.ready = app.target;
        app.log(now, "INFO", "Replica " + replica + " restarted");
        if (replica < app.target) {
            later(app, 400, restarting -> takeDown(restarting, replica + 1));
        } else {
            set(app, "running", "All replicas healthy");
        }
    }

    /** PUT with other replicas, of a running app: replicas come or go one by one. */
    void scale(SandboxApp app) {
        if (!app.status.equals("running") || app.target == app.replicas) {
            return;
        }
        newPlan(app);
        app.target = app.replicas;
        app.log(now, "INFO", "Scaling to " + app.target + " replicas");
        later(app, 1200, this::scaleStep);
    }

    private void scaleStep(SandboxApp app) {
        app.ready += Integer.signum(app.target - app.ready);
        if (app.ready != app.target) {
            app.message = app.ready + " of " + app.target + " replicas ready";
            later(app, 1200, this::scaleStep);
        } else {
            set(app, "running", "All replicas healthy");
        }
    }

    /**
     * Something happens by itself: a replica fails its check, and recovers or takes the app down.
     */
    void incident(SandboxApp app) {
        if (!app.status.equals("running") || app.ready < app.target) {
            return;
        }
        newPlan(app);
        app.log(now, "ERROR", "Liveness probe failed: HTTP 503 after 1.0 s");
        app.ready = app.target - 1;
        set(app, "running", "1 replica fails its health check");
        boolean fatal = random.nextInt(4) == 0;
        later(app, Duration.ofSeconds(20).toMillis(), fatal ? this::collapse : this::recover);
    }

    private void recover(SandboxApp app) {
        app.ready = app.target;
        app.log(now, "INFO", "Replica restarted and healthy again");
        set(app, "running", "All replicas healthy");
    }

    private void collapse(SandboxApp app) {
        app.ready = 0;
        app.end(now);
        fail(app, "OOMKilled: the container used more than its memory limit");
        later(app, Duration.ofSeconds(90).toMillis(), this::start);
    }
}
