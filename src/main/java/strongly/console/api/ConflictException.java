package strongly.console.api;

/** 409: the name exists, or the app is in the wrong state for the operation; never repeated. */
public final class ConflictException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public ConflictException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
