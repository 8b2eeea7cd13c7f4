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

    /** Most lines that can be asked for. */
    public static final int MOST_LINES = 20_000_000;

    /** Most bytes that can be asked for: 2 GB. */
    public static final long MOST_BYTES = 2L << 30;

    /** Limits; what makes no sense is replaced by the default, what is too much by the most. */
    public StoreLimits {
        lines = lines > 0 ? Math.min(lines, MOST_LINES) : 1_000_000;
        bytes = bytes > 0 ? Math.min(bytes, MOST_BYTES) : 256L << 20;
    }
}
