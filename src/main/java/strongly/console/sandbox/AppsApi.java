package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** The operations of the API document on the store, one at a time. */
final class AppsApi {
    private static final Set<String> CREATE_FIELDS =
            Set.of(
                    "name",
                    "description",
                    "image",
                    "port",
                    "replicas",
                    "environment",
                    "resources",
                    "projectId",
                    "labels");
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
    private static final Set<String> DEPLOY_FIELDS =
            Set.of("image", "replicas", "environment", "rollback");
    private static final Set<String> NO_FIELDS = Set.of();

    /**
     * An answer.
     *
     * @param contentType null where there is no body
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Reply(int status, @Nullable String contentType, byte[] body) {
        static Reply json(int status, byte[] body) {
            return new Reply(status, "application/json; charset=utf-8", body);
        }
    }

    private final AppStore store;
    private final JsonMapper mapper;
    private final AnswerWriter writer;
    private final ReentrantLock lock = new ReentrantLock();

    AppsApi(AppStore store, JsonMapper mapper) {
        this.store = store;
        this.mapper = mapper;
        this.writer = new AnswerWriter(mapper);
    }

    AnswerWriter writer() {
        return writer;
    }

    /** Something done to the store. */
    @FunctionalInterface
    private interface Work {
        Reply run();
    }

