package strongly.console.sandbox;

import strongly.console.sandbox.History.Deployment;

import java.util.function.Consumer;

/** What the actions of the document do to apps over time. */
final class LifeCycle {
    private static final long REPLICA = 1600;
    private static final long ROLL_OUT_AT_MOST = 7000;
    private static final String HEALTHY = "All replicas healthy";

    private final long seed;
    private final Timeline timeline;
    private final Diary diary;
    private final Consumer<SandboxApp> changed;

    /**
     * A life cycle.
     *
     * @param changed told of each app whose record changed
     */
    LifeCycle(long seed, Timeline timeline, Consumer<SandboxApp> changed) {
        this.seed = seed;
        this.timeline = timeline;
        this.diary = new Diary(timeline);
        this.changed = changed;
    }

    Diary diary() {
        return diary;
    }

    /** The record changed: its time moves, in whole seconds as the document shows. */
    void touch(SandboxApp app) {
        app.updatedAt = Math.floorDiv(timeline.now(), 1000L);
        changed.accept(app);
    }

    void set(SandboxApp app, String status, String message) {
        app.status = status;
        app.message = message;
        touch(app);
    }

    /** Nothing planned so far will happen. */
    void newPlan(SandboxApp app) {
        app.plan++;
        app.history().troubleEnds(timeline.now());
    }

    void fail(SandboxApp app, String message) {
        diary.platform(app, "ERROR", message);
        if (app.ready == 0) {
            app.history().end(timeline.now());
        }
        set(app, "failed", message);
    }

    void healthy(SandboxApp app) {
        app.ready = app.target;
        app.former = 0;
        if (app.host == null) {
            app.host = app.name;
        }
        set(app, "running", HEALTHY);
    }

    /** POST /deploy: returns the new deployment's id. */
    String deploy(SandboxApp app, String image, int replicas) {
        newPlan(app);
        History history = app.history();
        long roll = Dice.roll(seed ^ app.number, history.deployments() + 0x0dea1L);
        String id = "deploy_" + Long.toString(roll >>> 12, 36);
        history.deployed(new Deployment(id, image, replicas));
        app.former = app.ready;
        app.fresh = 0;
        app.attempts = 0;
        app.target = replicas;
        app.ready = Math.min(app.ready, replicas);
        set(app, "deploying", "Deployment " + id + " is queued");
        diary.platform(app, "INFO", "Deployment " + id + " of " + image + " begins");
        timeline.later(app, 900, this::build);
        return id;
    }

    private void build(SandboxApp app) {
        String image = String.valueOf(app.runningImage());
        set(app, "building", "Pulling image " + image);
        diary.platform(app, "INFO", "Pulling image " + image);
        boolean slow = ImageFate.of(image) == ImageFate.SLOW;
        timeline.later(app, slow ? 20_000 : 3200, this::pulled);
    }

    private void pulled(SandboxApp app) {
        String image = String.valueOf(app.runningImage());
        ImageFate fate = ImageFate.of(image);
        switch (fate) {
            case MISSING -> fail(app, "ImagePullBackOff: " + image + ": manifest unknown");
            case DENIED -> fail(app, "ErrImagePull: " + image + ": pull access denied");
            default -> rollOut(app, fate);
        }
    }

    private void rollOut(SandboxApp app, ImageFate fate) {
        set(app, "deploying", "Rolling out: 0 of " + app.target + " new replicas ready");
        diary.platform(app, "INFO", "Image pulled, starting " + app.target + " replicas");
        app.ready = Math.min(app.target, Math.max(0, app.former - 1));
        if (fate == ImageFate.CRASHES || fate == ImageFate.OUT_OF_MEMORY) {
            timeline.later(app, 1800, crashing -> crash(crashing, fate));
        } else {
            timeline.later(app, replicaTime(app), this::nextReplica);
        }
    }

    private static long replicaTime(SandboxApp app) {
        return Math.min(REPLICA, ROLL_OUT_AT_MOST / Math.max(1, app.target));
    }

    private void crash(SandboxApp app, ImageFate fate) {
        app.attempts++;
        boolean memory = fate == ImageFate.OUT_OF_MEMORY;
        if (!memory) {
            diary.crash(app);
        }
        String end = memory ? "was OOMKilled (exit code 137)" : "exited with code 1";
        diary.platform(app, "WARN", "Container app " + end);
        if (app.attempts < 3) {
            app.message =
                    "Back-off restarting failed container app (" + app.attempts + " restarts)";
            timeline.later(app, 1800, crashing -> crash(crashing, fate));
        } else if (memory) {
            fail(app, "OOMKilled: container app used more than its " + limit(app) + " of memory");
        } else {
            fail(app, "CrashLoopBackOff: container app exited with code 1 after 3 restarts");
        }
    }

