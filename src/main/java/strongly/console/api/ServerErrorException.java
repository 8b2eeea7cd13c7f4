package strongly.console.api;

/** 500 and other 5xx: the server failed; a write may have been carried out. */
public final class ServerErrorException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /** An exception of an answer. */
    public ServerErrorException(RequestDescription request, ErrorAnswer answer) {
        super(request, answer);
        this.outcomeUnknown = !request.method().equals("GET");
    }

    @Override
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
