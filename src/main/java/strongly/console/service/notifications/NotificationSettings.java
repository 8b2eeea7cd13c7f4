package strongly.console.service.notifications;

import java.util.List;
import java.util.Set;

/**
 * The rules and what is muted (section {@code notifications} of the settings).
 *
 * @param rules in the order they are shown
 * @param mutedApps ids of apps that are never spoken of
 * @param desktop whether the operating system's notifications are used while the window is not in
 *     front
 */
public record NotificationSettings(
        List<NotificationRule> rules, Set<String> mutedApps, boolean desktop) {
    /** The section's name. */
    public static final String SECTION = "notifications";

    /** What operators of production want to hear. */
    public static final NotificationSettings DEFAULT =
            new NotificationSettings(
                    List.of(
                            NotificationRule.of(NotificationRule.Kind.FAILED, "production"),
                            NotificationRule.of(NotificationRule.Kind.NOT_READY, "production"),
                            NotificationRule.of(NotificationRule.Kind.OPERATION_ENDED, null)),
                    Set.of(),
                    true);

    public NotificationSettings {
        rules = List.copyOf(rules);
        mutedApps = Set.copyOf(mutedApps);
    }
}
