package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.api.ClientOptions;
import strongly.console.api.InstanceUrl;

/**
 * Where to connect, with what, and under which name. Holds the key: it is neither stored nor
 * printed.
 *
 * @param id stable name in settings, history and file names
 * @param name the name for people
 * @param url the instance
 * @param key the API key
 * @param colour the connection's colour as a CSS colour, null for the theme's accent
 * @param sandbox whether it is the embedded local instance
 * @param options how it is reached
 */
record ConnectionTarget(
        String id,
        String name,
        InstanceUrl url,
        String key,
        @Nullable String colour,
        boolean sandbox,
        ClientOptions options) {
    /** Names no key. */
    @Override
    public String toString() {
        return "ConnectionTarget[" + id + ", " + url + "]";
    }
}
