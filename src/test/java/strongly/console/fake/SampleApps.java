package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.model.App;
import strongly.console.model.AppEnvironment;
import strongly.console.model.AppStatus;
import strongly.console.model.Owner;
import strongly.console.model.Permissions;
import strongly.console.model.Resources;
import strongly.console.model.RuntimeStatus;
import strongly.console.model.Timestamp;

import java.util.List;
import java.util.Map;

/** Apps and statuses for tests. */
public final class SampleApps {
    private SampleApps() {}

    /** A staging app with two replicas. */
    public static App app(String id, AppStatus status) {
        return app(id, status, AppEnvironment.STAGING, 2);
    }

    /** An app of a tier. */
    public static App app(
            String id,
            AppStatus status,
            @Nullable AppEnvironment tier,
            @Nullable Integer replicas) {
        return new App(
                id,
                id + "-name",
                "Web shop's checkout",
                status,
                "registry.acme.example/shop/checkout:2.4.1",
                3000,
                replicas,
                tier,
                new Resources("500m", "512Mi"),
                "https://" + id + ".acme.example",
                "org_1",
                "proj_456",
                Map.of("team", "backend"),
                new Owner("user_001", "dev@example.com"),
                new Permissions(false, List.of("user_002", "user_003")),
                Timestamp.parse("2025-01-15T10:30:00Z"),
                Timestamp.parse("2025-01-20T14:22:00Z"));
    }

    /** A runtime status without message and URL. */
    public static RuntimeStatus status(AppStatus state, int ready, int desired) {
        return new RuntimeStatus(state, null, desired, ready, null);
    }
}
