package strongly.console.service.notifications;

import org.jspecify.annotations.Nullable;

import strongly.console.service.notifications.NotificationRule.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something to be said to the user: what happened to one app, or the same to several.
 *
 * @param kind what happened
 * @param events to whom, in the order it happened; at least one
 */
public record Notification(Kind kind, List<Event> events) {
    private static final int NAMED = 5;

    /**
     * What happened to one app.
     *
     * @param appId the app, null where it has none yet
     * @param name the app's name, or what else tells it from the others
     * @param title what happened to whom, in few words
     * @param text the rest, may be empty
     * @param at when
     * @param bad whether it needs attention
     */
    public record Event(
            @Nullable String appId,
            String name,
            String title,
            String text,
            Instant at,
            boolean bad) {}

    public Notification {
        events = List.copyOf(events);
    }

    /** Tells of one event. */
    public static Notification of(Kind kind, Event event) {
        return new Notification(kind, List.of(event));
    }

    /** This and a later one of the same kind, told as one; what is told of an app already stays. */
    public Notification and(Notification later) {
        List<Event> both = new ArrayList<>(events);
        List<String> told = appIds();
        for (Event event : later.events) {
            if (event.appId() == null || !told.contains(event.appId())) {
                both.add(event);
            }
        }
        return new Notification(kind, both);
    }

    /** What happened, in few words. */
    public String title() {
        int count = events.size();
        if (count == 1) {
            return events.getFirst().title();
        }
        long bad = events.stream().filter(Event::bad).count();
        return switch (kind) {
            case FAILED -> count + " apps failed";
            case READY -> count + " apps are ready";
            case NOT_READY -> count + " apps are not fully ready";
            case OPERATION_ENDED ->
                    count + " operations ended" + (bad > 0 ? ", " + bad + " not done" : "");
        };
    }

    /** The rest: the text of a single event, the names of several; may be empty. */
    public String text() {
        if (events.size() == 1) {
            return events.getFirst().text();
        }
        String names = String.join(", ", events.stream().map(Event::name).limit(NAMED).toList());
        return names + (events.size() > NAMED ? " and more" : "");
    }

    /** The apps it is about, in the order it happened to them. */
    public List<String> appIds() {
        return events.stream().map(Event::appId).filter(Objects::nonNull).distinct().toList();
    }

    /** How many events it tells of. */
    public int count() {
        return events.size();
    }

    /** When it happened first. */
    public Instant firstAt() {
        return events.getFirst().at();
    }

    /** Whether any of it needs attention. */
    public boolean bad() {
        return events.stream().anyMatch(Event::bad);
    }
}
