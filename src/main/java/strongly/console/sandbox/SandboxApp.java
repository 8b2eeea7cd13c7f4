package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One app of the sandbox: its record, its runtime, and what happened to it. */
final class SandboxApp {
    private static final int MOST_EVENTS = 200;
    private static final int MOST_SPANS = 50;

    /** A line the platform itself wrote into the app's log. */
    record Event(Instant at, String level, String text) {}

    /** A stretch of time in which the app ran; {@code to} is null while it does. */
    record Span(Instant from, @Nullable Instant to) {}

    /** What a deployment ran, for rolling back. */
    record Deployment(String id, @Nullable String image, int replicas) {}

    final String id;
    final int number;
    final Instant createdAt;
    final String ownerId;
    final String ownerEmail;
    final @Nullable String projectId;
    final boolean isPublic;
    final List<String> allowedUsers;
    String name;
    @Nullable String description;
    @Nullable String image;
    int port;
    int replicas;
    @Nullable String environment;
    @Nullable String cpu;
    @Nullable String memory;
    Map<String, String> labels;
    @Nullable String url;
    String status = "pending";
    Instant updatedAt;

    String message = "Waiting for the first deployment";
    int target;
    int ready;
    @Nullable String runtimeImage;
    @Nullable Deployment current;
    @Nullable Deployment previous;
    long generation;
    private final ArrayDeque<Event> events = new ArrayDeque<>(2);
    private final List<Span> spans = new ArrayList<>(1);

    SandboxApp(
            String id,
            int number,
            String name,
            Instant createdAt,
            String ownerId,
            String ownerEmail,
            @Nullable String projectId,
            boolean isPublic,
            List<String> allowedUsers) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.ownerId = ownerId;
        this.ownerEmail = ownerEmail;
        this.projectId = projectId;
        this.isPublic = isPublic;
        this.allowedUsers = allowedUsers;
        this.labels = new TreeMap<>();
        this.port = 3000;
        this.replicas = 1;
    }

    void log(Instant at, String level, String text) {
        if (events.size() == MOST_EVENTS) {
            events.removeFirst();
        }
        events.addLast(new Event(at, level, text));
    }

    Iterable<Event> events() {
        return events;
    }

    List<Span> spans() {
        return spans;
    }

    /** The app begins to run, and so to log. */
    void begin(Instant at) {
        if (!spans.isEmpty() && spans.getLast().to() == null) {
            return;
        }
        if (spans.size() == MOST_SPANS) {
            spans.removeFirst();
        }
        spans.add(new Span(at, null));
    }

    /** The app ends to run. */
    void end(Instant at) {
        if (!spans.isEmpty() && spans.getLast().to() == null) {
            spans.set(spans.size() - 1, new Span(spans.getLast().from(), at));
        }
    }
}
