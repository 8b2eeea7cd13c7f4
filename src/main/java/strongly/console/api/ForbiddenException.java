package strongly.console.api;

/** 403: the key lacks the scope for the operation. */
public final class ForbiddenException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public ForbiddenException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
