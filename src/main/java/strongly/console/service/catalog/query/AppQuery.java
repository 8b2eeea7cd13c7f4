package strongly.console.service.catalog.query;

/** A query that was understood: compiled once, evaluated for each app. Immutable. */
public final class AppQuery {
    /** Everything matches. */
    public static final AppQuery ALL = new AppQuery("", (app, context) -> true, false, false);

    /** What a compiled part of a query is. */
    @FunctionalInterface
    interface Test {
        boolean matches(IndexedApp app, QueryContext context);
    }

    private final String text;
    private final Test test;
    private final boolean timeDependent;
    private final boolean readyDependent;

    AppQuery(String text, Test test, boolean timeDependent, boolean readyDependent) {
        this.text = text;
        this.test = test;
        this.timeDependent = timeDependent;
        this.readyDependent = readyDependent;
    }

    /** The query as it was typed. */
    public String text() {
        return text;
    }

    /** Whether what matches changes as time passes ({@code updated<1h}). */
    public boolean isTimeDependent() {
        return timeDependent;
    }

    /** Whether what matches depends on the replicas that are ready. */
    public boolean isReadyDependent() {
        return readyDependent;
    }

    boolean matches(IndexedApp app, QueryContext context) {
        return test.matches(app, context);
    }
}
