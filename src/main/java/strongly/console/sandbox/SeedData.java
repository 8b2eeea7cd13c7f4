package strongly.console.sandbox;

import strongly.console.sandbox.History.Deployment;
import strongly.console.sandbox.History.Event;
import strongly.console.sandbox.History.Voice;
import strongly.console.sandbox.SandboxApp.Owner;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes believable apps, each from the seed and its number alone. What apps may share, they share:
 * 100,000 of them are made in a fraction of a second.
 */
final class SeedData {
    /** Who calls the sandbox: the holder of its keys. */
    static final Owner OPERATOR = new Owner("user_001", "dev@acme.example");

    private static final int VARIED = 50;
    private static final String[] SUFFIXES = {"", "-staging", "-dev"};
    private static final String[] ENVIRONMENTS = {"production", "staging", "development"};
    private static final List<List<String>> READERS =
            List.of(List.of(), List.of("user_002"), List.of("user_002", "user_003"));
    private static final List<Owner> PEOPLE =
            List.of(
                    OPERATOR,
                    new Owner("user_002", "ana.silva@acme.example"),
                    new Owner("user_003", "ben.okafor@acme.example"),
                    new Owner("user_004", "chen.wei@acme.example"),
                    new Owner("user_005", "dana.levi@acme.example"),
                    new Owner("user_006", "emre.kaya@acme.example"),
                    new Owner("user_007", "freya.olsen@acme.example"),
                    new Owner("user_008", "goran.horvat@acme.example"),
                    new Owner("user_009", "hana.sato@acme.example"));
    private static final int DAY = 86_400;

    private final long seed;
    private final long now;
    private final List<AppKind> kinds = AppKind.all();
    private final Map<String, String> images = new HashMap<>();
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, LogProfile> profiles = new HashMap<>();
    private final String[] descriptions = new String[kinds.size() * ENVIRONMENTS.length];

    SeedData(long seed, Instant now) {
        this.seed = seed;
        this.now = now.getEpochSecond();
        for (int i = 0; i < descriptions.length; i++) {
            AppKind kind = kinds.get(i / ENVIRONMENTS.length);
            String where =
                    switch (i % ENVIRONMENTS.length) {
                        case 1 -> ", for tests before a release";
                        case 2 -> ", for the developers";
                        default -> "";
                    };
            descriptions[i] = kind.purpose() + where + " (" + kind.team() + " team)";
        }
    }

    /** How an app fares when time begins. */
    enum Fate {
        HEALTHY,
        PARTLY_READY,
        CRASH_LOOPING,
        IMAGE_MISSING,
        STOPPED,
        NEVER_DEPLOYED,
        BEING_DEPLOYED
    }

    /** The first apps are sure to show every state; the rest fare as chance has it. */
    Fate fate(int number) {
        boolean first = number < VARIED;
        int throwOf =
                first
                        ? Math.floorMod(number + (int) Math.floorMod(seed * 11, 50L), VARIED)
                        : Dice.below(VARIED, Dice.roll(seed, number));
        return switch (throwOf) {
            case 19 -> Fate.PARTLY_READY;
            case 45 -> Fate.CRASH_LOOPING;
            case 40 -> Fate.IMAGE_MISSING;
            case 25, 32, 38, 47, 49 -> Fate.STOPPED;
            case 34, 43 -> Fate.NEVER_DEPLOYED;
            case 28 -> first ? Fate.BEING_DEPLOYED : Fate.HEALTHY;
            default -> Fate.HEALTHY;
        };
    }

    /** The app of a number, as if it had lived for a while. */
    SandboxApp app(int number) {
        SplittableRandom random = new SplittableRandom(Dice.roll(seed, number * 31L));
        int kindNumber = number % kinds.size();
        AppKind kind = kinds.get(kindNumber);
        int round = number / kinds.size();
        int tier = tier(kindNumber, round);
        int copy = round / ENVIRONMENTS.length;
        String name = kind.name() + SUFFIXES[tier] + (copy == 0 ? "" : "-" + (copy + 1));
        boolean open = kind.name().endsWith("site") || kind.name().endsWith("page");
        int person = Math.floorMod(kind.team().hashCode() + random.nextInt(3), PEOPLE.size());
        SandboxApp app =
                new SandboxApp(
                        "app_" + Long.toString(random.nextLong(1L << 52, 1L << 56), 36),
                        number,
                        name,
                        now - age(random),
                        PEOPLE.get(person),
                        random.nextInt(6) == 0 ? null : "proj_" + kind.team(),
                        open && tier == 0,
                        READERS.get(random.nextInt(READERS.size())),
                        this::past);
        describe(app, kind, tier, random);
        app.description =
                random.nextInt(8) == 0 ? null : descriptions[kindNumber * SUFFIXES.length + tier];
        settle(app, random);
        return app;
    }

    private static int tier(int kind, int round) {
        boolean odd = kind % 2 == 1;
        return switch (round % ENVIRONMENTS.length) {
            case 0 -> 0;
            case 1 -> odd ? 2 : 1;
            default -> odd ? 1 : 2;
        };
    }

    private static long age(SplittableRandom random) {
        // many are some weeks old, a few minutes or years
        double share = random.nextDouble();
        return 15 * 60 + (long) (share * share * share * share * 1_300 * DAY);
    }

