package strongly.console.api;

import org.jspecify.annotations.Nullable;

/** No answer came within the time limit. */
public final class ApiTimeoutException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /**
     * An exception of one request.
     *
     * @param outcomeUnknown whether a write may have been carried out all the same
     */
    public ApiTimeoutException(
            String message,
            RequestDescription request,
            boolean outcomeUnknown,
            @Nullable Throwable cause) {
        super(message, request, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    @Override
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
