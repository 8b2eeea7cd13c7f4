package strongly.console.service.notifications;

import java.time.Instant;
import java.util.List;

/**
 * Something to be said to the user.
 *
 * @param kind what happened
 * @param title in few words
 * @param text the rest, may be empty
 * @param appIds the apps it is about, in the order it happened to them
 * @param count how many events it tells of, at least one
 * @param firstAt when it happened first
 * @param bad whether it needs attention
 */
public record Notification(
        NotificationRule.Kind kind,
        String title,
        String text,
        List<String> appIds,
        int count,
        Instant firstAt,
        boolean bad) {
    public Notification {
        appIds = List.copyOf(appIds);
    }
}
