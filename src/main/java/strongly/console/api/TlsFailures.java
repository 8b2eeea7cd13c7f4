package strongly.console.api;

import org.jspecify.annotations.Nullable;

import strongly.console.api.TellingTrust.RefusedCertificateException;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Puts into words why no secure connection came about. */
final class TlsFailures {
    private TlsFailures() {}

    /** The certificate that was refused, null where that was not the reason. */
    static @Nullable ServerCertificate certificate(Throwable failure) {
        RefusedCertificateException refused = find(failure, RefusedCertificateException.class);
        return refused == null ? null : ServerCertificate.of(refused.certificate());
    }

    /** What happened, as a sentence without a full stop. */
    static String explain(SSLException failure, String host, int port) {
        ServerCertificate certificate = certificate(failure);
        if (certificate != null) {
            return "The certificate of " + host + ' ' + fault(failure, certificate);
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return "The certificate of " + host + " is for another host" + names(failure);
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("Unsupported or unrecognized SSL message")
                || message.contains("plaintext connection")) {
            return host + " does not speak https at port " + port + "; is it http://?";
        }
        if (message.contains("terminated the handshake")) {
            return host
                    + " broke off the secure connection; does it speak https at port "
                    + port
                    + "?";
        }
        return "No secure connection to " + host + ": " + message;
    }

    private static String fault(SSLException failure, ServerCertificate certificate) {
        if (find(failure, CertificateExpiredException.class) != null) {
            return "has expired";
        }
        if (find(failure, CertificateNotYetValidException.class) != null) {
            return "is not valid yet; is this computer's clock right?";
        }
        return certificate.isSelfSigned()
                ? "is signed by itself, and this computer does not trust it"
                : "is signed by an authority that this computer does not trust";
    }

    /** OkHttp lists the names a certificate is for at the end of its message. */
    private static String names(SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        int at = message.indexOf("subjectAltNames: [");
        int end = message.indexOf(']', Math.max(0, at));
        String names = at < 0 || end < 0 ? "" : message.substring(at + 18, end);
        return names.isEmpty() || names.length() > 200 ? "" : ": " + names;
    }

    private static <T> @Nullable T find(Throwable failure, Class<T> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
