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

    /** How JavaFX draws: through the graphics card where there is one, or in software. */
    private static final String DRAWING = "prism.order";

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
        String osName = System.getProperty("os.name", "");
        String obstacle = displayObstacle(environment, osName);
        if (obstacle == null) {
            obstacle = libraryObstacle(osName, DesktopLibraries.FOR_WINDOWS);
        }
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
        drawInSoftwareWithoutGl(osName);
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
        if (headless() || !linux(osName)) {
            return null;
        }
        String display = environment.getOrDefault("DISPLAY", "");
        return display.isEmpty()
                ? "no display: the console needs a desktop session (DISPLAY is not set; under"
                        + " Wayland, XWayland provides it)"
                : null;
    }

    /**
     * Why no window can be opened for want of a library, null where none is missing.
     *
     * @param needed the libraries a window needs on Linux
     */
    static @Nullable String libraryObstacle(String osName, List<String> needed) {
        if (!linux(osName)) {
            return null;
        }
        // looked for without a window too: the packaged console's AOT cache is trained that way
        String obstacle = DesktopLibraries.obstacle(needed);
        return headless() ? null : obstacle;
    }

    /** JavaFX would draw in software by itself, after a stack trace on what it tried first. */
    private static void drawInSoftwareWithoutGl(String osName) {
        if (linux(osName)
                && System.getProperty(DRAWING) == null
                && !DesktopLibraries.missing(DesktopLibraries.FOR_GRAPHICS_CARDS).isEmpty()) {
            System.setProperty(DRAWING, "sw");
        }
    }

    private static boolean headless() {
        return "Headless".equalsIgnoreCase(System.getProperty("glass.platform", ""));
    }

    private static boolean linux(String osName) {
        return osName.toLowerCase(Locale.ROOT).contains("linux");
    }

    /** Why the toolkit did not start, null where that is not known. */
    static @Nullable String toolkitObstacle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("unable to open display")) {
                return "no display: the desktop session that DISPLAY names does not answer";
            }
            if (cause instanceof UnsatisfiedLinkError || message.contains("gtk")) {
                return "GTK 3 or a library beside it cannot be used: " + DesktopLibraries.ADVICE;
            }
        }
        return null;
    }
}
