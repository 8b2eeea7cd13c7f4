package strongly.console.api;

/** 400: the body or a parameter is invalid. */
public final class BadRequestException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public BadRequestException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
