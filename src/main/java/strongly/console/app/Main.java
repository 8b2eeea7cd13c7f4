package strongly.console.app;

import javafx.application.Application;

import org.jspecify.annotations.Nullable;

import strongly.console.app.CommandLine.UsageException;
import strongly.console.platform.JsonSettingsStore;
import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the console. */
public final class Main {
    /** On the class path, as Maven runs it, JavaFX works well but warns at each start. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";

    private Main() {}

    /** Starts the console, or says in one sentence why it cannot start. */
    public static void main(String[] args) {
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            // must be said before the JVM first looks for a proxy
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        int code = run(List.of(args), System.getenv(), System.out, System.err);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the console until its window is closed.
     *
     * @return the exit code
     */
    static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err) {
        CommandLine commandLine;
        try {
            commandLine = CommandLine.parse(arguments);
        } catch (UsageException unusable) {
            err.println("strongly-console: " + unusable.getMessage() + " (see --help)");
            return 2;
        }
        if (commandLine.help()) {
            out.print(CommandLine.USAGE);
            return 0;
        }
        if (commandLine.version()) {
            out.println("Strongly Console " + Version.current());
            return 0;
        }
        String obstacle = displayObstacle(environment, System.getProperty("os.name", ""));
        if (obstacle != null) {
            err.println("strongly-console: " + obstacle);
            return 1;
        }
        try {
            DataClaim.handOver(DataClaim.directory(commandLine, environment), arguments);
        } catch (AlreadyOpenException open) {
            err.println("strongly-console: " + open.getMessage());
            return open.exitCode();
        } catch (IOException unusable) {
            err.println(
                    "strongly-console: the data directory cannot be used: "
                            + unusable.getMessage());
            return 1;
        }
        JAVAFX.setLevel(Level.SEVERE);
        VirtualThreads.start("prepare settings", JsonSettingsStore::prepare);
        try {
            Application.launch(ConsoleApplication.class, arguments.toArray(String[]::new));
            return 0;
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof AlreadyOpenException open) {
                err.println("strongly-console: " + open.getMessage());
                return open.exitCode();
            }
            String reason = toolkitObstacle(failure);
            if (reason == null) {
                throw failure;
            }
            err.println("strongly-console: " + reason);
            return 1;
        }
    }

    /** Why no window can be opened, null where nothing is known to stand in the way. */
    static @Nullable String displayObstacle(Map<String, String> environment, String osName) {
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform", ""));
        if (headless || !osName.toLowerCase(Locale.ROOT).contains("linux")) {
            return null;
        }
        String display = environment.getOrDefault("DISPLAY", "");
        return display.isEmpty()
                ? "no display: the console needs a desktop session (DISPLAY is not set; under"
                        + " Wayland, XWayland provides it)"
                : null;
    }

    /** Why the toolkit did not start, null where that is not known. */
    static @Nullable String toolkitObstacle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Unable to open DISPLAY")) {
                return "no display: the desktop session that DISPLAY names does not answer";
            }
            if (cause instanceof UnsatisfiedLinkError || message.contains("gtk")) {
                return "GTK 3 is missing: install the package libgtk-3-0 (Debian, Ubuntu) or gtk3"
                        + " (Fedora)";
            }
        }
        return null;
    }
}
