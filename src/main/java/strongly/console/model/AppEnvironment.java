package strongly.console.model;

import java.util.List;
import java.util.Locale;

/**
 * The tier an app belongs to ({@code environment} of the App object): an open value. Not to be
 * mixed up with the variables of a deployment, which the document calls {@code environment} too.
 *
 * @param value the name as sent, never blank
 */
public record AppEnvironment(String value) {
    public static final AppEnvironment DEVELOPMENT = new AppEnvironment("development");
    public static final AppEnvironment STAGING = new AppEnvironment("staging");
    public static final AppEnvironment PRODUCTION = new AppEnvironment("production");

    /** The three values of the document, from the least to the most critical. */
    public static final List<AppEnvironment> KNOWN = List.of(DEVELOPMENT, STAGING, PRODUCTION);

    /**
     * The environment of this name; known names come back as the constants.
     *
     * @param value the name as sent, not blank
     */
    public static AppEnvironment of(String value) {
        for (AppEnvironment known : KNOWN) {
            if (known.value.equalsIgnoreCase(value)) {
                return known;
            }
        }
        return new AppEnvironment(value);
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
