package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

/**
 * How an instance is reached: through which proxy, and which authorities vouch for it.
 *
 * @param proxy how the proxy is found
 * @param proxyHost the host of a manual proxy, null for the other modes
 * @param proxyPort the port of a manual proxy, 0 for the other modes
 * @param authorityFile the path of a file with certificates of authorities to trust beside the
 *     system's, null for none
 */
public record ConnectionRoute(
        ProxyMode proxy,
        @Nullable String proxyHost,
        int proxyPort,
        @Nullable String authorityFile) {
    /** The system's proxy and authorities. */
    public static final ConnectionRoute AUTOMATIC =
            new ConnectionRoute(ProxyMode.SYSTEM, null, 0, null);

    /** How the proxy is found. */
    public enum ProxyMode {
        /** As the system says. */
        SYSTEM,
        /** There is none. */
        NONE,
        /** As the connection says. */
        MANUAL
    }
}
