package strongly.console.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where settings, history and logs live.
 *
 * @param root the folder; it exists
 */
public record DataDirectory(Path root) {
    /**
     * The folder that was asked for, else the operating system's usual place; created where it does
     * not exist.
     *
     * @param chosen null for the usual place
     * @throws IOException where the folder cannot be made
     */
    public static DataDirectory open(
            @Nullable Path chosen, Map<String, String> environment, String osName, Path home)
            throws IOException {
        Path root = chosen != null ? chosen : usualPlace(environment, osName, home);
        Files.createDirectories(root);
        return new DataDirectory(root.toRealPath());
    }

    private static Path usualPlace(Map<String, String> environment, String osName, Path home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            Path base = local == null ? home.resolve("AppData/Local") : Path.of(local);
            return base.resolve("Strongly Console");
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Strongly Console");
        }
        String data = environment.get("XDG_DATA_HOME");
        boolean usable = data != null && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : home.resolve(".local/share")).resolve("strongly-console");
    }

    /** The settings file. */
    public Path settings() {
        return root.resolve("settings.json");
    }

    /** The history database. */
    public Path history() {
        return root.resolve("history.db");
    }

    /** The folder of the console's own log. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** The folder of log lines kept of apps. */
    public Path appLogs() {
        return root.resolve("app-logs");
    }

    /** The folder of what the catalogs knew. */
    public Path catalogs() {
        return root.resolve("catalogs");
    }

    /** The folder of unfinished forms. */
    public Path drafts() {
        return root.resolve("drafts");
    }

    /** The folder of bulk operations under way. */
    public Path bulk() {
        return root.resolve("bulk");
    }
}
