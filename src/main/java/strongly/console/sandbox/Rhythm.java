package strongly.console.sandbox;

/**
 * When the entries of a log are written: irregularly, with a tide of 20 minutes. Entry {@code n} is
 * always written at the same time, so no past needs to be kept.
 */
final class Rhythm {
    private static final double TIDE_MILLIS = 20 * 60_000;
    private static final double STRENGTH = 0.6;
    private static final double SWING = STRENGTH * TIDE_MILLIS / (2 * Math.PI);
    private static final double JITTER = 0.3;

    private final double period;
    private final long salt;
    private final double phase;

    Rhythm(double perSecond, long salt) {
        this.period = 1000 / perSecond;
        this.salt = salt;
        this.phase = Dice.below(628, salt) / 100.0;
    }

    /** When entry {@code number} is written, in milliseconds since 1970; never before the last. */
    long at(long number) {
        double even = number * period;
        double tide = SWING * Math.sin(2 * Math.PI * even / TIDE_MILLIS + phase);
        double jitter = Dice.below(1000, Dice.roll(salt, number)) / 1000.0 * JITTER * period;
        return (long) Math.floor(even + tide + jitter);
    }

    /** The newest entry written until then. */
    long newest(long until) {
        long low = (long) Math.floor((until - SWING) / period) - 2;
        long high = (long) Math.ceil((until + SWING) / period) + 2;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (at(middle) <= until) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
