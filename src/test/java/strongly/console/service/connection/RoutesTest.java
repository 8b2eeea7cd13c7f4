package strongly.console.service.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import strongly.console.api.ClientOptions;
import strongly.console.service.connection.ConnectionRoute.ProxyMode;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;

/** What a client is told of the way to its instance. */
class RoutesTest {
    private static final URI INSTANCE = URI.create("https://acme.example/api/v1");

    private final Routes routes =
            new Routes(Map.of("HTTPS_PROXY", "http://system.acme:3128"), null, "Linux");

    private Proxy proxy(ConnectionRoute route) throws IOException {
        ProxySelector selector = routes.options(route).proxies();
        assertThat(selector).isNotNull();
        return selector.select(INSTANCE).getFirst();
    }

    private static String host(Proxy proxy) {
        return ((InetSocketAddress) proxy.address()).getHostString();
    }

    @Test
    void eachModeLeadsItsOwnWay() throws IOException {
        assertThat(host(proxy(ConnectionRoute.AUTOMATIC))).isEqualTo("system.acme");
        assertThat(proxy(new ConnectionRoute(ProxyMode.NONE, null, 0, null)))
                .isEqualTo(Proxy.NO_PROXY);
        Proxy manual = proxy(new ConnectionRoute(ProxyMode.MANUAL, "own.acme", 8080, null));
        assertThat(host(manual)).isEqualTo("own.acme");
        assertThat(((InetSocketAddress) manual.address()).getPort()).isEqualTo(8080);
    }

    @Test
    void theRestIsAsUsual() throws IOException {
        ClientOptions options = routes.options(ConnectionRoute.AUTOMATIC);
        assertThat(options.callTimeout()).isEqualTo(ClientOptions.DEFAULT.callTimeout());
        assertThat(options.trustManager()).isNotNull();
    }

    @Test
    void aFileThatCannotBeUsedIsSaidToBe() {
        for (String file : new String[] {"/no/such/ca.pem", "a\0b"}) {
            assertThatThrownBy(
                            () ->
                                    routes.options(
                                            new ConnectionRoute(ProxyMode.SYSTEM, null, 0, file)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("file");
        }
    }
}
