package strongly.console.service.history;

/**
 * How much the journal holds, and how much of that is from before some time.
 *
 * @param bytes what all of it takes on disk
 * @param activities entries of the activity from before
 * @param deployments deployments from before
 * @param stretches stretches of observed status from before
 */
public record HistoryContents(long bytes, long activities, long deployments, long stretches) {
    /** Nothing. */
    public static final HistoryContents NOTHING = new HistoryContents(0, 0, 0, 0);
}
