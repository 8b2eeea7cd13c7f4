package strongly.console.service.logs.disk;

/**
 * How much is kept in files; when more comes, the oldest goes.
 *
 * @param bytesPerApp most bytes of an app or container
 * @param bytesInAll most bytes of all
 */
public record DiskLimits(long bytesPerApp, long bytesInAll) {
    /** 64 MB of an app, 1 GB in all. */
    public static final DiskLimits DEFAULT = new DiskLimits(64L << 20, 1L << 30);

    /** The section of the settings. */
    public static final String SECTION = "log-files";

    /** Limits; what makes no sense is replaced by the default. */
    public DiskLimits {
        bytesPerApp = bytesPerApp > 0 ? bytesPerApp : 64L << 20;
        bytesInAll = bytesInAll > 0 ? bytesInAll : 1L << 30;
    }
}
