package strongly.console.ui.logs;

/** What can be opened below the lines. */
public enum LogPanel {
    /** Apps and containers the lines are from. */
    SOURCES("Sources"),
    /** Lines grouped by shape. */
    PATTERNS("Patterns"),
    /** Lines to a file. */
    EXPORT("Export"),
    /** Lines to find again, with notes. */
    BOOKMARKS("Bookmarks"),
    /** Rules that colour what they find. */
    HIGHLIGHTERS("Highlighters");

    private final String title;

    LogPanel(String title) {
        this.title = title;
    }

    /** The title for people. */
    public String title() {
        return title;
    }
}
