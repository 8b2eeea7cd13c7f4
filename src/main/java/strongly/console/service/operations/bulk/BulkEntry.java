package strongly.console.service.operations.bulk;

/**
 * How far a bulk run got with one app; immutable.
 *
 * @param appId the app
 * @param appName its name for people
 * @param result where it stands
 * @param message what is going on or how it ended, may be empty
 */
public record BulkEntry(String appId, String appName, Result result, String message) {
    /** Where an app can stand. */
    public enum Result {
        /** Its wave has not come yet. */
        WAITING("Waiting"),
        /** It is under way. */
        RUNNING("Under way"),
        /** Done, and ready where it should be. */
        SUCCEEDED("Done"),
        /** Not done. */
        FAILED("Failed"),
        /** Sent, but nobody can say whether it was done. */
        UNKNOWN("Unknown"),
        /** Left out. */
        SKIPPED("Left out"),
        /** Called off before its wave came. */
        CANCELLED("Not started");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        /** The result for people. */
        public String label() {
            return label;
        }

        /** Whether nothing more will happen to it by itself. */
        public boolean isEnd() {
            return this != WAITING && this != RUNNING;
        }

        /** Whether it can be tried again. */
        public boolean isRetryable() {
            return this == FAILED || this == UNKNOWN;
        }
    }

    BulkEntry as(Result now, String text) {
        return new BulkEntry(appId, appName, now, text);
    }
}
