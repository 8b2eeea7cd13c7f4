package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One app of the sandbox: its record as GET /apps/:id shows it, and its runtime as GET
 * /apps/:id/status does. Small, since there may be 100,000; what happened to it is made when first
 * asked for.
 */
final class SandboxApp {
    /** Whose an app is. */
    record Owner(String id, String email) {}

    /** Makes the history of an app up to the sandbox's start. */
    @FunctionalInterface
    interface Past {
        History of(SandboxApp app);
    }

    private static final String DOMAIN = ".apps.acme.example";

    final String id;
    final int number;
    final Owner owner;
    final @Nullable String projectId;
    final boolean isPublic;
    final List<String> allowedUsers;
    private final Past past;

    /** Seconds since 1970. */
    final long createdAt;

    /** Seconds since 1970. */
    long updatedAt;

    String name;
    @Nullable String description;
    @Nullable String image;
    int port = 3000;
    int replicas = 1;
    @Nullable String environment;
    @Nullable String cpu;
    @Nullable String memory;
    Map<String, String> labels = Map.of();
    String status = "pending";

    String message = "Waiting for the first deployment";

    /** How many replicas there are to be now. */
    int target;

    int ready;

    /** Replicas of the former deployment that still serve while a new one rolls out. */
    int former;

    /** Replicas of the deployment that is rolled out, or of the start, that are ready. */
    int fresh;

    /** How often its container was started anew after a crash. */
    int attempts;

    /** Rises when plans for the app become void. */
    int plan;

    /** Rises with each planned step. */
    int steps;

    boolean deleted;

    /** The name under which it was first reachable, null until then. */
    @Nullable String host;

    /** How its containers write their logs. */
    LogProfile logs = LogProfile.STANDARD;

    private @Nullable History history;

    SandboxApp(
            String id,
            int number,
            String name,
            long createdAt,
            Owner owner,
            @Nullable String projectId,
            boolean isPublic,
            List<String> allowedUsers,
            Past past) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.owner = owner;
        this.projectId = projectId;
        this.isPublic = isPublic;
        this.allowedUsers = allowedUsers;
        this.past = past;
    }

    @Nullable String url() {
        return host == null ? null : "https://" + host + DOMAIN;
    }

    boolean is(String state) {
        return status.equals(state);
    }

    /** What happened to the app so far. */
    History history() {
        History made = history;
        if (made == null) {
            made = past.of(this);
            history = made;
        }
        return made;
    }

    /** The image that its replicas run, or would. */
    @Nullable String runningImage() {
        History.Deployment current = history().current();
        return current == null ? null : current.image();
    }
}
