package strongly.console.api;

import org.jspecify.annotations.Nullable;

import java.net.ProxySelector;
import java.time.Duration;

import javax.net.ssl.X509TrustManager;

/**
 * How a client reaches its instance.
 *
 * @param connectTimeout most time to connect
 * @param callTimeout most time for an operation, repeats and the waits between them included,
 *     waiting in the request gate not
 * @param userAgent the {@code User-Agent} header
 * @param proxies says which proxy to use for an address, null for the JVM's own choice
 * @param trustManager decides which servers are trusted, null for the JVM's own authorities
 * @param answerBytes most bytes of an answer, uncompressed
 * @param logBytes most bytes of a log answer; more is cut off
 */
public record ClientOptions(
        Duration connectTimeout,
        Duration callTimeout,
        String userAgent,
        @Nullable ProxySelector proxies,
        @Nullable X509TrustManager trustManager,
        long answerBytes,
        long logBytes) {
    /** The time-out of the vendor's SDKs, and bounds no honest answer reaches. */
    public static final ClientOptions DEFAULT =
            new ClientOptions(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    "strongly-console",
                    null,
                    null,
                    32L * 1024 * 1024,
                    32L * 1024 * 1024);

    /** These options with another time limit for an operation. */
    public ClientOptions withCallTimeout(Duration timeout) {
        return new ClientOptions(
                connectTimeout, timeout, userAgent, proxies, trustManager, answerBytes, logBytes);
    }

    /** These options with another proxy and trust. */
    public ClientOptions withRoute(@Nullable ProxySelector via, @Nullable X509TrustManager trust) {
        return new ClientOptions(
                connectTimeout, callTimeout, userAgent, via, trust, answerBytes, logBytes);
    }
}
