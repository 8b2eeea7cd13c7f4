package strongly.console.platform;

/** The operating system's own notifications, for when the window is not in front. */
@FunctionalInterface
public interface DesktopNotifier {
    /** What became of a notification. */
    enum Answer {
        /** This system shows none. */
        REFUSED,
        /** It was shown. */
        SHOWN,
        /** It was shown, and somebody clicked on it. */
        CHOSEN
    }

    /**
     * Shows one; blocks until the system took it and, where the system tells of clicks, until it is
     * gone, for at most a minute.
     *
     * @param title plain text, one line
     * @param text plain text, may be empty
     * @param urgent whether something needs attention
     */
    Answer show(String title, String text, boolean urgent);
}
