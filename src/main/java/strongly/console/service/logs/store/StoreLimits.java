package strongly.console.service.logs.store;

/**
 * How much a store holds; when more comes, the oldest lines go.
 *
 * @param lines most lines
 * @param bytes most bytes of lines
 */
public record StoreLimits(int lines, long bytes) {
    /** The section of the settings. */
    public static final String SECTION = "log-store";

    /** A million lines or 256 MB. */
    public static final StoreLimits DEFAULT = new StoreLimits(1_000_000, 256L << 20);

    /** Limits; what makes no sense is replaced by the default. */
    public StoreLimits {
        lines = lines > 0 ? lines : 1_000_000;
        bytes = bytes > 0 ? bytes : 256L << 20;
    }
}
