package strongly.console.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom to trust: Java's own authorities, those the operating system was given beside them (where
 * companies put theirs), and those of a file.
 */
public final class Authorities {
    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final List<String> LINUX_BUNDLES =
            List.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem");

    private Authorities() {}

    /**
     * Trust in Java's authorities, the system's and those of this file. The system's are read when
     * they are first needed.
     *
     * @param file certificates as PEM or DER, null for none
     * @param osName the name of the operating system
     * @throws IOException where the file cannot be used; the message is for people
     */
    public static X509TrustManager of(@Nullable Path file, String osName) throws IOException {
        try {
            X509TrustManager java = trust(null);
            X509TrustManager own = file == null ? null : trust(store(read(file)));
            return new CombinedTrust(java, own, () -> system(osName));
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This Java has no certificate store", impossible);
        }
    }

    private static X509TrustManager trust(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new GeneralSecurityException("no trust manager");
    }

    private static KeyStore store(Collection<? extends Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException absent) {
            throw new IOException("There is no file " + file, absent);
        } catch (IOException unreadable) {
            throw new IOException("The file " + file + " cannot be read", unreadable);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IOException("The file " + file + " is too large for certificates");
        }
        try {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes));
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(
                    "The file " + file + " holds no certificates in PEM or DER form", unreadable);
        }
        throw new IOException("The file " + file + " holds no certificates in PEM or DER form");
    }

    /** What the operating system trusts, null where it does not tell. */
    private static @Nullable X509TrustManager system(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        try {
            if (os.contains("win")) {
                return trust(loaded("Windows-ROOT"));
            }
            if (os.contains("mac")) {
                return trust(loaded("KeychainStore-ROOT"));
            }
            for (String bundle : LINUX_BUNDLES) {
                Path file = Path.of(bundle);
                if (Files.isReadable(file)) {
                    return trust(store(read(file)));
                }
            }
        } catch (GeneralSecurityException | IOException untold) {
            LOG.warn("The system's certificate authorities cannot be read", untold);
        }
        return null;
    }

    private static KeyStore loaded(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }
}
