package strongly.console.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The proxy that the system says: the environment variables that programs on Linux and servers heed
 * ({@code https_proxy http_proxy all_proxy no_proxy}, in either case), then what the JVM knows of
 * the desktop's settings. This computer itself is never reached through a proxy. Any thread.
 */
public final class SystemProxies extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final Map<String, String> environment;
    private final @Nullable ProxySelector desktop;

    /**
     * The proxies of this environment.
     *
     * @param desktop what the desktop's settings say, null where they are not asked
     */
    public SystemProxies(Map<String, String> environment, @Nullable ProxySelector desktop) {
        this.environment = environment;
        this.desktop = desktop;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (isThisComputer(host) || isExcepted(host)) {
            return DIRECT;
        }
        String own = variable(uri.getScheme() + "_proxy");
        String proxy = own != null ? own : variable("all_proxy");
        if (proxy != null) {
            return List.of(parse(proxy));
        }
        return desktop == null ? DIRECT : desktop.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (desktop != null) {
            desktop.connectFailed(uri, address, failure);
        }
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            value = environment.get(name.toUpperCase(Locale.ROOT));
        }
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean isThisComputer(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private boolean isExcepted(String host) {
        String exceptions = variable("no_proxy");
        if (exceptions == null) {
            return false;
        }
        for (String exception : exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
            String suffix = exception.replaceFirst("^\\*?\\.", "").replaceFirst(":[0-9]+$", "");
            boolean matches =
                    exception.equals("*") || host.equals(suffix) || host.endsWith("." + suffix);
            if (!suffix.isEmpty() && matches) {
                return true;
            }
        }
        return false;
    }

    /** {@code http://host:port}, {@code host:port} or {@code socks5://host:port}. */
    private static Proxy parse(String text) {
        String full = text.contains("://") ? text : "http://" + text;
        try {
            URI uri = new URI(full);
            boolean socks = String.valueOf(uri.getScheme()).startsWith("socks");
            if (uri.getHost() != null) {
                int usual = socks ? 1080 : 80;
                int port = uri.getPort() < 0 ? usual : uri.getPort();
                return new Proxy(
                        socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(uri.getHost(), port));
            }
        } catch (java.net.URISyntaxException | IllegalArgumentException unreadable) {
            return Proxy.NO_PROXY;
        }
        return Proxy.NO_PROXY;
    }
}
