package strongly.console.sandbox;

import java.time.InstantSource;

/**
 * What a sandbox is made of. The same options and requests at the same moments make the same
 * instance, but for its port and keys.
 *
 * @param apps how many apps it begins with, 0 to {@link #MOST_APPS}
 * @param seed what they are made from
 * @param clock what drives everything that happens over time
 * @param faults how it misbehaves from the start
 * @param lively whether things happen by themselves: replicas fail and recover, pipelines deploy
 */
public record SandboxOptions(
        int apps, long seed, InstantSource clock, FaultPlan faults, boolean lively) {
    /** Most apps a sandbox begins with. */
    public static final int MOST_APPS = 100_000;

    /** How many apps a sandbox has if nobody says. */
    public static final int USUAL_APPS = 50;

    public SandboxOptions {
        if (apps < 0 || apps > MOST_APPS) {
            throw new IllegalArgumentException("apps must be 0 to " + MOST_APPS);
        }
    }

    /** A lively sandbox without faults. */
    public SandboxOptions(int apps, long seed, InstantSource clock) {
        this(apps, seed, clock, FaultPlan.NONE, true);
    }

    /** Fifty apps on the machine's clock. */
    public static SandboxOptions standard() {
        return new SandboxOptions(USUAL_APPS, 1, InstantSource.system());
    }

    /** These options with another fault plan. */
    public SandboxOptions withFaults(FaultPlan plan) {
        return new SandboxOptions(apps, seed, clock, plan, lively);
    }

    /** These options in an instance where only what is asked for happens. */
    public SandboxOptions still() {
        return new SandboxOptions(apps, seed, clock, faults, false);
    }
}