    /** Time passes first, so that whoever looks sees what is due. */
    private Reply locked(Work work) {
        lock.lock();
        try {
            store.advance();
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    Reply list(URI uri) {
        AppStore.Listing listing =
                new Parameters(
                                uri,
                                Set.of(
                                        "status",
                                        "environment",
                                        "search",
                                        "limit",
                                        "offset",
                                        "sort"))
                        .listing();
        return locked(() -> Reply.json(200, writer.page(store.list(listing), listing)));
    }

    Reply create(URI uri, byte[] body) {
        refuseParameters(uri);
        return locked(
                () -> {
                    Fields fields = new Fields(mapper, body, CREATE_FIELDS);
                    Draft draft = new Draft(fields);
                    String projectId = fields.projectId();
                    if (draft.name == null) {
                        throw ApiError.invalid("Field 'name' is required");
                    }
                    refuseTaken(draft.name);
                    SandboxApp app = store.create(draft.name, projectId);
                    draft.applyTo(app);
                    return Reply.json(201, writer.app(app));
                });
    }

    private void refuseTaken(String name) {
        if (store.isNameTaken(name)) {
            throw ApiError.conflict("App name '" + name + "' already exists in the organization");
        }
    }

    private static void refuseParameters(URI uri) {
        new Parameters(uri, NO_FIELDS);
    }

    Reply get(String id, URI uri) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    refuseParameters(uri);
                    return Reply.json(200, writer.app(app));
                });
    }

    Reply update(String id, URI uri, byte[] body) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    refuseParameters(uri);
                    Fields fields = new Fields(mapper, body, UPDATE_FIELDS);
                    Draft draft = new Draft(fields);
                    if (draft.name != null && !draft.name.equals(app.name)) {
                        refuseTaken(draft.name);
                        store.rename(app, draft.name);
                    }
                    draft.applyTo(app);
                    if (!fields.isEmpty()) {
                        store.lifeCycle().touch(app);
                        store.lifeCycle().scale(app);
                    }
                    return Reply.json(200, writer.app(app));
                });
    }

    /** The checked fields of a create or update. */
    private static final class Draft {
        final @Nullable String name;
        private final @Nullable String description;
        private final @Nullable String image;
        private final @Nullable Integer port;
        private final @Nullable Integer replicas;
        private final @Nullable String tier;
        private final @Nullable Map<String, String> resources;
        private final @Nullable Map<String, String> labels;

        /** Checks every field before any is applied. */
        Draft(Fields fields) {
            name = fields.name();
            description = fields.description();
            image = fields.image();
            port = fields.port();
            replicas = fields.replicas();
            tier = fields.tier();
            resources = fields.resources();
            labels = fields.labels();
        }

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
                app.labels = new TreeMap<>(labels);
            }
        }
    }

    Reply delete(String id, URI uri) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    refuseParameters(uri);
                    store.delete(app);
                    return new Reply(204, null, new byte[0]);
                });
    }

    Reply deploy(String id, URI uri, byte[] body) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    refuseParameters(uri);
                    Fields fields = new Fields(mapper, body, DEPLOY_FIELDS);
                    String image = fields.image();
                    Integer replicas = fields.replicas();
                    fields.variables();
                    boolean rollback = Boolean.TRUE.equals(fields.rollback());
                    if (rollback && image != null) {
                        throw ApiError.invalid("Field 'image' cannot be combined with 'rollback'");
                    }
                    requireState(app, "deploy", List.of("pending", "running", "stopped", "failed"));
                    return rollback ? rollBack(app, replicas) : deploy(app, image, replicas);
                });
    }

    private Reply deploy(SandboxApp app, @Nullable String image, @Nullable Integer replicas) {
        String deployed = image != null ? image : app.image;
        if (deployed == null) {
            throw ApiError.invalid("Field 'image' is required: the app has no image");
        }
        String deployment =
                store.lifeCycle().deploy(app, deployed, replicas != null ? replicas : app.replicas);
        return Reply.json(200, writer.action(app, "Deployment initiated", "deploying", deployment));
    }

    private Reply rollBack(SandboxApp app, @Nullable Integer replicas) {
        SandboxApp.Deployment previous = app.previous;
        if (previous == null || previous.image() == null) {
            throw ApiError.conflict("App has no previous deployment to roll back to");
        }
        String deployment =
                store.lifeCycle()
                        .deploy(
                                app,
                                previous.image(),
                                replicas != null ? replicas : previous.replicas());
        return Reply.json(200, writer.action(app, "Deployment initiated", "deploying", deployment));
    }

    private static void requireState(SandboxApp app, String action, List<String> states) {
        if (!states.contains(app.status)) {
            throw ApiError.conflict(
                    "Cannot "
                            + action
                            + " an app that is "
                            + app.status
                            + "; it must be "
                            + String.join(" or ", states));
        }
    }

    Reply act(String id, String action, URI uri, byte[] body) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    refuseParameters(uri);
                    new Fields(mapper, body, NO_FIELDS);
                    return switch (action) {
                        case "start" -> start(app);
                        case "stop" -> stop(app);
                        default -> restart(app);
                    };
                });
    }

    private Reply start(SandboxApp app) {
        requireState(app, "start", List.of("stopped"));
        store.lifeCycle().start(app);
        return reply(app, "App starting", "starting");
    }

    private Reply stop(SandboxApp app) {
        requireState(app, "stop", List.of("running"));
        store.lifeCycle().stop(app);
        return reply(app, "App stopping", "stopping");
    }

    private Reply restart(SandboxApp app) {
        requireState(app, "restart", List.of("running"));
        store.lifeCycle().restart(app);
        return reply(app, "App restarting", "restarting");
    }

    private Reply reply(SandboxApp app, String message, String status) {
        return Reply.json(200, writer.action(app, message, status, null));
    }

    Reply status(String id, URI uri) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    refuseParameters(uri);
                    return Reply.json(200, writer.status(app));
                });
    }

    Reply logs(String id, URI uri) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters parameters =
                            new Parameters(uri, Set.of("lines", "since", "container"));
                    List<String> lines =
                            new LogBook(app)
                                    .lines(
                                            store.lifeCycle().now(),
                                            parameters.lines(),
                                            parameters.since(),
                                            parameters.container());
                    StringBuilder text = new StringBuilder();
                    lines.forEach(line -> text.append(line).append('\n'));
                    return new Reply(
                            200,
                            "text/plain; charset=utf-8",
                            text.toString().getBytes(StandardCharsets.UTF_8));
                });
    }
}
