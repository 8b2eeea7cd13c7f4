package strongly.console.api;

/** 401: the key is missing or invalid. */
public final class UnauthorizedException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public UnauthorizedException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
