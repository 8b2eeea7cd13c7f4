package strongly.console.api;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** 429: the rate limit is exceeded; nothing was done, so any method may be repeated later. */
public final class RateLimitedException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** An exception of an answer. */
    public RateLimitedException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
        this.retryAfter = answer.retryAfter();
    }

    /** How long the server asked to wait, null where it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
