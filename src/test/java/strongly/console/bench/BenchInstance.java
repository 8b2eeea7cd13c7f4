package strongly.console.bench;

import strongly.console.api.ClientOptions;
import strongly.console.api.HttpAppsClient;
import strongly.console.api.InstanceUrl;
import strongly.console.api.InstanceUrl.UnusableUrlException;
import strongly.console.api.RequestGate;
import strongly.console.api.RetryTiming;
import strongly.console.sandbox.Sandbox;
import strongly.console.sandbox.SandboxOptions;
import strongly.console.task.VirtualThreads;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** A sandbox on which nothing changes by itself, our client of it and the floor's. */
record BenchInstance(
        ExecutorService executor, Sandbox sandbox, BareClient bare, HttpAppsClient client)
        implements AutoCloseable {
    static BenchInstance of(int apps) throws IOException, UnusableUrlException {
        ExecutorService executor = VirtualThreads.executor("bench-");
        Sandbox sandbox =
                Sandbox.start(
                        new SandboxOptions(apps, 1, InstantSource.system()).still(), executor);
        HttpAppsClient client =
                new HttpAppsClient(
                        InstanceUrl.parse(sandbox.url()),
                        sandbox.key().value(),
                        ClientOptions.DEFAULT,
                        RequestGate.OPEN,
                        RetryTiming.system(),
                        executor);
        return new BenchInstance(
                executor, sandbox, new BareClient(sandbox.url(), sandbox.key().value()), client);
    }

    @Override
    public void close() {
        client.close();
        bare.close();
        sandbox.close();
        executor.close();
    }
}
