package strongly.console.sandbox;

import org.jspecify.annotations.Nullable;

import strongly.console.sandbox.History.Deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The operations of the API document on the store, one at a time. */
final class AppsApi {
    private static final Set<String> LISTING =
            Set.of("status", "environment", "search", "limit", "offset", "sort");
    private static final Set<String> LOGS = Set.of("lines", "since", "container");

    private final AppStore store;
    private final JsonBodies bodies;
    private final AnswerWriter writer;
    private final ReentrantLock lock = new ReentrantLock();

    AppsApi(AppStore store, JsonBodies bodies, AnswerWriter writer) {
        this.store = store;
        this.bodies = bodies;
        this.writer = writer;
    }

    AnswerWriter writer() {
        return writer;
    }

    /** Time passes first, so that whoever looks sees what is due. */
    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            store.advance();
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    Answer whoAmI(Request request, SandboxKey key) {
        Parameters.refuse(request);
        return writer.identity(key);
    }

    Answer list(Request request) {
        Parameters parameters = new Parameters(request, LISTING);
        Listings.Query query = parameters.listing();
        int limit = parameters.integer("limit", 20, 1, 100);
        int offset = parameters.integer("offset", 0, 0, Integer.MAX_VALUE);
        return locked(() -> writer.page(store.listings().page(query, limit, offset)));
    }

    Answer create(Request request) {
        Parameters.refuse(request);
        AppDraft draft = AppDraft.toCreate(bodies.parse(request));
        return locked(
                () -> {
                    String name = free(String.valueOf(draft.name()));
                    SandboxApp app = store.create(name, draft.projectId());
                    draft.applyTo(app);
                    return writer.app(201, app);
                });
    }

    private String free(String name) {
        if (store.isNameTaken(name)) {
            throw ApiError.conflict("App name '" + name + "' already exists in the organization");
        }
        return name;
    }

    Answer get(String id, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters.refuse(request);
                    return writer.app(200, app);
                });
    }

    Answer update(String id, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters.refuse(request);
                    AppDraft draft = AppDraft.toUpdate(bodies.parse(request));
                    String name = draft.name();
                    if (name != null && !name.equals(app.name)) {
                        store.rename(app, free(name));
                    }
                    draft.applyTo(app);
                    if (!draft.isEmpty()) {
                        store.lifeCycle().touch(app);
                    }
                    if (draft.scales()) {
                        store.lifeCycle().scale(app);
                    }
                    return writer.app(200, app);
                });
    }

    Answer delete(String id, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters.refuse(request);
                    store.delete(app);
                    return Answer.noContent();
                });
    }

    Answer deploy(String id, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters.refuse(request);
                    DeployOrder order = DeployOrder.of(bodies.parse(request));
                    String image = order.image() != null ? order.image() : app.image;
                    if (image == null && !order.rollback()) {
                        throw ApiError.invalid("Field 'image' is required: the app has no image");
                    }
                    requireState(app, "deploy", "pending", "running", "stopped", "failed");
                    Deployment previous = app.history().previous();
                    int replicas = app.replicas;
                    if (order.rollback()) {
                        if (previous == null) {
                            throw ApiError.conflict(
                                    "App '" + app.name + "' has no previous deployment");
                        }
                        image = previous.image();
                        replicas = previous.replicas();
                    }
                    String deployment =
                            store.lifeCycle()
                                    .deploy(
                                            app,
                                            String.valueOf(image),
                                            order.replicas() != null ? order.replicas() : replicas);
                    return writer.action(app, "Deployment initiated", "deploying", deployment);
                });
    }

    private static void requireState(SandboxApp app, String action, String... states) {
        if (!List.of(states).contains(app.status)) {
            throw ApiError.conflict(
                    "Cannot "
                            + action
                            + " app '"
                            + app.name
                            + "' while it is "
                            + app.status
                            + "; it must be "
                            + String.join(" or ", states));
        }
    }

    Answer act(String id, String action, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters.refuse(request);
                    new Fields(bodies.parse(request), Set.of()).refuseProblems();
                    return switch (action) {
                        case "start" -> {
                            requireState(app, action, "stopped");
                            store.lifeCycle().start(app);
                            yield acted(app, "App starting", "starting");
                        }
                        case "stop" -> {
                            requireState(app, action, "running");
                            store.lifeCycle().stop(app);
                            yield acted(app, "App stopping", "stopping");
                        }
                        default -> {
                            requireState(app, action, "running");
                            store.lifeCycle().restart(app);
                            yield acted(app, "App restarting", "restarting");
                        }
                    };
                });
    }

    private Answer acted(SandboxApp app, String message, String status) {
        return writer.action(app, message, status, null);
    }

    Answer status(String id, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters.refuse(request);
                    return writer.status(app);
                });
    }

    Answer logs(String id, Request request) {
        return locked(
                () -> {
                    SandboxApp app = store.get(id);
                    Parameters parameters = new Parameters(request, LOGS);
                    int most = parameters.lines();
                    long since = parameters.since();
                    @Nullable String container = parameters.container(app);
                    StringBuilder text = new StringBuilder();
                    for (String line : LogBook.lines(app, store.now(), most, since, container)) {
                        text.append(line).append('\n');
                    }
                    return Answer.text(text.toString().getBytes(StandardCharsets.UTF_8));
                });
    }
}
