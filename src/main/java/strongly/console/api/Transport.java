package strongly.console.api;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes OkHttp clients that leave repeats, redirects and time limits to {@link HttpCalls}. */
final class Transport {
    private static final int IDLE_CONNECTIONS = 8;

    private Transport() {}

    static OkHttpClient of(ClientOptions options, ExecutorService executor) {
        OkHttpClient.Builder builder =
                new OkHttpClient.Builder()
                        .dispatcher(new Dispatcher(executor))
                        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .connectTimeout(options.connectTimeout())
                        .readTimeout(options.callTimeout())
                        .writeTimeout(options.callTimeout())
                        .callTimeout(Duration.ZERO);
        if (options.proxies() != null) {
            builder.proxySelector(options.proxies());
        }
        try {
            X509TrustManager trust =
                    new TellingTrust(
                            options.trustManager() != null ? options.trustManager() : usual());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            builder.sslSocketFactory(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no TLS", impossible);
        }
        return builder.build();
    }

    private static X509TrustManager usual() throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new GeneralSecurityException("no authorities");
    }
}
