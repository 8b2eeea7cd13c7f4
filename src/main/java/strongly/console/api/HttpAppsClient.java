package strongly.console.api;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import strongly.console.model.ActionResult;
import strongly.console.model.App;
import strongly.console.model.AppListQuery;
import strongly.console.model.AppPage;
import strongly.console.model.AppUpdate;
import strongly.console.model.DeployRequest;
import strongly.console.model.Identity;
import strongly.console.model.LogAnswer;
import strongly.console.model.LogQuery;
import strongly.console.model.NewApp;
import strongly.console.model.RuntimeStatus;

import tools.jackson.core.JacksonException;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** The API over HTTP: one an instance and key, immutable, shared by all threads. */
public final class HttpAppsClient implements AppsClient, AutoCloseable {
    private static final int DEFAULT_LIMIT = 20;

    private final HttpCalls calls;
    private final AnswerReader reader;
    private final BodyWriter writer;
    private final ErrorAnswers errors;
    private final ClientOptions options;
    private final Redaction redaction;
    private final RequestPriority priority;

    /**
     * A client.
     *
     * @param instance where the instance is
     * @param key the API key; sent as {@code X-API-Key} to this instance only
     * @param gate what each request passes before it is sent
     * @param timing how repeats wait
     * @param executor threads for what OkHttp does by itself; the caller closes it
     */
    public HttpAppsClient(
            InstanceUrl instance,
            String key,
            ClientOptions options,
            RequestGate gate,
            RetryTiming timing,
            ExecutorService executor) {
        this.calls = new HttpCalls(instance, key, options, gate, timing, executor);
        this.reader = new AnswerReader();
        this.writer = new BodyWriter();
        this.errors = new ErrorAnswers(reader);
        this.options = options;
        this.redaction = Redaction.of(key);
        this.priority = RequestPriority.USER;
    }

    private HttpAppsClient(HttpAppsClient other, RequestPriority priority) {
        this.calls = other.calls;
        this.reader = other.reader;
        this.writer = other.writer;
        this.errors = other.errors;
        this.options = other.options;
        this.redaction = other.redaction;
        this.priority = priority;
    }

    @Override
    public AppsClient withPriority(RequestPriority other) {
        return other == priority ? this : new HttpAppsClient(this, other);
    }

    @Override
    public AppPage listApps(AppListQuery query) {
        HttpUrl.Builder url = path();
        add(url, "status", query.status() == null ? null : query.status().value());
        add(url, "environment", query.environment() == null ? null : query.environment().value());
        add(url, "search", query.search());
        add(url, "limit", query.limit());
        add(url, "offset", query.offset());
        add(url, "sort", query.sort());
        int limit = query.limit() == null ? DEFAULT_LIMIT : query.limit();
        long offset = query.offset() == null ? 0 : query.offset();
        return ask("list apps", url, answer -> reader.page(answer.body(), limit, offset));
    }

    @Override
    public App createApp(NewApp app) {
        App created =
                perform(
                        "create app",
                        "POST",
                        path(),
                        writer.creation(app),
                        answer -> reader.app(answer.body()));
        return created.name().isEmpty() ? readCreated(created, app) : created;
    }

    /** Newer instances answer the id only; the app exists, so failing to read it is no failure. */
    private App readCreated(App created, NewApp app) {
        try {
            return getApp(created.id());
        } catch (CallCancelledException cancelled) {
            throw new CallCancelledException(cancelled.request(), true);
        } catch (ApiException unread) {
            return new App(
                    created.id(),
                    app.name(),
                    app.description(),
                    created.status(),
                    app.image(),
                    app.port(),
                    app.replicas(),
                    app.environment(),
                    app.resources(),
                    null,
                    null,
                    app.projectId(),
                    app.labels(),
                    null,
                    null,
                    null,
                    null);
        }
    }

    @Override
    public App getApp(String id) {
        return ask("read app", path(id), answer -> reader.app(answer.body()));
    }

    @Override
    public String getAppJson(String id) {
        return ask("read app", path(id), answer -> reader.appJson(answer.body()));
    }

    @Override
    public App updateApp(String id, AppUpdate update) {
        App updated =
                perform(
                        "update app",
                        "PUT",
                        path(id),
                        writer.update(update),
                        answer -> reader.app(answer.body()));
        return updated.name().isEmpty() ? readUpdated(id) : updated;
    }

    /** Where only the id was answered, what became of the app is known when it is read. */
    private App readUpdated(String id) {
        try {
            return getApp(id);
        } catch (CallCancelledException cancelled) {
            throw new CallCancelledException(cancelled.request(), true);
        } catch (ApiException unread) {
            throw new UnreadableAnswerException(
                    "The answer holds no app", unread.request(), true, null);
        }
    }

