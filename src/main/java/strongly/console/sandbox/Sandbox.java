package strongly.console.sandbox;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * A running sandbox: an instance of the platform on this computer, reachable over HTTP on loopback
 * only, at a free port and with keys nobody else knows. May be used from any thread.
 */
public final class Sandbox implements AutoCloseable {
    private final HttpListener listener;
    private final Router router;
    private final Map<String, SandboxKey> keys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SandboxKey key;

    private Sandbox(SandboxOptions options, Executor executor, Router.Sleeper sleeper)
            throws IOException {
        AnswerWriter answers = new AnswerWriter();
        AppsApi api = new AppsApi(new AppStore(options), new JsonBodies(), answers);
        router = new Router(api, keys, sleeper, options.clock());
        router.setFaults(options.faults());
        ResponseWriter writer = new ResponseWriter(options.clock());
        listener = new HttpListener(executor, writer, router, answers);
        key = createKey(SandboxKey.ALL_SCOPES);
    }

    /**
     * Starts a sandbox.
     *
     * @param executor gives each task, one a connection, a thread of its own; the caller closes it
     * @throws IOException where no port could be had
     */
    public static Sandbox start(SandboxOptions options, Executor executor) throws IOException {
        return start(options, executor, Thread::sleep);
    }

    static Sandbox start(SandboxOptions options, Executor executor, Router.Sleeper sleeper)
            throws IOException {
        Sandbox sandbox = new Sandbox(options, executor, sleeper);
        sandbox.listener.listen();
        return sandbox;
    }

    /** The address of the instance, without {@code /api/v1}. */
    public String url() {
        return "http://127.0.0.1:" + listener.port();
    }

    /** A key with every scope. */
    public SandboxKey key() {
        return key;
    }

    /** Makes another key with these scopes, for example only {@code apps:read}. */
    public SandboxKey createKey(Set<String> scopes) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        SandboxKey made = new SandboxKey("sk-" + HexFormat.of().formatHex(bytes), scopes);
        keys.put(made.value(), made);
        return made;
    }

    /** Makes a key invalid. */
    public void revoke(SandboxKey revoked) {
        keys.remove(revoked.value());
    }

    /** Misbehaves by this plan from now on, in place of any former one. */
    public void setFaults(FaultPlan plan) {
        router.setFaults(plan);
    }

    /** How many requests came so far. */
    public long requests() {
        return router.requests();
    }

    /** Stops at once; requests under way are cut off. */
    @Override
    public void close() {
        listener.close();
    }
}
