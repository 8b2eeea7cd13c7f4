package strongly.console.service.connection;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ClientOptions;
import strongly.console.platform.Authorities;
import strongly.console.platform.SystemProxies;
import strongly.console.service.connection.ConnectionRoute.ProxyMode;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Turns what a connection says of its route into what a client needs. Any thread. */
public final class Routes {
    private final SystemProxies system;
    private final String osName;

    /**
     * The routes of this machine.
     *
     * @param environment the environment variables, some of which name proxies
     * @param desktop what the desktop's settings say of proxies, null where they are not asked
     * @param osName the name of the operating system, whose authorities are trusted
     */
    public Routes(Map<String, String> environment, @Nullable ProxySelector desktop, String osName) {
        this.system = new SystemProxies(environment, desktop);
        this.osName = osName;
    }

    /**
     * The options of a client on this route; reads the file of authorities, so it blocks.
     *
     * @throws IOException where the file cannot be used; the message is for people
     */
    public ClientOptions options(ConnectionRoute route) throws IOException {
        String file = route.authorityFile();
        try {
            return ClientOptions.DEFAULT.withRoute(
                    proxies(route), Authorities.of(file == null ? null : Path.of(file), osName));
        } catch (InvalidPathException unusable) {
            throw new IOException("This is no path of a file: " + file, unusable);
        }
    }

    private ProxySelector proxies(ConnectionRoute route) {
        if (route.proxy() == ProxyMode.SYSTEM) {
            return system;
        }
        return route.proxy() == ProxyMode.MANUAL && route.proxyHost() != null
                ? ProxySelector.of(
                        InetSocketAddress.createUnresolved(route.proxyHost(), route.proxyPort()))
                : new Direct();
    }

    private static final class Direct extends ProxySelector {
        @Override
        public List<java.net.Proxy> select(java.net.URI uri) {
            return List.of(java.net.Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(
                java.net.URI uri, java.net.SocketAddress address, IOException failure) {
            // there is nothing else to try
        }
    }
}
