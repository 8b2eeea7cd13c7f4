package strongly.console.api;

import org.jspecify.annotations.Nullable;

import javax.net.ssl.SSLException;

/** The instance could not be reached, or the connection broke. */
public final class NetworkException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;
    private final boolean insecure;
    private final transient @Nullable ServerCertificate certificate;

    /**
     * An exception of one request.
     *
     * @param outcomeUnknown whether a write may have been carried out all the same
     */
    public NetworkException(
            String message,
            RequestDescription request,
            boolean outcomeUnknown,
            @Nullable Throwable cause) {
        super(message, request, cause);
        this.outcomeUnknown = outcomeUnknown;
        this.insecure = cause instanceof SSLException;
        this.certificate = cause == null ? null : TlsFailures.certificate(cause);
    }

    /** Whether the server was reached, but no secure connection to it came about. */
    public boolean isInsecure() {
        return insecure;
    }

    /** The certificate that was refused, null where that was not the reason. */
    public @Nullable ServerCertificate certificate() {
        return certificate;
    }

    @Override
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
