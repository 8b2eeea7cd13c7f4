package strongly.console.app;

import org.jspecify.annotations.Nullable;

import strongly.console.sandbox.FaultPlan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the console was asked on its command line. The key is never taken from there: other users of
 * the machine could read it.
 *
 * @param instance the instance to connect to, null for none
 * @param sandbox whether to open the sandbox whatever the environment says
 * @param sandboxApps how many apps the sandbox has
 * @param sandboxSeed what the sandbox's apps are made from
 * @param sandboxFaults how the sandbox is to misbehave; not at all by default
 * @param dataDirectory where settings, history and logs live, null for the OS's usual place
 * @param app the app to open, null for none
 * @param help whether only the usage is wanted
 * @param version whether only the version is wanted
 */
public record CommandLine(
        @Nullable String instance,
        boolean sandbox,
        int sandboxApps,
        long sandboxSeed,
        FaultPlan sandboxFaults,
        @Nullable Path dataDirectory,
        @Nullable String app,
        boolean help,
        boolean version) {
    private static final int MOST_SANDBOX_APPS = 100_000;

    /** What {@code --help} prints. */
    public static final String USAGE =
            """
            Usage: strongly-console [options]

            Manage the apps of a Strongly platform instance.

              --instance URL       connect to this instance (with or without /api/v1);
                                   the key comes from STRONGLY_API_KEY or the key store
              --app ID             open this app
              --sandbox            open the local sandbox
              --sandbox-apps N     apps in the sandbox, 0 to 100000 (default 50)
              --sandbox-seed N     what the sandbox's apps are made from (default 1)
              --sandbox-faults F   let the sandbox misbehave: slow, flaky, error:403, limited,
                                   dropping, lossy, html; several separated by commas
              --data-dir DIR       where settings, history and logs live
              --help               print this and exit
              --version            print the version and exit

            Environment: STRONGLY_API_URL and STRONGLY_API_KEY connect at once.
            """;

    /** A command line that cannot be understood; the message says why. */
    public static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /**
     * Reads the arguments.
     *
     * @throws UsageException where an option is unknown, lacks its value or has a bad one
     */
    public static CommandLine parse(List<String> arguments) throws UsageException {
        Reader reader = new Reader(arguments);
        while (reader.hasNext()) {
            reader.option();
        }
        return reader.result();
    }

    private static final class Reader {
        private final List<String> arguments;
        private int next;
        private @Nullable String instance;
        private boolean sandbox;
        private int sandboxApps = 50;
        private long sandboxSeed = 1;
        private FaultPlan sandboxFaults = FaultPlan.NONE;
        private @Nullable Path dataDirectory;
        private @Nullable String app;
        private boolean help;
        private boolean version;

        Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        boolean hasNext() {
            return next < arguments.size();
        }

        void option() throws UsageException {
            String argument = arguments.get(next++);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String attached = equals < 0 ? null : argument.substring(equals + 1);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--version" -> version = true;
                case "--sandbox" -> sandbox = true;
                case "--instance" -> instance = value(name, attached);
                case "--app" -> app = value(name, attached);
                case "--sandbox-faults" -> sandboxFaults = faults(name, value(name, attached));
                case "--data-dir" -> dataDirectory = path(name, value(name, attached));
                case "--sandbox-apps" ->
                        sandboxApps =
                                (int) number(name, value(name, attached), 0, MOST_SANDBOX_APPS);
                case "--sandbox-seed" ->
                        sandboxSeed =
                                number(name, value(name, attached), Long.MIN_VALUE, Long.MAX_VALUE);
                case "--key", "--api-key" ->
                        throw new UsageException(
                                "the key is not taken from the command line, where others could"
                                        + " read it: set STRONGLY_API_KEY, or enter it in the"
                                        + " console");
                default -> throw new UsageException("unknown option " + name);
            }
        }

        private String value(String name, @Nullable String attached) throws UsageException {
            if (attached != null) {
                return attached;
            }
            if (!hasNext() || arguments.get(next).startsWith("--")) {
                throw new UsageException(name + " needs a value");
            }
            return arguments.get(next++);
        }

        private static long number(String name, String text, long least, long most)
                throws UsageException {
            try {
                long value = Long.parseLong(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                throw new UsageException(name + " needs a number, not '" + text + "'");
            }
            throw new UsageException(name + " must be between " + least + " and " + most);
        }

        private static FaultPlan faults(String name, String words) throws UsageException {
            try {
                return FaultPlan.parse(words);
            } catch (IllegalArgumentException unusable) {
                throw new UsageException(name + ": " + unusable.getMessage());
            }
        }

        private static Path path(String name, String text) throws UsageException {
            try {
                return Path.of(text).toAbsolutePath();
            } catch (InvalidPathException unusable) {
                throw new UsageException(name + " needs a folder, not '" + text + "'");
            }
        }

        CommandLine result() throws UsageException {
            if (sandbox && instance != null) {
                throw new UsageException("choose either --sandbox or --instance");
            }
            return new CommandLine(
                    instance,
                    sandbox,
                    sandboxApps,
                    sandboxSeed,
                    sandboxFaults,
                    dataDirectory,
                    app,
                    help,
                    version);
        }
    }
}
