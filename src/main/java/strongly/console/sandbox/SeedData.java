package strongly.console.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Makes believable apps: each from the seed and its number alone. */
final class SeedData {
    private record Kind(
            String name, String image, int port, String cpu, String memory, String team) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "storefront",
                            "registry.acme.io/shop/storefront",
                            3000,
                            "500m",
                            "512Mi",
                            "shop"),
                    new Kind(
                            "checkout-api",
                            "registry.acme.io/shop/checkout",
                            8080,
                            "1",
                            "1Gi",
                            "shop"),
                    new Kind("cart", "registry.acme.io/shop/cart", 8080, "250m", "256Mi", "shop"),
                    new Kind(
                            "payments",
                            "registry.acme.io/pay/payments",
                            8443,
                            "2",
                            "2Gi",
                            "payments"),
                    new Kind("ledger", "registry.acme.io/pay/ledger", 8080, "1", "4Gi", "payments"),
                    new Kind(
                            "fraud-scoring",
                            "registry.acme.io/pay/fraud",
                            9000,
                            "4",
                            "8Gi",
                            "payments"),
                    new Kind("search", "registry.acme.io/search/query", 9200, "2", "4Gi", "search"),
                    new Kind(
                            "indexer",
                            "registry.acme.io/search/indexer",
                            8080,
                            "1500m",
                            "3Gi",
                            "search"),
                    new Kind(
                            "recommendations",
                            "registry.acme.io/ml/recommend",
                            8000,
                            "4",
                            "16Gi",
                            "ml"),
                    new Kind(
                            "feature-store",
                            "registry.acme.io/ml/features",
                            6566,
                            "2",
                            "8Gi",
                            "ml"),
                    new Kind(
                            "image-resizer",
                            "ghcr.io/acme/image-resizer",
                            8080,
                            "500m",
                            "768Mi",
                            "media"),
                    new Kind(
                            "video-transcoder",
                            "ghcr.io/acme/transcoder",
                            8080,
                            "8",
                            "16Gi",
                            "media"),
                    new Kind(
                            "notifications",
                            "ghcr.io/acme/notifications",
                            3000,
                            "250m",
                            "256Mi",
                            "growth"),
                    new Kind(
                            "email-sender",
                            "ghcr.io/acme/email-sender",
                            3000,
                            "100m",
                            "128Mi",
                            "growth"),
                    new Kind(
                            "campaigns", "ghcr.io/acme/campaigns", 3000, "500m", "512Mi", "growth"),
                    new Kind(
                            "auth", "registry.acme.io/platform/auth", 8443, "1", "1Gi", "platform"),
                    new Kind("gateway", "nginx", 8080, "500m", "256Mi", "platform"),
                    new Kind("sessions", "redis", 6379, "250m", "1Gi", "platform"),
                    new Kind(
                            "audit-log",
                            "registry.acme.io/platform/audit",
                            8080,
                            "500m",
                            "1Gi",
                            "platform"),
                    new Kind(
                            "billing-worker",
                            "registry.acme.io/pay/billing",
                            8080,
                            "1",
                            "2Gi",
                            "payments"),
                    new Kind(
                            "inventory",
                            "registry.acme.io/shop/inventory",
                            8080,
                            "500m",
                            "1Gi",
                            "shop"),
                    new Kind("geo-lookup", "ghcr.io/acme/geo", 8080, "250m", "2Gi", "search"),
                    new Kind("docs-site", "ghcr.io/acme/docs", 3000, "100m", "128Mi", "platform"),
                    new Kind(
                            "status-page",
                            "ghcr.io/acme/status",
                            3000,
                            "100m",
                            "128Mi",
                            "platform"));

    private static final String[] ENVIRONMENTS = {"production", "staging", "development"};
    private static final String[] PEOPLE = {
        "ana.silva",
        "ben.okafor",
        "chen.wei",
        "dana.levi",
        "emre.kaya",
        "freya.olsen",
        "goran.horvat",
        "hana.sato"
    };

    private final long seed;
    private final Instant now;

    SeedData(long seed, Instant now) {
        this.seed = seed;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The app of a number, with record and runtime as if it had lived for a while. */
    SandboxApp app(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Kind kind = KINDS.get(number % KINDS.size());
        int round = number / KINDS.size();
        String environment = ENVIRONMENTS[round % ENVIRONMENTS.length];
        int person = Math.floorMod(kind.team().hashCode() + random.nextInt(3), PEOPLE.length);
        SandboxApp app =
                new SandboxApp(
                        id(random),
                        number,
                        name(kind, round, environment),
                        now.minus(age(random)),
                        "user_00" + (person + 1),
                        PEOPLE[person] + "@acme.example",
                        random.nextInt(5) == 0 ? null : "proj_" + kind.team(),
                        kind.name().endsWith("site") || kind.name().endsWith("page"),
                        random.nextInt(3) == 0 ? List.of("user_002", "user_003") : List.of());
        describe(app, kind, environment, random);
        run(app, random);
        return app;
    }

    private static String id(SplittableRandom random) {
        return "app_" + Long.toString(random.nextLong(1L << 56), 36);
    }

    private static String name(Kind kind, int round, String environment) {
        String suffix =
                switch (environment) {
                    case "staging" -> "-staging";
                    case "development" -> "-dev";
                    default -> "";
                };
        int copy = round / ENVIRONMENTS.length;
        return kind.name() + suffix + (copy == 0 ? "" : "-" + (copy + 1));
    }

    private static Duration age(SplittableRandom random) {
        // many are some weeks old, a few minutes or years
        double share = random.nextDouble();
        return Duration.ofMinutes(20 + (long) (Math.pow(share, 4) * 60 * 24 * 900));
    }

    private static void describe(
            SandboxApp app, Kind kind, String environment, SplittableRandom random) {
        String version =
                random.nextInt(1, 4) + "." + random.nextInt(0, 20) + "." + random.nextInt(0, 9);
        boolean common = kind.image().indexOf('/') < 0;
        app.image = kind.image() + ":" + (common ? "1.27-alpine" : "v" + version);
        app.port = kind.port();
        app.environment = environment;
        app.replicas =
                environment.equals("production") ? random.nextInt(2, 7) : random.nextInt(1, 3);
        app.cpu = kind.cpu();
        app.memory = kind.memory();
        app.description =
                random.nextInt(6) == 0
                        ? null
                        : sentence(kind.name()) + " of the " + kind.team() + " team";
        Map<String, String> labels = new TreeMap<>();
        labels.put("team", kind.team());
        labels.put("version", version);
        if (random.nextInt(4) == 0) {
            labels.put("tier", random.nextBoolean() ? "critical" : "best-effort");
        }
        if (random.nextInt(8) == 0) {
            labels.put("compliance", "pci");
        }
        app.labels = labels;
    }

    private static String sentence(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void run(SandboxApp app, SplittableRandom random) {
        long life = Math.max(1, Duration.between(app.createdAt, now).toSeconds());
        app.updatedAt = now.minusSeconds(random.nextLong(Math.min(life, 86_400L * 21)));
        app.runtimeImage = app.image;
        app.current =
                new SandboxApp.Deployment("deploy_" + app.id.substring(4), app.image, app.replicas);
        if (random.nextInt(3) > 0) {
            app.previous =
                    new SandboxApp.Deployment(
                            "deploy_" + app.id.substring(5) + "0",
                            older(String.valueOf(app.image)),
                            app.replicas);
        }
        int fate = random.nextInt(100);
        if (fate < 78) {
            app.status = "running";
            app.target = app.replicas;
            app.ready = fate < 4 && app.replicas > 1 ? app.replicas - 1 : app.replicas;
            app.message =
                    app.ready == app.target
                            ? "All replicas healthy"
                            : "1 replica fails its health check";
            app.url = "https://" + app.name + ".apps.acme.example";
            app.begin(app.updatedAt);
            app.log(app.updatedAt, "INFO", "Deployment " + app.current.id() + " finished");
        } else if (fate < 90) {
            app.status = "stopped";
            app.message = "Stopped";
            app.url = "https://" + app.name + ".apps.acme.example";
            app.log(app.updatedAt, "INFO", "App stopped");
        } else if (fate < 96) {
            app.status = "failed";
            app.target = app.replicas;
            app.message = "CrashLoopBackOff: container exited with code 1 within 4 s";
            app.begin(app.updatedAt.minusSeconds(30));
            app.end(app.updatedAt);
            app.log(
                    app.updatedAt,
                    "ERROR",
                    "Container exited with code 1; giving up after 5 restarts");
        } else {
            app.message = "Waiting for the first deployment";
            app.current = null;
            app.previous = null;
            app.runtimeImage = null;
        }
    }

    private static String older(String image) {
        int tag = image.lastIndexOf(':');
        return image.substring(0, tag) + (image.contains("alpine") ? ":1.26-alpine" : ":v1.0.0");
    }
}