    static String limit(SandboxApp app) {
        return app.memory == null ? "limit" : "limit of " + app.memory;
    }

    private void nextReplica(SandboxApp app) {
        boolean stuck =
                app.fresh >= app.target - 1
                        && ImageFate.of(String.valueOf(app.runningImage())) == ImageFate.UNREADY;
        if (stuck) {
            app.message = app.fresh + " of " + app.target + " replicas ready";
            diary.app(app, "WARN", "Readiness check failed: warm-up is not finished");
            timeline.later(app, 25_000, this::givenUp);
            return;
        }
        app.fresh++;
        app.history().begin(timeline.now());
        diary.started(app, app.fresh);
        if (app.fresh < app.target) {
            app.ready = Math.min(app.target, app.fresh + Math.max(0, app.former - app.fresh - 1));
            app.message = app.fresh + " of " + app.target + " replicas ready";
            timeline.later(app, replicaTime(app), this::nextReplica);
        } else {
            diary.platform(app, "INFO", "All " + app.target + " replicas are ready");
            healthy(app);
        }
    }

    private void givenUp(SandboxApp app) {
        fail(
                app,
                "ProgressDeadlineExceeded: "
                        + app.fresh
                        + " of "
                        + app.target
                        + " new replicas became ready");
    }

    /** POST /start. */
    void start(SandboxApp app) {
        newPlan(app);
        set(app, "starting", "Starting replicas");
        app.target = app.replicas;
        app.ready = 0;
        app.former = 0;
        app.fresh = 0;
        diary.platform(app, "INFO", "App starting with " + app.target + " replicas");
        timeline.later(app, replicaTime(app), this::nextReplica);
    }

    /** POST /stop: all replicas are scaled to zero. */
    void stop(SandboxApp app) {
        newPlan(app);
        app.target = 0;
        set(app, "stopping", "Draining replicas");
        diary.platform(app, "INFO", "App stopping");
        timeline.later(app, 900, this::drain);
    }

    private void drain(SandboxApp app) {
        diary.app(app, "INFO", "Received SIGTERM, finishing open requests");
        app.ready = Math.max(0, app.ready - Math.max(1, app.ready / 6));
        if (app.ready > 0) {
            app.message =
                    app.ready + (app.ready == 1 ? " replica" : " replicas") + " left to drain";
            timeline.later(app, 700, this::drain);
        } else {
            app.history().end(timeline.now());
            diary.platform(app, "INFO", "App stopped");
            set(app, "stopped", "Stopped");
        }
    }

    /** POST /restart: replica by replica. */
    void restart(SandboxApp app) {
        newPlan(app);
        set(app, "restarting", "Rolling restart");
        diary.platform(app, "INFO", "Rolling restart of " + app.target + " replicas begins");
        timeline.later(app, 600, restarting -> takeDown(restarting, 1));
    }

    private void takeDown(SandboxApp app, int replica) {
        app.ready = Math.max(0, app.target - 1);
        app.message = "Restarting replica " + replica + " of " + app.target;
        timeline.later(app, replicaTime(app), restarting -> bringUp(restarting, replica));
    }

    private void bringUp(SandboxApp app, int replica) {
        app.ready = app.target;
        diary.started(app, replica);
        if (replica < app.target) {
            timeline.later(
                    app, replicaTime(app) / 4, restarting -> takeDown(restarting, replica + 1));
        } else {
            diary.platform(app, "INFO", "Rolling restart is done");
            healthy(app);
        }
    }

    /** PUT with other replicas: they come or go one by one. */
    void scale(SandboxApp app) {
        switch (app.status) {
            case "running" -> {
                if (app.target != app.replicas || app.ready != app.replicas) {
                    newPlan(app);
                    app.target = app.replicas;
                    diary.platform(app, "INFO", "Scaling to " + app.target + " replicas");
                    timeline.later(app, replicaTime(app), this::scaleStep);
                }
            }
            case "starting", "deploying", "building", "restarting", "failed" -> {
                app.target = app.replicas;
                app.ready = Math.min(app.ready, app.target);
            }
            default -> {
                // nothing runs that could be scaled
            }
        }
    }

    private void scaleStep(SandboxApp app) {
        if (app.ready < app.target) {
            app.ready++;
            diary.started(app, app.ready);
        } else {
            app.ready -= app.ready > app.target ? 1 : 0;
        }
        if (app.ready == app.target) {
            healthy(app);
        } else {
            app.message = "Scaling: " + app.ready + " of " + app.target + " replicas ready";
            timeline.later(app, replicaTime(app), this::scaleStep);
        }
    }
}
