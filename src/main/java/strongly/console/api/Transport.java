package strongly.console.api;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * OkHttp set up to leave repeats, redirects and time limits to {@link HttpCalls}. It is made by the
 * first call, on the thread of that call: to read the authorities the system trusts takes a tenth
 * of a second, which is too long for the UI thread that puts a connection together.
 */
final class Transport {
    private static final int IDLE_CONNECTIONS = 8;

    private final ClientOptions options;
    private final ExecutorService executor;
    private final Consumer<OkHttpClient.Builder> additions;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable OkHttpClient client;

    /**
     * Makes nothing yet.
     *
     * @param additions what else the client is to have
     */
    Transport(
            ClientOptions options,
            ExecutorService executor,
            Consumer<OkHttpClient.Builder> additions) {
        this.options = options;
        this.executor = executor;
        this.additions = additions;
    }

    /** The one client; any thread, blocks the first time. */
    OkHttpClient client() {
        OkHttpClient made = client;
        if (made != null) {
            return made;
        }
        making.lock();
        try {
            made = client;
            if (made == null) {
                made = make();
                client = made;
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    /** Lets connections that wait for further calls go. */
    void close() {
        OkHttpClient made = client;
        if (made != null) {
            made.connectionPool().evictAll();
        }
    }

    private OkHttpClient make() {
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
        additions.accept(builder);
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