    @Override
    public void deleteApp(String id) {
        // 204 has no body, and what newer instances answer instead tells nothing more
        perform("delete app", "DELETE", path(id), null, HttpCalls.Answer::status);
    }

    @Override
    public ActionResult deploy(String id, DeployRequest request) {
        String operation = request.rollback() ? "roll back app" : "deploy app";
        HttpCalls.Outgoing outgoing =
                new HttpCalls.Outgoing(
                        operation,
                        "POST",
                        path(id).addPathSegment("deploy").build(),
                        writer.deployment(request),
                        options.answerBytes(),
                        false,
                        redaction.and(request.variables().values()));
        return exchange(outgoing, answer -> reader.action(answer.body()));
    }

    @Override
    public ActionResult start(String id) {
        return act("start app", id, "start");
    }

    @Override
    public ActionResult stop(String id) {
        return act("stop app", id, "stop");
    }

    @Override
    public ActionResult restart(String id) {
        return act("restart app", id, "restart");
    }

    private ActionResult act(String operation, String id, String action) {
        return perform(
                operation,
                "POST",
                path(id).addPathSegment(action),
                null,
                answer -> reader.action(answer.body()));
    }

    @Override
    public RuntimeStatus getStatus(String id) {
        return ask(
                "read status",
                path(id).addPathSegment("status"),
                answer -> reader.status(answer.body()));
    }

    @Override
    public LogAnswer getLogs(String id, LogQuery query) {
        HttpUrl.Builder url = path(id).addPathSegment("logs");
        add(url, "lines", query.lines());
        add(
                url,
                "since",
                query.since() == null ? null : query.since().truncatedTo(ChronoUnit.SECONDS));
        add(url, "container", query.container());
        HttpCalls.Outgoing outgoing =
                new HttpCalls.Outgoing(
                        "read logs", "GET", url.build(), null, options.logBytes(), true, redaction);
        return exchange(
                outgoing,
                answer -> new LogAnswer(lines(answer), answer.date(), answer.truncated()));
    }

    /** Log lines are any text, but a page to sign in is none. */
    private byte[] lines(HttpCalls.Answer answer) {
        if (answer.isPage()) {
            throw new AnswerReader.UnusableAnswerException(HttpFailures.WEB_PAGE);
        }
        return answer.isJson() ? reader.logs(answer.body(), answer.truncated()) : answer.body();
    }

    @Override
    public @Nullable Identity whoAmI() {
        HttpUrl.Builder url =
                calls.base().newBuilder().addPathSegment("auth").addPathSegment("whoami");
        try {
            return ask("who am I", url, answer -> reader.identity(answer.body()));
        } catch (NotFoundException | UnreadableAnswerException absent) {
            return null;
        } catch (UnexpectedStatusException absent) {
            if (absent.status() == 405) {
                return null;
            }
            throw absent;
        }
    }

    private HttpUrl.Builder path() {
        return calls.base().newBuilder().addPathSegment("apps");
    }

    /** An id is opaque, so it is percent-encoded as one segment, whatever it holds. */
    private HttpUrl.Builder path(String id) {
        if (id.isEmpty() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("not an app id");
        }
        return path().addPathSegment(id);
    }

    private static void add(HttpUrl.Builder url, String name, @Nullable Object value) {
        if (value != null) {
            url.addQueryParameter(name, value.toString());
        }
    }

    private <T> T ask(
            String operation, HttpUrl.Builder url, Function<HttpCalls.Answer, T> reading) {
        return perform(operation, "GET", url, null, reading);
    }

    private <T> T perform(
            String operation,
            String method,
            HttpUrl.Builder url,
            byte @Nullable [] body,
            Function<HttpCalls.Answer, T> reading) {
        return exchange(
                new HttpCalls.Outgoing(
                        operation,
                        method,
                        url.build(),
                        body,
                        options.answerBytes(),
                        false,
                        redaction),
                reading);
    }

    private <T> T exchange(HttpCalls.Outgoing outgoing, Function<HttpCalls.Answer, T> reading) {
        HttpCalls.Answer answer = calls.send(outgoing, priority);
        if (!answer.isSuccess()) {
            throw errors.of(outgoing, answer, calls.now());
        }
        try {
            return reading.apply(answer);
        } catch (JacksonException | AnswerReader.UnusableAnswerException unreadable) {
            throw HttpFailures.unreadable(outgoing, answer, unreadable);
        }
    }

    /** Closes idle connections; calls under way end by themselves. */
    @Override
    public void close() {
        calls.close();
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "HttpAppsClient[" + calls.base() + "]";
    }
}
