package strongly.console.api;

/** 422: the body is well-formed but not valid. */
public final class UnprocessableException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public UnprocessableException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
