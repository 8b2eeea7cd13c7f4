package strongly.console.api;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.X509TrustManager;

/** Asks another whom to trust, and keeps what was refused so that people can be told. */
final class TellingTrust implements X509TrustManager {
    private final X509TrustManager judge;

    TellingTrust(X509TrustManager judge) {
        this.judge = judge;
    }

    /** The certificate of a server that is not trusted. */
    static final class RefusedCertificateException extends CertificateException {
        private static final long serialVersionUID = 1L;

        private final transient X509Certificate certificate;

        RefusedCertificateException(X509Certificate certificate, CertificateException cause) {
            super(cause);
            this.certificate = certificate;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        try {
            judge.checkServerTrusted(chain, authType);
            // Java looks no further at a certificate that is itself among the trusted ones
            chain[0].checkValidity();
        } catch (CertificateException refused) {
            if (chain.length == 0) {
                throw refused;
            }
            throw new RefusedCertificateException(chain[0], refused);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
