package strongly.console.app;

/** This start has nothing to do: another console has the data directory open. */
final class AlreadyOpenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * The end of this start.
     *
     * @param message one sentence for standard error
     */
    AlreadyOpenException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What the process ends with: zero where the other console took over. */
    int exitCode() {
        return exitCode;
    }
}
