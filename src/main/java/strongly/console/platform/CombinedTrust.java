package strongly.console.platform;

import org.jspecify.annotations.Nullable;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import javax.net.ssl.X509TrustManager;

/** Trusts what any of several trust; those of the system are asked last and read when needed. */
final class CombinedTrust implements X509TrustManager {
    /** Reads the system's authorities. */
    @FunctionalInterface
    interface SystemTrust {
        @Nullable X509TrustManager read();
    }

    private final X509TrustManager java;
    private final @Nullable X509TrustManager own;
    private final SystemTrust source;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable X509TrustManager system;
    private boolean asked;

    CombinedTrust(X509TrustManager java, @Nullable X509TrustManager own, SystemTrust source) {
        this.java = java;
        this.own = own;
        this.source = source;
    }

    private @Nullable X509TrustManager system() {
        lock.lock();
        try {
            if (!asked) {
                asked = true;
                system = source.read();
            }
            return system;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        CertificateException refusal;
        try {
            java.checkServerTrusted(chain, authType);
            return;
        } catch (CertificateException refused) {
            refusal = refused;
        }
        if (trusts(own, chain, authType) || trusts(system(), chain, authType)) {
            return;
        }
        throw refusal;
    }

    private static boolean trusts(
            @Nullable X509TrustManager judge, X509Certificate[] chain, String authType) {
        if (judge == null) {
            return false;
        }
        try {
            judge.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException refused) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        java.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        Stream<X509Certificate> issuers = Arrays.stream(java.getAcceptedIssuers());
        return own == null
                ? issuers.toArray(X509Certificate[]::new)
                : Stream.concat(issuers, Arrays.stream(own.getAcceptedIssuers()))
                        .toArray(X509Certificate[]::new);
    }
}
