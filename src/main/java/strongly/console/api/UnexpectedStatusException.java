package strongly.console.api;

/** A status the document does not name (405, 408, 413, 415, a refused redirect and the like). */
public final class UnexpectedStatusException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    /** An exception of an answer. */
    public UnexpectedStatusException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
    }
}
