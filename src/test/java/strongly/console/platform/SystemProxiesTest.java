package strongly.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;

/** Which proxy the system says. */
class SystemProxiesTest {
    private static String chosen(SystemProxies proxies, String address) {
        Proxy proxy = proxies.select(URI.create(address)).getFirst();
        return proxy.type() == Proxy.Type.DIRECT
                ? "direct"
                : proxy.type()
                        + " "
                        + ((InetSocketAddress) proxy.address()).getHostString()
                        + " "
                        + ((InetSocketAddress) proxy.address()).getPort();
    }

    @ParameterizedTest
    @CsvSource({
        "https_proxy, http://proxy.acme:3128, https://a.example, HTTP proxy.acme 3128",
        "HTTPS_PROXY, proxy.acme:3128/, https://a.example, HTTP proxy.acme 3128",
        "https_proxy, proxy.acme, https://a.example, HTTP proxy.acme 80",
        "https_proxy, http://proxy.acme:3128, http://a.example, direct",
        "http_proxy, http://proxy.acme:3128, http://a.example, HTTP proxy.acme 3128",
        "all_proxy, socks5://proxy.acme, https://a.example, SOCKS proxy.acme 1080",
        "ALL_PROXY, http://proxy.acme:1, http://a.example, HTTP proxy.acme 1",
        "https_proxy, 'not an address', https://a.example, direct",
        "https_proxy, ' ', https://a.example, direct",
        "https_proxy, http://proxy.acme:3128, https://localhost:8443, direct",
        "all_proxy, http://proxy.acme:3128, http://127.0.0.1:99, direct",
        "all_proxy, http://proxy.acme:3128, http://[::1]:99, direct",
        "all_proxy, http://proxy.acme:3128, http://127.0.0.1.evil.example, HTTP proxy.acme 3128",
    })
    void theEnvironmentNamesAProxy(String name, String value, String address, String expected) {
        assertThat(chosen(new SystemProxies(Map.of(name, value), null), address))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'a.example', https://a.example, true",
        "'A.Example', https://a.EXAMPLE, true",
        "'example', https://a.example, true",
        "'.example', https://a.example, true",
        "'*.example', https://a.example, true",
        "'*', https://a.example, true",
        "'a.example:443', https://a.example, true",
        "'x, a.example ,y', https://a.example, true",
        "'b.example', https://a.example, false",
        "'xample', https://a.example, false",
        "'', https://a.example, false",
        "',', https://a.example, false",
    })
    void exceptionsAreReachedDirectly(String exceptions, String address, boolean direct) {
        SystemProxies proxies =
                new SystemProxies(
                        Map.of("https_proxy", "http://proxy.acme:3128", "no_proxy", exceptions),
                        null);
        assertThat(chosen(proxies, address).equals("direct")).isEqualTo(direct);
    }

    @Test
    void theDesktopIsAskedWhereTheEnvironmentIsSilent() {
        ProxySelector desktop =
                ProxySelector.of(InetSocketAddress.createUnresolved("desktop.acme", 8080));
        SystemProxies proxies = new SystemProxies(Map.of("http_proxy", "http://env:1"), desktop);

        assertThat(chosen(proxies, "https://a.example")).isEqualTo("HTTP desktop.acme 8080");
        assertThat(chosen(proxies, "http://a.example")).isEqualTo("HTTP env 1");
        assertThat(chosen(proxies, "https://localhost")).isEqualTo("direct");
        @Nullable ProxySelector none = null;
        assertThat(chosen(new SystemProxies(Map.of(), none), "https://a.example"))
                .isEqualTo("direct");
    }
}
