package strongly.console.service.connection;

import java.time.Duration;

/**
 * How the budget stands.
 *
 * @param used requests a second over the last ten seconds
 * @param allowed requests a second that are let through now; fewer than configured after the server
 *     said 429
 * @param waiting requests that wait
 * @param resumingIn how long the server asked to wait still, zero where it did not
 */
public record BudgetState(double used, double allowed, int waiting, Duration resumingIn) {
    /** Whether the server has asked for fewer requests. */
    public boolean isLimited() {
        return resumingIn.isPositive();
    }
}
