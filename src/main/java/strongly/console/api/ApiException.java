package strongly.console.api;

import org.jspecify.annotations.Nullable;

/**
 * An operation had no good answer. One subclass a kind, by what the caller can do about it. Holds
 * no secret: neither headers nor bodies are part of it, and the server's text is cut to a readable
 * length.
 */
public abstract class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RequestDescription request;

    /**
     * An exception of one request.
     *
     * @param message what happened, for people
     * @param request what was asked
     * @param cause what lies below, null where nothing does
     */
    protected ApiException(String message, RequestDescription request, @Nullable Throwable cause) {
        super(message, cause);
        this.request = request;
    }

    /** What was asked. */
    public RequestDescription request() {
        return request;
    }

    /** The HTTP status, or 0 where there was no answer. */
    public int status() {
        return 0;
    }

    /** The server's {@code error.code}, null where it sent none. */
    public @Nullable String code() {
        return null;
    }

    /** The server's {@code error.message}, null where it sent none. */
    public @Nullable String serverMessage() {
        return null;
    }

    /**
     * Whether the request may have been carried out all the same: a write that timed out or lost
     * its connection after it was sent. Then the outcome must be read, never sent again.
     */
    public boolean isOutcomeUnknown() {
        return false;
    }
}
