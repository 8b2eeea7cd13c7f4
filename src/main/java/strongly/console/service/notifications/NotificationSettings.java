package strongly.console.service.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.service.notifications.NotificationRule.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules and what is muted (section {@code notifications} of the settings).
 *
 * @param rules in the order they are shown
 * @param mutedApps apps that are never spoken of: their ids, and their names when they were muted
 * @param desktop whether the operating system's notifications are used while the window is not in
 *     front
 * @param mutedUntil until when nothing is said, null where nothing is held back
 */
public record NotificationSettings(
        List<NotificationRule> rules,
        Map<String, String> mutedApps,
        boolean desktop,
        @Nullable Instant mutedUntil) {
    /** The section's name. */
    public static final String SECTION = "notifications";

    /** What operators of production want to hear. */
    public static final NotificationSettings DEFAULT =
            new NotificationSettings(
                    List.of(
                            NotificationRule.of(Kind.FAILED, "production"),
                            NotificationRule.of(Kind.NOT_READY, "production"),
                            NotificationRule.of(Kind.OPERATION_ENDED, null)),
                    Map.of(),
                    true,
                    null);

    /** Takes what the settings file says, where members may be missing. */
    public NotificationSettings {
        rules = orEmpty(rules);
        mutedApps = Collections.unmodifiableMap(new LinkedHashMap<>(orEmpty(mutedApps)));
    }

    private static List<NotificationRule> orEmpty(@Nullable List<NotificationRule> rules) {
        return rules == null ? List.of() : List.copyOf(rules);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> apps) {
        return apps == null ? Map.of() : apps;
    }

    /** Whether something is said about apps of this tier (null: about any). */
    public boolean isOn(Kind kind, @Nullable String environment) {
        return rules.stream()
                .anyMatch(
                        rule ->
                                rule.kind() == kind
                                        && rule.enabled()
                                        && rule.appId() == null
                                        && (rule.environment() == null
                                                || rule.environment().equals(environment)));
    }

    /** How long replicas may be missing before it is said. */
    public Duration patience() {
        return rules.stream()
                .filter(rule -> rule.kind() == Kind.NOT_READY && rule.appId() == null)
                .map(NotificationRule::patience)
                .findFirst()
                .orElse(Duration.ofMinutes(5));
    }

    /** These settings with other rules for apps in general; rules of single apps stay. */
    public NotificationSettings withRules(List<NotificationRule> general) {
        List<NotificationRule> all = new ArrayList<>(general);
        rules.stream().filter(rule -> rule.appId() != null).forEach(all::add);
        return new NotificationSettings(all, mutedApps, desktop, mutedUntil);
    }

    /** These settings with the operating system's notifications on or off. */
    public NotificationSettings withDesktop(boolean on) {
        return new NotificationSettings(rules, mutedApps, on, mutedUntil);
    }

    /** These settings, saying nothing until then; null says everything again. */
    public NotificationSettings withMutedUntil(@Nullable Instant until) {
        return new NotificationSettings(rules, mutedApps, desktop, until);
    }

    /** These settings with an app muted under this name; null speaks of it again. */
    public NotificationSettings withMuted(String appId, @Nullable String name) {
        Map<String, String> muted = new LinkedHashMap<>(mutedApps);
        if (name == null) {
            muted.remove(appId);
        } else {
            muted.put(appId, name);
        }
        return new NotificationSettings(rules, muted, desktop, mutedUntil);
    }
}
