package strongly.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import strongly.console.platform.Authorities;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Which servers are trusted, what people are told of those that are not, and the way there. */
@Timeout(60)
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir private Path folder;
    private FaultyServer faulty;
    private MockWebServer secure;

    @BeforeEach
    void start() throws IOException {
        faulty = new FaultyServer();
        secure = new MockWebServer();
    }

    @AfterEach
    void stop() {
        secure.close();
        faulty.close();
    }

    private Path keytool(List<String> options) throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return store;
    }

    /** Serves an app with a certificate that vouches for itself; returns its file. */
    private Path serve(String name, String... more)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<String> options = new ArrayList<>();
        options.addAll(
                List.of(
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=Acme Test"));
        options.addAll(List.of("-ext", "san=" + name, "-storetype", "PKCS12"));
        options.addAll(List.of(more));
        Path store = keytool(options);
        Path file = folder.resolve("server.pem");
        keytool(List.of("-exportcert", "-rfc", "-alias", "server", "-file", file.toString()));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        secure.useHttps(context.getSocketFactory());
        secure.enqueue(FaultyServer.json(200, FaultyServer.APP));
        secure.start(InetAddress.ofLiteral("127.0.0.1"), 0);
        return file;
    }

    private HttpAppsClient client(ClientOptions options) {
        return faulty.client(
                "https://127.0.0.1:" + secure.getPort(),
                FaultyServer.KEY,
                options,
                RequestGate.OPEN);
    }

    private ClientOptions trusting(Path file) throws IOException {
        return FaultyServer.options().withRoute(null, Authorities.of(file, "Linux"));
    }

    private static NetworkException failure(HttpAppsClient client) {
        NetworkException failure =
                catchThrowableOfType(NetworkException.class, () -> client.getApp("a1"));
        assertThat(failure).isNotNull();
        assertThat(failure.isInsecure()).isTrue();
        assertThat(failure.isOutcomeUnknown()).isFalse();
        return failure;
    }

    @Test
    void aCertificateNobodyVouchesForIsRefusedAndShown() throws Exception {
        serve("ip:127.0.0.1,dns:apps.example.com");

        NetworkException failure = failure(client(FaultyServer.options()));

        assertThat(failure)
                .hasMessage(
                        "The certificate of 127.0.0.1 is signed by itself, and this computer does"
                                + " not trust it");
        ServerCertificate certificate = failure.certificate();
        assertThat(certificate).isNotNull();
        assertThat(certificate.subject()).isEqualTo("CN=Acme Test");
        assertThat(certificate.isSelfSigned()).isTrue();
        assertThat(certificate.names()).containsExactlyInAnyOrder("127.0.0.1", "apps.example.com");
        assertThat(certificate.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(certificate.validFrom()).isBefore(Instant.now().plus(Duration.ofDays(1)));
        assertThat(certificate.validUntil()).isAfter(certificate.validFrom());
        // the key was not sent to it
        assertThat(secure.getRequestCount()).isZero();
    }

    @Test
    void aFileOfAuthoritiesIsTrustedBesideTheSystems() throws Exception {
        Path file = serve("ip:127.0.0.1");

        assertThat(client(trusting(file)).getApp("a1").name()).isEqualTo("web");
        assertThat(secure.takeRequest().getHeaders().get("X-API-Key")).isEqualTo(FaultyServer.KEY);
    }

    @Test
    void aCertificateForAnotherHostIsRefusedAlthoughItIsTrusted() throws Exception {
        Path file = serve("dns:apps.example.com");

        NetworkException failure = failure(client(trusting(file)));

        assertThat(failure)
                .hasMessage("The certificate of 127.0.0.1 is for another host: apps.example.com");
        assertThat(secure.getRequestCount()).isZero();
    }

    @Test
    void anExpiredCertificateIsSaidToBe() throws Exception {
        Path file = serve("ip:127.0.0.1", "-startdate", "-20d", "-validity", "5");

        NetworkException failure = failure(client(trusting(file)));

        assertThat(failure).hasMessage("The certificate of 127.0.0.1 has expired");
        assertThat(failure.certificate()).isNotNull();
    }

    @Test
    void aServerThatSpeaksPlainHttpIsSaidTo() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread answering = Thread.ofVirtual().start(() -> refuseEverything(plain));
            HttpAppsClient client =
                    faulty.client(
                            "https://127.0.0.1:" + plain.getLocalPort(),
                            FaultyServer.KEY,
                            FaultyServer.options(),
                            RequestGate.OPEN);

            NetworkException failure = failure(client);

            assertThat(failure)
                    .hasMessageContaining("does not speak https at port " + plain.getLocalPort());
            assertThat(failure.certificate()).isNull();
            assertThat(answering.isDaemon()).isTrue();
        }
    }

    /** What a web server answers that is spoken to in TLS where it expects HTTP. */
    private static void refuseEverything(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                assertThat(socket.getInputStream().read()).isPositive();
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                // closing with unread bytes would reset the connection before the answer is read
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException closed) {
                // the test is over, or the client has gone
            }
        }
    }

    private ClientOptions throughProxy() {
        return FaultyServer.options()
                .withRoute(
                        ProxySelector.of(
                                new InetSocketAddress(
                                        InetAddress.getLoopbackAddress(), faulty.server.getPort())),
                        null);
    }

    @Test
    void aProxyIsAskedForTheInstance() {
        faulty.answer(FaultyServer.json(200, FaultyServer.APP));
        HttpAppsClient client =
                faulty.client(
                        "http://apps.example.invalid",
                        FaultyServer.KEY,
                        throughProxy(),
                        RequestGate.OPEN);

        assertThat(client.getApp("a1").name()).isEqualTo("web");
        assertThat(faulty.request().getTarget())
                .isEqualTo("http://apps.example.invalid/api/v1/apps/a1");
    }

    @Test
    void aProxyThatWantsAPasswordIsSaidTo() {
        faulty.always(FaultyServer.json(407, "{}"));
        HttpAppsClient client =
                faulty.client(
                        "https://apps.example.invalid",
                        FaultyServer.KEY,
                        throughProxy(),
                        RequestGate.OPEN);

        NetworkException failure =
                catchThrowableOfType(NetworkException.class, () -> client.getApp("a1"));

        assertThat(failure)
                .hasMessage(
                        "The proxy on the way to apps.example.invalid asks for a name and"
                                + " password");
        // the key is for the instance, not for the proxy
        assertThat(faulty.request().getHeaders().get("X-API-Key")).isNull();
    }
}
