package strongly.console.api;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

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
        if (options.proxy() != null) {
            builder.proxy(options.proxy());
        }
        if (options.trustManager() != null) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {options.trustManager()}, null);
                builder.sslSocketFactory(context.getSocketFactory(), options.trustManager());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("This Java has no TLS", impossible);
            }
        }
        return builder.build();
    }
}
