package strongly.console.service.connection;

/**
 * How many requests a connection may send.
 *
 * @param perSecond requests a second, over time
 * @param burst requests at once after a quiet time
 */
public record BudgetSettings(double perSecond, int burst) {
    /** Ten a second, twenty at once. */
    public static final BudgetSettings DEFAULT = new BudgetSettings(10, 20);

    /** For the sandbox on this computer, which has no limits of its own. */
    public static final BudgetSettings LOCAL = new BudgetSettings(400, 400);

    public BudgetSettings {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("a budget must let something through");
        }
    }
}
