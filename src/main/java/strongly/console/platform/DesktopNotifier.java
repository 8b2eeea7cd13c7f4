package strongly.console.platform;

/** The operating system's own notifications, for when the window is not in front. */
@FunctionalInterface
public interface DesktopNotifier {
    /**
     * Shows one; blocks until the system took it.
     *
     * @param title plain text, one line
     * @param text plain text, may be empty
     * @param urgent whether something needs attention
     * @return false where this system shows none
     */
    boolean show(String title, String text, boolean urgent);
}
