package strongly.console.ui.fx;

import javafx.application.HostServices;

import strongly.console.ui.mvvm.Browser;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Opens addresses in the default browser of the desktop. */
public final class FxBrowser implements Browser {
    private final HostServices hostServices;

    /** A browser reached through JavaFX's host services. */
    public FxBrowser(HostServices hostServices) {
        this.hostServices = hostServices;
    }

    @Override
    public boolean open(String url) {
        if (!isWebAddress(url)) {
            return false;
        }
        hostServices.showDocument(url);
        return true;
    }

    /** A server's text must not start anything but a browser ({@code file:}, {@code smb:} …). */
    private static boolean isWebAddress(String url) {
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            if (scheme == null || address.getHost() == null) {
                return false;
            }
            scheme = scheme.toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
