package strongly.console.model;

/** What a key may do: the three scopes of the API document. */
public enum Scope {
    /** All GET operations. */
    READ("apps:read"),
    /** Create, update, delete. */
    WRITE("apps:write"),
    /** Deploy, start, stop, restart. */
    DEPLOY("apps:deploy");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** The name on the wire. */
    public String value() {
        return value;
    }
}
