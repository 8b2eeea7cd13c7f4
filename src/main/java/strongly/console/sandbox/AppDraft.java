package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The body of POST /apps or PUT /apps/:id, checked as a whole before any of it is applied. */
final class AppDraft {
    private static final Set<String> UPDATE_FIELDS =
            Set.of(
                    "name",
                    "description",
                    "image",
                    "port",
                    "replicas",
                    "environment",
                    "resources",
                    "labels");
    private static final Set<String> CREATE_FIELDS =
            Stream.concat(UPDATE_FIELDS.stream(), Stream.of("projectId"))
                    .collect(Collectors.toUnmodifiableSet());

    private final boolean empty;
    private final @Nullable String name;
    private final @Nullable String description;
    private final @Nullable String image;
    private final @Nullable Integer port;
    private final @Nullable Integer replicas;
    private final @Nullable String tier;
    private final @Nullable Map<String, String> resources;
    private final @Nullable Map<String, String> labels;
    private final @Nullable String projectId;

    private AppDraft(Fields fields, boolean creates) {
        empty = fields.isEmpty();
        name = fields.name();
        description = fields.description();
        image = fields.image();
        port = fields.port();
        replicas = fields.replicas();
        tier = fields.tier();
        resources = fields.resources();
        labels = fields.labels();
        projectId = creates ? fields.projectId() : null;
        if (creates && name == null) {
            fields.problem("name", "is required");
        }
        fields.refuseProblems();
    }

    static AppDraft toCreate(ObjectNode body) {
        return new AppDraft(new Fields(body, CREATE_FIELDS), true);
    }

    static AppDraft toUpdate(ObjectNode body) {
        return new AppDraft(new Fields(body, UPDATE_FIELDS), false);
    }

    /** Whether nothing is sent. */
    boolean isEmpty() {
        return empty;
    }

    @Nullable String name() {
        return name;
    }

    @Nullable String projectId() {
        return projectId;
    }

    boolean scales() {
        return replicas != null;
    }

    /** Applies all but the name and the project. */
    void applyTo(SandboxApp app) {
        if (description != null) {
            app.description = description.isEmpty() ? null : description;
        }
        app.image = image != null ? image : app.image;
        app.port = port != null ? port : app.port;
        app.replicas = replicas != null ? replicas : app.replicas;
        app.environment = tier != null ? tier : app.environment;
        if (resources != null) {
            app.cpu = resources.getOrDefault("cpu", app.cpu);
            app.memory = resources.getOrDefault("memory", app.memory);
        }
        if (labels != null) {
            app.labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        }
    }
}
