package strongly.console.service.logs.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Stores with lines for tests. */
public final class SampleStores {
    /** The moment of line 0. */
    public static final Instant START = Instant.parse("2026-01-15T10:30:00Z");

    private SampleStores() {}

    /** An empty store. */
    public static LogStore empty() {
        return new LogStore(StoreLimits.DEFAULT, () -> START);
    }

    /** A store of these lines. */
    public static LogStore of(String... lines) {
        LogStore store = empty();
        add(store, lines);
        return store;
    }

    /** Adds lines. */
    public static void add(LogStore store, String... lines) {
        store.append((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A line written so many ms after {@link #START}. */
    public static String line(long millis, String text) {
        return START.plusMillis(millis) + " " + text;
    }
}
