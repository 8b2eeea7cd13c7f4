package strongly.console.contract;

import strongly.console.api.ClientOptions;
import strongly.console.api.HttpAppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.RequestGate;
import strongly.console.api.RetryTiming;
import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxKey;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.task.ManualScheduler;
import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;

/** A sandbox on a clock turned by hand, and clients of it that never really wait. */
public final class SandboxFixture implements AutoCloseable {
    private final ManualScheduler clock = new ManualScheduler();
    private final ExecutorService executor = VirtualThreads.executor("sandbox-");
    private final Sandbox sandbox;

    /** Starts a sandbox of this many apps. */
    public SandboxFixture(int apps) throws IOException {
        sandbox = Sandbox.start(new SandboxOptions(apps, 1, clock), executor);
    }

    /** The sandbox. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.advance(time);
    }

    /** The clock that drives the sandbox. */
    public ManualScheduler clock() {
        return clock;
    }

    /** A client with the key that may do everything. */
    public HttpAppsClient client() {
        return client(sandbox.key());
    }

    /** A client with this key. */
    public HttpAppsClient client(SandboxKey key) {
        try {
            return new HttpAppsClient(
                    InstanceUrl.parse(sandbox.url()),
                    key.value(),
                    ClientOptions.DEFAULT,
                    RequestGate.OPEN,
                    new RetryTiming(clock, wait -> {}, new SplittableRandom(1)),
                    executor);
        } catch (InstanceUrl.UnusableUrlException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        executor.shutdownNow();
    }
}
