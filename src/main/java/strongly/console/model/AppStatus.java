package strongly.console.model;

import java.util.List;
import java.util.Locale;

/**
 * The state of an app as the platform names it: an open value. The document's filter takes five
 * values and its actions answer four more; a live instance may send others, which are kept and
 * shown as they came.
 *
 * @param value the name as sent, never blank (an absent status is {@link #UNKNOWN})
 */
public record AppStatus(String value) {
    public static final AppStatus PENDING = new AppStatus("pending");
    public static final AppStatus BUILDING = new AppStatus("building");
    public static final AppStatus RUNNING = new AppStatus("running");
    public static final AppStatus STOPPED = new AppStatus("stopped");
    public static final AppStatus FAILED = new AppStatus("failed");
    public static final AppStatus DEPLOYING = new AppStatus("deploying");
    public static final AppStatus STARTING = new AppStatus("starting");
    public static final AppStatus STOPPING = new AppStatus("stopping");
    public static final AppStatus RESTARTING = new AppStatus("restarting");

    /** Seen on newer instances in {@code /status}; read as a failure. */
    public static final AppStatus ERROR = new AppStatus("error");

    /** Stands for a status that was absent. */
    public static final AppStatus UNKNOWN = new AppStatus("unknown");

    /**
     * The five values that the {@code status} query parameter of GET /apps takes, in life order.
     */
    public static final List<AppStatus> FILTERABLE =
            List.of(PENDING, BUILDING, RUNNING, STOPPED, FAILED);

    private static final List<AppStatus> KNOWN =
            List.of(
                    PENDING,
                    BUILDING,
                    RUNNING,
                    STOPPED,
                    FAILED,
                    DEPLOYING,
                    STARTING,
                    STOPPING,
                    RESTARTING,
                    ERROR,
                    UNKNOWN);

    /**
     * The status of this name. Known names come back as the constants, so that ten thousand apps do
     * not hold ten thousand strings.
     *
     * @param value the name as sent; blank means {@link #UNKNOWN}
     */
    public static AppStatus of(String value) {
        for (AppStatus known : KNOWN) {
            if (known.value.equalsIgnoreCase(value)) {
                return known;
            }
        }
        return value.isBlank() ? UNKNOWN : new AppStatus(value);
    }

    /** Whether this is one of the values of the document (or {@code error}). */
    public boolean isKnown() {
        return !equals(UNKNOWN) && KNOWN.contains(this);
    }

    /** Whether the platform is at work on the app, so that the state will change by itself. */
    public boolean isTransitional() {
        return equals(PENDING)
                || equals(BUILDING)
                || equals(DEPLOYING)
                || equals(STARTING)
                || equals(STOPPING)
                || equals(RESTARTING);
    }

    /** Whether the app has failed ({@code failed}, or {@code error} of newer instances). */
    public boolean isFailure() {
        return equals(FAILED) || equals(ERROR);
    }

    /** The name for people: first letter in upper case. */
    public String label() {
        return value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
