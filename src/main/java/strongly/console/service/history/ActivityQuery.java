package strongly.console.service.history;

import org.jspecify.annotations.Nullable;

/**
 * Which activity to read, newest first.
 *
 * @param appId only of this app, null for all
 * @param text words that occur in name, request, message or actor; empty for all
 * @param actor only what this person did, null for all
 * @param action only this action, null for all
 * @param outcome only this outcome, null for all
 * @param limit most entries
 */
public record ActivityQuery(
        @Nullable String appId,
        String text,
        @Nullable String actor,
        @Nullable String action,
        ActivityEntry.@Nullable Outcome outcome,
        int limit) {
    /** The newest activity of all apps. */
    public static ActivityQuery newest(int limit) {
        return new ActivityQuery(null, "", null, null, null, limit);
    }

    /** The newest activity of one app. */
    public static ActivityQuery ofApp(String appId, int limit) {
        return new ActivityQuery(appId, "", null, null, null, limit);
    }
}
