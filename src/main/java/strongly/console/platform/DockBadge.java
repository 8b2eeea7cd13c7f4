package strongly.console.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.Taskbar;
import java.awt.Taskbar.Feature;
import java.util.Locale;

/**
 * The badge on the console's icon in the dock of macOS, where windows have no icons. Elsewhere
 * nothing is done and AWT is not loaded.
 */
public final class DockBadge {
    private static final Logger LOG = LoggerFactory.getLogger(DockBadge.class);

    private final boolean dock;

    /**
     * The badge of a system.
     *
     * @param osName as in the system property {@code os.name}
     */
    public DockBadge(String osName) {
        this.dock = osName.toLowerCase(Locale.ROOT).contains("mac");
    }

    /** Whether this system has a dock. */
    public boolean exists() {
        return dock;
    }

    /**
     * Shows a text; blocks while AWT is loaded the first time, so not on the UI thread.
     *
     * @param text a few characters, empty for no badge
     */
    public void show(String text) {
        if (!dock) {
            return;
        }
        try {
            if (Taskbar.isTaskbarSupported()
                    && Taskbar.getTaskbar().isSupported(Feature.ICON_BADGE_TEXT)) {
                Taskbar.getTaskbar().setIconBadge(text.isEmpty() ? null : text);
            }
        } catch (UnsupportedOperationException | SecurityException | LinkageError unusable) {
            LOG.info("The dock takes no badge: {}", unusable.getMessage());
        }
    }
}