    private void describe(SandboxApp app, AppKind kind, int tier, SplittableRandom random) {
        String version =
                random.nextInt(1, 4) + "." + random.nextInt(0, 20) + "." + random.nextInt(0, 9);
        String tag =
                switch (kind.image()) {
                    case "nginx" -> ":1.27.3-alpine";
                    case "redis" -> ":7.4.1";
                    default -> ":v" + version;
                };
        app.image = images.computeIfAbsent(kind.image() + tag, image -> image);
        app.port = kind.port();
        app.environment = ENVIRONMENTS[tier];
        app.replicas = tier == 0 ? random.nextInt(2, 7) : random.nextInt(1, 3);
        app.cpu = kind.cpu();
        app.memory = kind.memory();
        int extra = random.nextInt(12);
        String sets = kind.team() + ' ' + version + ' ' + Math.min(extra, 4);
        app.labels = labels.computeIfAbsent(sets, all -> labels(kind, version, extra));
        app.logs = profiles.computeIfAbsent(kind.name() + tier, all -> LogProfile.of(kind, tier));
    }

    private static Map<String, String> labels(AppKind kind, String version, int extra) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("team", kind.team());
        labels.put("version", version);
        switch (extra) {
            case 0 -> labels.put("tier", "critical");
            case 1 -> labels.put("tier", "best-effort");
            case 2 -> labels.put("compliance", "pci");
            case 3 -> {
                labels.put("cost-center", "cc-" + kind.team().length() * 111);
                labels.put("app.kubernetes.io/part-of", kind.team());
            }
            default -> {
                // most have no more
            }
        }
        return Collections.unmodifiableMap(labels);
    }

    private void settle(SandboxApp app, SplittableRandom random) {
        long life = now - app.createdAt;
        app.updatedAt = now - random.nextLong(60, Math.min(life, 21L * DAY));
        Fate fate = fate(app.number);
        switch (fate) {
            case HEALTHY, BEING_DEPLOYED -> run(app, app.replicas, "All replicas healthy");
            case PARTLY_READY -> {
                app.replicas = Math.max(3, app.replicas);
                run(
                        app,
                        app.replicas - 1,
                        "1 of " + app.replicas + " replicas fails its readiness check");
            }
            case CRASH_LOOPING ->
                    failed(app, "CrashLoopBackOff: back-off restarting failed container app");
            case IMAGE_MISSING -> {
                String image = "" + app.image;
                app.image = image.substring(0, image.lastIndexOf(':')) + ":v9.0.0-missing";
                failed(app, "ImagePullBackOff: " + app.image + ": manifest unknown");
            }
            case STOPPED -> {
                app.status = "stopped";
                app.message = "Stopped";
                app.host = app.name;
            }
            case NEVER_DEPLOYED -> app.updatedAt = app.createdAt;
        }
    }

    private static void run(SandboxApp app, int ready, String message) {
        app.status = "running";
        app.message = message;
        app.target = app.replicas;
        app.ready = ready;
        app.host = app.name;
    }

    private static void failed(SandboxApp app, String message) {
        app.status = "failed";
        app.message = message;
        app.target = app.replicas;
    }

    /**
     * What happened to a seed app before time began; follows from its number, not its state now.
     */
    private History past(SandboxApp app) {
        History history = new History();
        SandboxApp born = app(app.number);
        Fate fate = fate(app.number);
        if (fate == Fate.NEVER_DEPLOYED) {
            return history;
        }
        String image = "" + born.image;
        long roll = Dice.roll(seed + 1, app.number);
        long deployedAt = born.updatedAt * 1000 + Dice.below(1000, roll);
        if (Dice.below(3, roll >>> 10) > 0) {
            String older = image.substring(0, image.lastIndexOf(':')) + ":v1.0.0";
            history.deployed(new Deployment(deploymentId(roll), older, born.replicas));
        }
        String id = deploymentId(roll + 1);
        history.deployed(new Deployment(id, image, born.replicas));
        String begins = "Deployment " + id + " of " + image + " begins";
        history.add(new Event(deployedAt - 9_000, Voice.PLATFORM, "INFO", begins));
        switch (fate) {
            case STOPPED -> {
                long began = Math.max(born.createdAt * 1000, deployedAt - 7L * DAY * 1000);
                history.begin(Math.min(began, deployedAt - 5_000));
                history.end(deployedAt);
                history.add(new Event(deployedAt, Voice.PLATFORM, "INFO", "App stopped"));
            }
            case CRASH_LOOPING -> {
                history.add(
                        new Event(
                                deployedAt - 2_000, Voice.APP, "FATAL", born.logs.shape().crash()));
                history.add(new Event(deployedAt, Voice.PLATFORM, "ERROR", born.message));
            }
            case IMAGE_MISSING ->
                    history.add(new Event(deployedAt, Voice.PLATFORM, "ERROR", born.message));
            default -> {
                history.begin(deployedAt - 4_000);
                String ready = "All " + born.replicas + " replicas are ready";
                history.add(new Event(deployedAt, Voice.PLATFORM, "INFO", ready));
            }
        }
        if (fate == Fate.PARTLY_READY) {
            history.troubleBegins(now * 1000 - 600_000);
        }
        return history;
    }

    private static String deploymentId(long roll) {
        return "deploy_" + Long.toString(Dice.mix(roll) >>> 12, 36);
    }
}
