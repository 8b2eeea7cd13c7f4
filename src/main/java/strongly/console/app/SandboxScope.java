package strongly.console.app;

import strongly.console.api.ClientOptions;
import strongly.console.api.InstanceUrl;
import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/**
 * The embedded local instance and its threads; lives as long as the application once it is used.
 */
final class SandboxScope implements AutoCloseable {
    private final ExecutorService executor = VirtualThreads.executor("sandbox-");
    private final Sandbox sandbox;

    /** Starts the sandbox; blocks. */
    SandboxScope(CommandLine commandLine, InstantSource clock) throws IOException {
        sandbox =
                Sandbox.start(
                        new SandboxOptions(
                                        commandLine.sandboxApps(), commandLine.sandboxSeed(), clock)
                                .withFaults(commandLine.sandboxFaults()),
                        executor);
    }

    /** The connection to it. */
    ConnectionTarget target() {
        try {
            return new ConnectionTarget(
                    "sandbox",
                    "Local sandbox",
                    InstanceUrl.parse(sandbox.url()),
                    sandbox.key().value(),
                    null,
                    true,
                    ClientOptions.DEFAULT);
        } catch (InstanceUrl.UnusableUrlException impossible) {
            throw new IllegalStateException("the sandbox has no address", impossible);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        executor.shutdownNow();
    }
}
