package strongly.console.service.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.model.AppEnvironment;

import java.time.Duration;

/**
 * When to speak up.
 *
 * @param kind what is watched for
 * @param environment only apps of this tier, {@link #OTHER_TIERS} for those of none or of one the
 *     API document does not name, null for all
 * @param appId only this app, null for all
 * @param patience how long it must last before anything is said ({@link Kind#NOT_READY})
 * @param enabled whether it is in force
 */
public record NotificationRule(
        Kind kind,
        @Nullable String environment,
        @Nullable String appId,
        Duration patience,
        boolean enabled) {
    /** Stands for tiers the API document does not name, and for apps without one. */
    public static final String OTHER_TIERS = "";

    /** The longest that can be waited before anything is said. */
    public static final Duration LONGEST_PATIENCE = Duration.ofHours(4);

    /** Keeps the patience within one minute and four hours, whatever the settings file says. */
    public NotificationRule {
        if (patience.compareTo(Duration.ofMinutes(1)) < 0) {
            patience = Duration.ofMinutes(1);
        } else if (patience.compareTo(LONGEST_PATIENCE) > 0) {
            patience = LONGEST_PATIENCE;
        }
    }

    /** What can be watched for. */
    public enum Kind {
        /** An app becomes failed. */
        FAILED("App fails"),
        /** An app becomes ready: running with every replica. */
        READY("App becomes ready"),
        /** Some replicas of a running app are not ready, for a while. */
        NOT_READY("Replicas are not ready"),
        /** An operation started here ends. */
        OPERATION_ENDED("My operation ends");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The kind for people. */
        public String label() {
            return label;
        }
    }

    /** A rule for apps of one tier, or of all where it is null. */
    public static NotificationRule of(Kind kind, @Nullable String environment) {
        return new NotificationRule(kind, environment, null, Duration.ofMinutes(5), true);
    }

    /** Whether the rule is about an app of this tier. */
    boolean covers(String id, @Nullable String tier) {
        return enabled && (appId == null || appId.equals(id)) && coversTier(tier);
    }

    private boolean coversTier(@Nullable String tier) {
        if (environment == null) {
            return true;
        }
        boolean named = tier != null && AppEnvironment.KNOWN.contains(AppEnvironment.of(tier));
        return environment.equals(OTHER_TIERS) ? !named : environment.equalsIgnoreCase(tier);
    }
}
