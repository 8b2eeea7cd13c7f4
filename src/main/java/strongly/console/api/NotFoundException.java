package strongly.console.api;

/** 404: the app does not exist or is not accessible. */
public final class NotFoundException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public NotFoundException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
