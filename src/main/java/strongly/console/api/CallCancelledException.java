package strongly.console.api;

/** The call was cancelled because its task was. */
public final class CallCancelledException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    /**
     * An exception of one request.
     *
     * @param outcomeUnknown whether a write may have been carried out all the same
     */
    public CallCancelledException(RequestDescription request, boolean outcomeUnknown) {
        super("Cancelled", request, null);
        this.outcomeUnknown = outcomeUnknown;
    }

    @Override
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
