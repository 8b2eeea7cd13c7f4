package strongly.console.sandbox;

import java.util.List;

/**
 * How the containers of an app write their logs.
 *
 * @param linesPerSecond of the container {@code app}, on average
 * @param containers their names, {@code app} first
 */
record LogProfile(LogShape shape, double linesPerSecond, List<String> containers) {
    /** The container every app has. */
    static final String APP = "app";

    /** The proxy beside some apps. */
    static final String PROXY = "sidecar-proxy";

    /** The agent beside a few apps. */
    static final String AGENT = "log-agent";

    /** Of apps that were created here: as the document's example. */
    static final LogProfile STANDARD = new LogProfile(LogShape.BRACKETED, 0.8, List.of(APP, PROXY));

    private static final double[] SHARES = {1, 0.2, 0.08};

    /** Of a kind of app; {@code tier} is 0 for production, where there is most to do. */
    static LogProfile of(AppKind kind, int tier) {
        List<String> containers =
                switch (kind.team()) {
                    case "payments" -> List.of(APP, PROXY, AGENT);
                    case "shop", "search" -> List.of(APP, PROXY);
                    default -> List.of(APP);
                };
        return new LogProfile(kind.shape(), kind.linesPerSecond() * SHARES[tier], containers);
    }

    LogShape shapeOf(String container) {
        return switch (container) {
            case PROXY -> LogShape.ENVOY;
            case AGENT -> LogShape.KLOG;
            default -> shape;
        };
    }

    double linesPerSecondOf(String container) {
        return switch (container) {
            case PROXY -> linesPerSecond / 3;
            case AGENT -> 0.05;
            default -> linesPerSecond;
        };
    }
}
