package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What happened to an app, of which its logs and rollbacks are made. Bounded: the oldest go. */
final class History {
    private static final int MOST_EVENTS = 400;
    private static final int MOST_SPANS = 60;
    private static final long OPEN = Long.MAX_VALUE;

    /** Who writes a line. */
    enum Voice {
        /** The platform. */
        PLATFORM,
        /** The app itself, in its own log format. */
        APP
    }

    /**
     * Something that left lines in the log.
     *
     * @param at milliseconds since 1970
     * @param text the message; further lines (a stack trace) follow newlines
     */
    record Event(long at, Voice voice, String level, String text) {}

    /**
     * A stretch of time, in milliseconds since 1970; {@code to} is in the far future while it
     * lasts.
     */
    record Span(long from, long to) {
        boolean covers(long at) {
            return at >= from && at <= to;
        }
    }

    /** What a deployment runs. */
    record Deployment(String id, String image, int replicas) {}

    private final ArrayDeque<Event> events = new ArrayDeque<>(4);
    private final List<Span> running = new ArrayList<>(1);
    private final List<Span> troubled = new ArrayList<>(0);
    private @Nullable Deployment previous;
    private @Nullable Deployment current;
    private int deployments;

    void deployed(Deployment deployment) {
        previous = current;
        current = deployment;
        deployments++;
    }

    /** The deployment before the current one, whatever became of it. */
    @Nullable Deployment previous() {
        return previous;
    }

    @Nullable Deployment current() {
        return current;
    }

    int deployments() {
        return deployments;
    }

    void add(Event event) {
        if (events.size() == MOST_EVENTS) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    Iterable<Event> newestFirst() {
        return events::descendingIterator;
    }

    /** When the app ran, oldest first. */
    List<Span> running() {
        return running;
    }

    /** The app begins to run, and so to log. */
    void begin(long at) {
        begin(running, at);
    }

    /** No replica runs any more. */
    void end(long at) {
        end(running, at);
    }

    /** Its replicas begin to fail some requests. */
    void troubleBegins(long at) {
        begin(troubled, at);
    }

    /** All is well again. */
    void troubleEnds(long at) {
        end(troubled, at);
    }

    boolean troubled(long at) {
        for (Span span : troubled) {
            if (span.covers(at)) {
                return true;
            }
        }
        return false;
    }

    private static void begin(List<Span> spans, long at) {
        if (!spans.isEmpty() && spans.getLast().to() == OPEN) {
            return;
        }
        if (spans.size() == MOST_SPANS) {
            spans.removeFirst();
        }
        spans.add(new Span(at, OPEN));
    }

    private static void end(List<Span> spans, long at) {
        if (!spans.isEmpty() && spans.getLast().to() == OPEN) {
            spans.set(spans.size() - 1, new Span(spans.getLast().from(), at));
        }
    }
}
