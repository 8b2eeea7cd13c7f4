package strongly.console.service.logs.feed;

import org.jspecify.annotations.Nullable;

/**
 * Where lines come from.
 *
 * @param appId the app
 * @param appName its name for people
 * @param container only this container, null for all
 */
public record LogSource(String appId, String appName, @Nullable String container) {
    /** All containers of an app. */
    public static LogSource of(String appId, String appName) {
        return new LogSource(appId, appName, null);
    }

    /** The name for people: the app's, and the container's where there is one. */
    public String label() {
        return container == null ? appName : appName + "/" + container;
    }
}
