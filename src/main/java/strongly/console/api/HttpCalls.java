package strongly.console.api;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.Buffer;
import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends requests over OkHttp: the key, the request gate, repeats, redirects, time limit and size
 * bounds (see "idempotency" and "rate limit" of how we read the API document). Knows bytes, not
 * apps.
 */
final class HttpCalls {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MOST_REPEATS = 3;
    private static final int MOST_REDIRECTS = 5;

    /**
     * An answer as it came.
     *
     * @param body the uncompressed bytes, within the bound
     * @param truncated whether bytes beyond the bound were left
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Answer(
            int status,
            byte[] body,
            boolean truncated,
            @Nullable String contentType,
            @Nullable String retryAfter,
            @Nullable Instant date,
            @Nullable String requestId) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Whether the body is a web page, as of a proxy that asks to sign in. */
        boolean isPage() {
            return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
        }

        /** Whether the body is one JSON document, rather than text or a document a line. */
        boolean isJson() {
            MediaType type = contentType == null ? null : MediaType.parse(contentType);
            String subtype = type == null ? "" : type.subtype().toLowerCase(Locale.ROOT);
            return subtype.equals("json")
                    || (subtype.endsWith("+json") && !subtype.startsWith("stream"));
        }
    }

    /**
     * A request to be sent.
     *
     * @param cut whether an answer beyond the bound is cut rather than refused
     * @param redaction takes the request's secrets out of what the server says
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Outgoing(
            String operation,
            String method,
            HttpUrl url,
            byte @Nullable [] body,
            long mostBytes,
            boolean cut,
            Redaction redaction) {
        RequestDescription describe(@Nullable String requestId) {
            return new RequestDescription(operation, method, url.encodedPath(), requestId);
        }

        boolean isRead() {
            return method.equals("GET");
        }
    }

    /** Whether any byte of the request may have reached the server. */
    private static final class SentMark {
        private final AtomicBoolean sent = new AtomicBoolean();
    }

    private final Transport transport;
    private final ClientOptions options;
    private final RequestGate gate;
    private final RetryTiming timing;
    private final HttpUrl base;
    private final KeyHeader keyHeader;

    HttpCalls(
            InstanceUrl instance,
            String key,
            ClientOptions options,
            RequestGate gate,
            RetryTiming timing,
            ExecutorService executor) {
        this.options = options;
        this.gate = gate;
        this.timing = timing;
        this.base = HttpUrl.get(instance.apiBase());
        this.keyHeader = new KeyHeader(base, key, options.userAgent());
        this.transport =
                new Transport(
                        options,
                        executor,
                        builder ->
                                builder.addNetworkInterceptor(keyHeader)
                                        .eventListenerFactory(call -> new SentListener()));
    }

    /** Lets connections that wait for further calls go. */
    void close() {
        transport.close();
    }

    HttpUrl base() {
        return base;
    }

    Instant now() {
        return timing.now();
    }

    private static final class SentListener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            SentMark mark = call.request().tag(SentMark.class);
            if (mark != null) {
                mark.sent.set(true);
            }
        }
    }

    /**
     * Sends a request, repeating it where that is allowed, and returns the answer, whatever its
     * status. The time limit is the instance's: waiting in the gate does not count.
     */
    Answer send(Outgoing outgoing, RequestPriority priority) {
        if (!keyHeader.canBeSent()) {
            throw new UnauthorizedException(
                    outgoing.describe(null),
                    new ErrorAnswer(
                            401, null, "The key holds characters that no key consists of", null));
        }
        long deadline = timing.nanos() + options.callTimeout().toNanos();
        for (int repeat = 0; ; repeat++) {
            long asked = timing.nanos();
            enter(outgoing, priority);
            deadline += timing.nanos() - asked;
            Duration wait;
            try {
                Answer answer = sendOnce(outgoing, deadline);
                Duration pause = pauseAfter(outgoing, answer, repeat);
                if (pause == null || !fits(pause, deadline)) {
                    return answer;
                }
                wait = pause;
            } catch (NetworkException failure) {
                Duration pause = timing.backoff(repeat);
                if (!outgoing.isRead() || repeat >= MOST_REPEATS || !fits(pause, deadline)) {
                    throw failure;
                }
                wait = pause;
            }
            sleep(wait, outgoing);
        }
    }

    private boolean fits(Duration pause, long deadline) {
        return timing.nanos() + pause.toNanos() < deadline;
    }

    /** How long to wait before sending again, null where the answer stands. */
    private @Nullable Duration pauseAfter(Outgoing outgoing, Answer answer, int repeat) {
        if (answer.status() == 429) {
            Duration asked = RetryAfter.parse(answer.retryAfter(), answer.date(), timing.now());
            gate.limited(asked);
            if (repeat >= MOST_REPEATS) {
                return null;
            }
            return asked != null ? asked : timing.backoff(repeat + 1);
        }
        gate.succeeded();
        boolean transientFailure =
                switch (answer.status()) {
                    case 500, 502, 503, 504 -> true;
                    default -> false;
                };
        return transientFailure && outgoing.isRead() && repeat < MOST_REPEATS
                ? timing.backoff(repeat)
                : null;
    }

    private void sleep(Duration wait, Outgoing outgoing) {
        try {
            timing.sleeper().sleep(wait);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(outgoing.describe(null), false);
        }
    }

    private void enter(Outgoing outgoing, RequestPriority priority) {
        try {
            gate.enter(priority);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(outgoing.describe(null), false);
        }
    }

    private Answer sendOnce(Outgoing outgoing, long deadline) {
        SentMark mark = new SentMark();
        HttpUrl url = outgoing.url();
        for (int redirects = 0; ; redirects++) {
            Call call = call(outgoing, url, mark, deadline);
            try (Response response = execute(call)) {
                HttpUrl next = redirect(outgoing, response);
                if (next == null || redirects == MOST_REDIRECTS) {
                    return read(outgoing, call, response);
                }
                url = next;
            } catch (IOException failure) {
                throw HttpFailures.of(outgoing, failure, mark.sent.get());
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                throw new CallCancelledException(outgoing.describe(null), false);
            }
        }
    }

    /** OkHttp throws it undeclared when a thread is interrupted that waits for a connection. */
    private static Response execute(Call call) throws IOException, InterruptedException {
        return call.execute();
    }

    private Call call(Outgoing outgoing, HttpUrl url, SentMark mark, long deadline) {
        byte[] body = outgoing.body();
        RequestBody content =
                body != null
                        ? RequestBody.create(body, JSON)
                        : needsBody(outgoing.method())
                                ? RequestBody.create(new byte[0], null)
                                : null;
        Request request =
                new Request.Builder()
                        .url(url)
                        .method(outgoing.method(), content)
                        .header("Accept", "application/json, text/plain;q=0.9")
                        .tag(SentMark.class, mark)
                        .build();
        Call call = transport.client().newCall(request);
        // at least a little, since zero means no limit
        long remaining = Math.max(1_000_000, deadline - timing.nanos());
        call.timeout().timeout(remaining, TimeUnit.NANOSECONDS);
        return call;
    }

    private static boolean needsBody(String method) {
        return method.equals("POST") || method.equals("PUT");
    }

    /** Where a read is sent on to; writes are never sent on. */
    private static @Nullable HttpUrl redirect(Outgoing outgoing, Response response) {
        if (!outgoing.isRead()) {
            return null;
        }
        String location =
                switch (response.code()) {
                    case 301, 302, 303, 307, 308 -> response.header("Location");
                    default -> null;
                };
        HttpUrl next = location == null ? null : response.request().url().resolve(location);
        boolean downgrade = next != null && response.request().isHttps() && !next.isHttps();
        return downgrade ? null : next;
    }

    private static Answer read(Outgoing outgoing, Call call, Response response) throws IOException {
        BufferedSource source = response.body().source();
        Buffer bytes = new Buffer();
        boolean truncated = false;
        while (source.read(bytes, 65_536) != -1) {
            if (bytes.size() > outgoing.mostBytes()) {
                truncated = true;
                // closing alone would first read on for a while
                call.cancel();
                break;
            }
        }
        Headers headers = response.headers();
        String requestId = headers.get("X-Request-Id");
        if (truncated && !outgoing.cut() && response.isSuccessful()) {
            throw new UnreadableAnswerException(
                    "The answer is larger than " + outgoing.mostBytes() / (1024 * 1024) + " MB",
                    outgoing.describe(requestId),
                    !outgoing.isRead(),
                    null);
        }
        return new Answer(
                response.code(),
                bytes.readByteArray(Math.min(bytes.size(), outgoing.mostBytes())),
                truncated,
                headers.get("Content-Type"),
                headers.get("Retry-After"),
                RetryAfter.httpDate(headers.get("Date")),
                requestId);
    }
}
