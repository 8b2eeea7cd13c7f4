package strongly.console.sandbox;

/** What log lines say; each follows from its throw of the dice. */
final class LogTexts {
    /** How lines about a request begin. */
    static final String REQUEST = "Incoming request: ";

    private static final String[] PATHS = {
        "/api/orders",
        "/api/orders/%",
        "/api/health",
        "/api/users/%",
        "/api/cart/%/items",
        "/metrics",
        "/api/search?q=lamp",
        "/api/search?q=stra%C3%9Fe",
        "/img/%.webp"
    };
    private static final String[] INFO = {
        "Incoming request: GET ^ 200 in # ms",
        "Incoming request: GET ^ 200 in # ms",
        "Incoming request: GET ^ 200 in # ms",
        "Incoming request: GET ^ 304 in # ms",
        "Order % confirmed for customer %",
        "Published event order.created id=% partition=3",
        "Cache refreshed: % entries in # ms",
        "Job nightly-sync finished, % rows, # ms",
        "Kunde \"Jörg Müßig\" bestätigt, Auftrag %",
    };
    private static final String[] WARN = {
        "Slow query took # ms (pool 18/20 in use)",
        "Retrying call to inventory, attempt 2 of 3",
        "Deprecated header X-Shop-Token from client %",
        "Queue orders has % messages waiting",
    };
    private static final String[] ERROR = {
        "Request ^ failed: upstream timeout after # ms",
        "Cannot reserve stock for order %: connection reset by peer",
        "Payment provider answered 502 for charge %",
    };
    private static final String[] DEBUG = {
        "Cache hit for key session:%",
        "Pool: 4 active, 12 idle",
        "Flag new-checkout is off for user %",
    };
    private static final int LONG_LINES = 1_500;

    private LogTexts() {}

    /** The level of a line; in bad times there are more errors. */
    static String level(long roll, boolean troubled) {
        int percent = Dice.below(100, roll);
        if (troubled && percent < 35) {
            return percent < 20 ? "ERROR" : "WARN";
        }
        return percent < 1 ? "ERROR" : percent < 5 ? "WARN" : percent < 20 ? "DEBUG" : "INFO";
    }

    static String message(String level, long roll) {
        String[] texts =
                switch (level) {
                    case "ERROR" -> ERROR;
                    case "WARN" -> WARN;
                    case "DEBUG" -> DEBUG;
                    default -> INFO;
                };
        String text = fill(texts[Dice.below(texts.length, roll >>> 17)], roll);
        boolean isLong = level.equals("DEBUG") && Dice.below(LONG_LINES, roll >>> 3) == 0;
        return isLong ? text + " payload=" + Long.toHexString(roll).repeat(200) : text;
    }

    /** Puts in numbers for %, a path for ^ and milliseconds for #. */
    private static String fill(String text, long roll) {
        StringBuilder filled = new StringBuilder(text.length() + 24);
        long next = roll;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '%' -> {
                    next = Dice.mix(next);
                    filled.append(1000 + Dice.below(9_000, next));
                }
                case '#' -> filled.append(2 + Dice.below(480, roll >>> 24));
                case '^' -> filled.append(path(roll));
                default -> filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    static String path(long roll) {
        String path = PATHS[Dice.below(PATHS.length, roll >>> 8)];
        return path.contains("%C3") ? path : path.replace("%", "" + Dice.below(9_000, roll >>> 16));
    }

    static String address(long roll) {
        return "10.4." + Dice.below(255, roll >>> 9) + '.' + Dice.below(255, roll >>> 19);
    }
}
