package strongly.console.api;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of an instance, from any form in which people paste it: with or without scheme,
 * {@code /api/v1}, trailing slash, query, blanks or quotes around it.
 */
public final class InstanceUrl {
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");
    private static final Pattern API_PATH = Pattern.compile("/+api(/+v1(/.*)?)?/*$");
    private static final Pattern WRAPPING =
            Pattern.compile("^[\\s\"'`<(\\u201c\\u2018]+|[\\s\"'`>),;\\u201d\\u2019]+$");
    private static final int MOST_PLACES = 4;

    private static final Pattern LOOPBACK_IPV4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    private final URI root;

    private InstanceUrl(URI root) {
        this.root = root;
    }

    /** An address that cannot be used; the message says why and how to mend it. */
    public static final class UnusableUrlException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableUrlException(String message) {
            super(message);
        }
    }

    /**
     * Reads an address. Without a scheme it is https, or http for this computer.
     *
     * @throws UnusableUrlException where no address of an instance can be made of it
     */
    public static InstanceUrl parse(String text) throws UnusableUrlException {
        String cleaned = WRAPPING.matcher(text).replaceAll("");
        if (cleaned.isEmpty()) {
            throw new UnusableUrlException("Enter the address of the instance");
        }
        if (cleaned.length() > 2048) {
            throw new UnusableUrlException("This is too long for an address");
        }
        if (!SCHEME.matcher(cleaned).find()) {
            cleaned = (isLoopback(hostOf(cleaned)) ? "http://" : "https://") + cleaned;
        }
        URI uri;
        try {
            uri = new URI(cleaned).parseServerAuthority();
        } catch (URISyntaxException unreadable) {
            throw new UnusableUrlException(
                    "This is not an address: " + unreadable.getReason().toLowerCase(Locale.ROOT));
        }
        return of(uri);
    }

    private static InstanceUrl of(URI uri) throws UnusableUrlException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new UnusableUrlException("The address must begin with https:// or http://");
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new UnusableUrlException("The address lacks the name of a host");
        }
        if (uri.getUserInfo() != null) {
            throw new UnusableUrlException(
                    "Leave name and password out of the address; the key goes into its own field");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        path = API_PATH.matcher(path).replaceFirst("").replaceFirst("/+$", "");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String root = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
        if (HttpUrl.parse(root) == null) {
            throw new UnusableUrlException("No host can have this name or port");
        }
        return new InstanceUrl(URI.create(root));
    }

    private static String hostOf(String withoutScheme) {
        String authority = withoutScheme.split("[/?#]", 2)[0];
        if (authority.startsWith("[")) {
            return authority.substring(0, authority.indexOf(']') + 1);
        }
        return authority.split(":", 2)[0];
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || LOOPBACK_IPV4.matcher(host).matches()
                || host.equals("[::1]");
    }

    /**
     * Where the API may be: here, or nearer to the host where a page of the web UI was pasted. The
     * most likely first, never empty, all on the same host.
     */
    public List<InstanceUrl> places() {
        List<InstanceUrl> places = new ArrayList<>();
        places.add(this);
        String at = root();
        int slash = at.lastIndexOf('/');
        while (slash > at.indexOf("://") + 2) {
            at = at.substring(0, slash);
            slash = at.lastIndexOf('/');
            places.add(new InstanceUrl(URI.create(at)));
        }
        while (places.size() > MOST_PLACES) {
            places.remove(1);
        }
        return List.copyOf(places);
    }

    /** The address without {@code /api/v1} and without trailing slash. */
    public String root() {
        return root.toString();
    }

    /** The base address of the operations: {@code root} and {@code /api/v1}. */
    public String apiBase() {
        return root + "/api/v1";
    }

    /** Host and port, as far as it is given. */
    public String hostAndPort() {
        return root.getPort() < 0 ? root.getHost() : root.getHost() + ":" + root.getPort();
    }

    /** Whether what travels is encrypted. */
    public boolean isEncrypted() {
        return "https".equals(root.getScheme());
    }

    /** Whether the key would travel without encryption to another computer. */
    public boolean isUnprotected() {
        return "http".equals(root.getScheme()) && !isLoopback(root.getHost());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstanceUrl that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return root();
    }
}
