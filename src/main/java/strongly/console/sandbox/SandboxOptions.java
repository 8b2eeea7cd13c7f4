package strongly.console.sandbox;

import java.time.InstantSource;

/**
 * What a sandbox is made of.
 *
 * @param apps how many apps it begins with, 0 to 100,000
 * @param seed what they are made from; the same seed and clock make the same instance
 * @param clock what drives everything that happens over time
 */
public record SandboxOptions(int apps, long seed, InstantSource clock) {
    /** Most apps a sandbox begins with. */
    public static final int MOST_APPS = 100_000;

    public SandboxOptions {
        if (apps < 0 || apps > MOST_APPS) {
            throw new IllegalArgumentException("apps must be 0 to " + MOST_APPS);
        }
    }

    /** Fifty apps on the machine's clock. */
    public static SandboxOptions standard() {
        return new SandboxOptions(50, 1, InstantSource.system());
    }
}
