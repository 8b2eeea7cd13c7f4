package strongly.console.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import strongly.console.platform.DataDirectory;
import strongly.console.platform.SingleInstance;
import strongly.console.platform.SingleInstance.Answer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sees to it that one data directory is open in one console only. */
final class DataClaim implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataClaim.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 20;

    private final @Nullable SingleInstance instance;

    private DataClaim(@Nullable SingleInstance instance) {
        this.instance = instance;
    }

    /**
     * The data directory this command line is about, created where it does not exist.
     *
     * @throws IOException where it cannot be made
     */
    static DataDirectory directory(CommandLine commandLine, Map<String, String> environment)
            throws IOException {
        return DataDirectory.open(
                commandLine.dataDirectory(),
                environment,
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * Leaves this start to the console that has the directory open, where one has.
     *
     * @param arguments what it is handed
     * @throws AlreadyOpenException where another console has it open
     */
    static void handOver(DataDirectory data, List<String> arguments) throws AlreadyOpenException {
        Answer answer = SingleInstance.handOver(data.root(), arguments, PATIENCE);
        switch (answer) {
            case NOBODY -> {
                // this start is the first
            }
            case TAKEN ->
                    throw new AlreadyOpenException(
                            "a console is already open on "
                                    + data.root()
                                    + "; its window was brought to the front",
                            0);
            case SILENT -> throw silent(data);
        }
    }

    private static AlreadyOpenException silent(DataDirectory data) {
        return new AlreadyOpenException(
                "a console is already open on "
                        + data.root()
                        + " and does not answer; close it, or choose another folder with"
                        + " --data-dir",
                1);
    }

    /**
     * Claims the directory for this console; blocks.
     *
     * @param arguments what another console is handed, where it was faster
     * @throws AlreadyOpenException where another console has it open
     */
    static DataClaim take(DataDirectory data, List<String> arguments)
            throws AlreadyOpenException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                SingleInstance claimed = SingleInstance.claim(data.root());
                if (claimed != null) {
                    return new DataClaim(claimed);
                }
            } catch (IOException impossible) {
                LOG.warn(
                        "Whether another console has the data open cannot be known: {}",
                        impossible.getMessage());
                return new DataClaim(null);
            }
            // the other one may be just starting or just ending
            handOver(data, arguments);
            Thread.sleep(PAUSE);
        }
        throw silent(data);
    }

    /**
     * Begins to take what later starts ask for.
     *
     * @param receiver receives their arguments, on a background thread; must be short
     */
    void listen(Consumer<List<String>> receiver) {
        if (instance != null) {
            instance.listen(receiver);
        }
    }

    /** Gives the directory free. */
    @Override
    public void close() {
        if (instance != null) {
            instance.close();
        }
    }
}
