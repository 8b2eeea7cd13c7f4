package strongly.console.ui.logs.list;

import java.util.Locale;

/** Amounts of bytes for people. */
public final class Sizes {
    private Sizes() {}

    /** The amount in the largest unit that fits. */
    public static String of(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
