package strongly.console.ui.apps;

import strongly.console.fake.AppBuilder;
import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Resources;
import strongly.console.model.Timestamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Apps as an organisation has them; the same for the same number. */
public final class SampleApps {
    private static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");
    private static final String[] DOMAINS = {
        "checkout", "billing", "search", "catalog", "identity", "gateway", "mailer", "reports"
    };
    private static final String[] PARTS = {"api", "web", "worker", "cron", "cache", "bridge"};
    private static final String[] TEAMS = {"payments", "platform", "growth", "data"};

    private SampleApps() {}

    /** This many apps. */
    public static List<App> of(int count) {
        SplittableRandom random = new SplittableRandom(7);
        List<App> apps = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            apps.add(app(i, random));
        }
        return apps;
    }

    private static App app(int i, SplittableRandom random) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("team", TEAMS[random.nextInt(TEAMS.length)]);
        labels.put("version", "2." + random.nextInt(20) + "." + random.nextInt(9));
        if (random.nextInt(3) == 0) {
            labels.put("tier", random.nextBoolean() ? "frontend" : "backend");
        }
        String name =
                DOMAINS[i % DOMAINS.length] + "-" + PARTS[(i / DOMAINS.length) % PARTS.length];
        int round = i / (DOMAINS.length * PARTS.length);
        return new App(
                "app_" + Integer.toString(100_000 + i, 36),
                round == 0 ? name : name + "-" + round,
                "Serves " + name,
                status(random.nextInt(100)),
                "registry.example.com/" + name + ":v2." + random.nextInt(20),
                3000 + random.nextInt(100),
                1 + random.nextInt(5),
                AppEnvironment.KNOWN.get(random.nextInt(3)),
                new Resources(
                        random.nextBoolean() ? "500m" : "1",
                        random.nextBoolean() ? "512Mi" : "1Gi"),
                "https://" + name + ".strongly.example",
                "org_1",
                "proj_" + random.nextInt(9),
                labels,
                new Owner("user_" + random.nextInt(9), "dev" + random.nextInt(9) + "@example.com"),
                null,
                Timestamp.of(NOW.minusSeconds(random.nextInt(9_000_000) + 9_000_000L)),
                Timestamp.of(NOW.minusSeconds(random.nextInt(400_000))));
    }

    private static AppStatus status(int dice) {
        if (dice < 70) {
            return AppStatus.RUNNING;
        }
        if (dice < 82) {
            return AppStatus.STOPPED;
        }
        if (dice < 90) {
            return AppStatus.FAILED;
        }
        return dice < 95 ? AppStatus.BUILDING : dice < 98 ? AppStatus.PENDING : AppStatus.DEPLOYING;
    }

    /** An app with nothing but this id, name and labels. */
    public static App bare(String id, String name, Map<String, String> labels) {
        return AppBuilder.bare(id).name(name).labels(labels).build();
    }

    /** An app with nothing but an id and when it was updated. */
    static App updatedAt(String id, Instant moment) {
        return AppBuilder.bare(id)
                .name("app-" + id)
                .status(AppStatus.RUNNING)
                .updatedAt(Timestamp.of(moment))
                .build();
    }
}
