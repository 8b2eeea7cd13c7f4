package strongly.console.ui.detail;

/**
 * What the details can show.
 *
 * @param kind which
 * @param title in few words, empty where the app itself is shown
 * @param text what it means and what to do, empty where the app itself is shown
 */
public record DetailsState(Kind kind, String title, String text) {
    /** The kinds. */
    public enum Kind {
        /** No app is selected. */
        NOTHING,
        /** The app is being read. */
        LOADING,
        /** The app is shown. */
        SHOWN,
        /** The app does not exist any more. */
        GONE,
        /** The app could not be read. */
        FAILED
    }

    static final DetailsState NOTHING = new DetailsState(Kind.NOTHING, "", "");
    static final DetailsState SHOWN = new DetailsState(Kind.SHOWN, "", "");

    static DetailsState loading(String id) {
        return new DetailsState(Kind.LOADING, "Reading " + id + "…", "");
    }

    static DetailsState gone(String name) {
        return new DetailsState(
                Kind.GONE,
                name + " is gone",
                "It was deleted, or this API key can no longer see it.");
    }

    static DetailsState failed(String id, String reason) {
        return new DetailsState(Kind.FAILED, id + " could not be read", reason);
    }
}
