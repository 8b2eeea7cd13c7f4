package strongly.console.fake;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ApiException;
import strongly.console.api.AppsClient;
import strongly.console.api.RequestPriority;
import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppStatus;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.model.NewApp;
import strongly.console.model.Pagination;
import strongly.console.model.RuntimeStatus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An instance without a wire: apps and statuses are set by the test, calls are recorded as "stop a"
 * and may be made to fail.
 */
public final class ScriptedClient implements AppsClient {
    private final Map<String, App> apps = new LinkedHashMap<>();
    private final Map<String, RuntimeStatus> statuses = new HashMap<>();
    private final Map<String, Deque<ApiException>> failures = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<RequestPriority> priorities = new ArrayList<>();
    private final Map<String, Runnable> effects = new HashMap<>();
    private final List<Object> bodies = new ArrayList<>();
    private final Map<String, String> logsOf = new HashMap<>();
    private String logs = "";
    private Supplier<@Nullable Instant> serverClock = () -> null;

    /** Holds this app. */
    public ScriptedClient with(App app) {
        apps.put(app.id(), app);
        return this;
    }

    /** Answers this to /status from now on. */
    public void setStatus(String id, RuntimeStatus status) {
        statuses.put(id, status);
    }

    /** Holds the app no more. */
    public void forget(String id) {
        apps.remove(id);
    }

    /** The next such call ("stop a") fails. */
    public void failNext(String call, ApiException failure) {
        failures.computeIfAbsent(call, none -> new ArrayDeque<>()).add(failure);
    }

    /** What happens on the instance when this call ("stop a") comes, also where it then fails. */
    public void onCall(String call, Runnable effect) {
        effects.put(call, effect);
    }

    /** Answers this to /logs from now on. */
    public void setLogs(String text) {
        logs = text;
    }

    /** Says with logs what time it is by this clock. */
    public void setServerClock(InstantSource clock) {
        serverClock = clock::instant;
    }

    /** Answers this to /logs of one app from now on. */
    public void setLogs(String id, String text) {
        logsOf.put(id, text);
    }

    /** The bodies of creates, updates and deployments that came, in order. */
    public List<Object> bodies() {
        return bodies;
    }

    /** What was called so far, in order. */
    public List<String> calls() {
        return calls;
    }

    /** How often this was called. */
    public long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    /** The priorities asked for so far. */
    public List<RequestPriority> priorities() {
        return priorities;
    }

    private void called(String call) {
        calls.add(call);
        effects.getOrDefault(call, () -> {}).run();
        Deque<ApiException> waiting = failures.get(call);
        ApiException failure = waiting == null ? null : waiting.poll();
        if (failure != null) {
            throw failure;
        }
    }

    private App app(String id) {
        App app = apps.get(id);
        if (app == null) {
            throw Errors.notFound();
        }
        return app;
    }

    @Override
    public AppsClient withPriority(RequestPriority priority) {
        priorities.add(priority);
        return this;
    }

    @Override
    public AppPage listApps(AppListQuery query) {
        called("list " + query.search());
        String search = query.search();
        List<App> found =
                apps.values().stream()
                        .filter(app -> search == null || app.name().contains(search))
                        .toList();
        return new AppPage(found, new Pagination(found.size(), 100, 0, false));
    }

    @Override
    public App createApp(NewApp app) {
        bodies.add(app);
        called("create " + app.name());
        App created = SampleApps.app(app.name(), AppStatus.PENDING);
        apps.put(created.id(), created);
        return created;
    }

    @Override
    public App getApp(String id) {
        called("get " + id);
        return app(id);
    }

    @Override
    public String getAppJson(String id) {
        called("json " + id);
        return "{\"id\":\"" + app(id).id() + "\",\"extra\":[1,2]}";
    }

    @Override
    public App updateApp(String id, AppUpdate update) {
        bodies.add(update);
        called("update " + id);
        App updated = update.applyTo(app(id));
        apps.put(id, updated);
        return updated;
    }

    @Override
    public void deleteApp(String id) {
        called("delete " + id);
        app(id);
        apps.remove(id);
    }

    @Override
    public ActionResult deploy(String id, DeployRequest request) {
        bodies.add(request);
        called((request.rollback() ? "rollback " : "deploy ") + id);
        return new ActionResult("Deployment initiated", "deploy_1", AppStatus.DEPLOYING, id);
    }

    @Override
    public ActionResult start(String id) {
        return act("start", id, AppStatus.STARTING);
    }

    @Override
    public ActionResult stop(String id) {
        return act("stop", id, AppStatus.STOPPING);
    }

    @Override
    public ActionResult restart(String id) {
        return act("restart", id, AppStatus.RESTARTING);
    }

    private ActionResult act(String action, String id, AppStatus status) {
        called(action + " " + id);
        app(id);
        return new ActionResult(null, null, status, id);
    }

    @Override
    public RuntimeStatus getStatus(String id) {
        called("status " + id);
        RuntimeStatus status = statuses.get(id);
        return status != null ? status : SampleApps.status(AppStatus.RUNNING, 2, 2);
    }

    @Override
    public LogAnswer getLogs(String id, LogQuery query) {
        called("logs " + id);
        String text = logsOf.getOrDefault(id, logs);
        return new LogAnswer(text.getBytes(StandardCharsets.UTF_8), serverClock.get(), false);
    }

    @Override
    public @Nullable Identity whoAmI() {
        return null;
    }
}
