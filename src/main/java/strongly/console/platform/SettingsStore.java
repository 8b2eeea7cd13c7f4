package strongly.console.platform;

/**
 * Settings as named sections of one JSON file in the data directory, written a moment after a
 * change to a temporary file that is then moved. Each feature keeps a record of its own as its
 * section. Reading is from memory; any thread may call.
 */
public interface SettingsStore {
    /**
     * The section as this record type, or the fallback where it is absent or cannot be read (which
     * is logged, and the unreadable text kept aside).
     *
     * @param section a stable name in kebab case ("table", "log-view")
     */
    <T> T read(String section, Class<T> type, T fallback);

    /** Replaces a section; it reaches the disk within a second. */
    void write(String section, Object value);
}
