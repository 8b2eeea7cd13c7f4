package strongly.console.api;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The certificate that a server shows, for people who must tell why it is not trusted.
 *
 * @param subject whose it is, as a distinguished name
 * @param issuer who vouches for it, as a distinguished name
 * @param names the hosts it is for
 * @param validFrom when it begins to be valid
 * @param validUntil when it ends to be valid
 * @param fingerprint its SHA-256, as pairs of hexadecimal digits with colons
 */
public record ServerCertificate(
        String subject,
        String issuer,
        List<String> names,
        Instant validFrom,
        Instant validUntil,
        String fingerprint) {
    private static final int MOST_NAMES = 50;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    public ServerCertificate {
        names = List.copyOf(names);
    }

    /** The facts of a certificate; what cannot be read of it is left empty. */
    static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                namesOf(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                fingerprintOf(certificate));
    }

    private static List<String> namesOf(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                for (List<?> name : alternatives) {
                    boolean host =
                            name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS);
                    if (host && names.size() < MOST_NAMES) {
                        names.add(String.valueOf(name.get(1)));
                    }
                }
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        return List.copyOf(names);
    }

    private static String fingerprintOf(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException unreadable) {
            return "";
        }
    }

    /** Whether nobody else vouches for it. */
    public boolean isSelfSigned() {
        return subject.equals(issuer);
    }
}
