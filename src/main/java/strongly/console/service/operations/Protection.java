package strongly.console.service.operations;

import strongly.console.model.App;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Environments that ask more before something happens to them (section {@code protection} of the
 * settings).
 *
 * @param environments names of tiers, in lower case
 * @param hold how long stop, restart, delete and bulk actions are held back there
 */
public record Protection(Set<String> environments, Duration hold) {
    /** The section's name. */
    public static final String SECTION = "protection";

    /** Production is protected, five seconds. */
    public static final Protection DEFAULT =
            new Protection(Set.of("production"), Duration.ofSeconds(5));

    public Protection {
        environments = Set.copyOf(environments);
    }

    /** Whether the app belongs to a protected environment. */
    public boolean covers(App app) {
        return app.environment() != null
                && environments.contains(app.environment().value().toLowerCase(Locale.ROOT));
    }

    /** How long this is held back for this app, zero where it is not. */
    public Duration holdFor(OperationKind kind, App app) {
        boolean held =
                switch (kind) {
                    case STOP, RESTART, DELETE -> covers(app);
                    default -> false;
                };
        return held ? hold : Duration.ZERO;
    }

    /** How long a bulk action is held back: whatever it does, as soon as one app is protected. */
    public Duration holdForBulk(Collection<App> apps) {
        return apps.stream().anyMatch(this::covers) ? hold : Duration.ZERO;
    }
}
