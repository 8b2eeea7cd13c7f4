package strongly.console.sandbox;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * A running sandbox: an instance of the platform on this computer, reachable over HTTP on loopback
 * only, at a free port and with keys nobody else knows.
 */
public final class Sandbox implements AutoCloseable {
    private final HttpServer server;
    private final Router router;
    private final Map<String, SandboxKey> keys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SandboxKey key;

    private Sandbox(SandboxOptions options, Executor executor) throws IOException {
        // without it, small answers wait 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        JsonMapper mapper = JsonMapper.builder().build();
        AppsApi api = new AppsApi(new AppStore(options), mapper);
        router = new Router(api, keys, Thread::sleep);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(executor);
        server.createContext("/", router);
        key = createKey(SandboxKey.ALL_SCOPES);
    }

    /**
     * Starts a sandbox.
     *
     * @param executor runs one task a request; the caller closes it
     * @throws IOException where no port could be had
     */
    public static Sandbox start(SandboxOptions options, Executor executor) throws IOException {
        Sandbox sandbox = new Sandbox(options, executor);
        sandbox.server.start();
        return sandbox;
    }

    /** The address of the instance, without {@code /api/v1}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A key with every scope. */
    public SandboxKey key() {
        return key;
    }

    /** Makes another key with these scopes. */
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

    /** Misbehaves by this plan from now on. */
    public void setFaults(FaultPlan plan) {
        router.setFaults(plan);
    }

    /** How many requests came so far. */
    public int requests() {
        return router.requests();
    }

    /** Stops at once; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
    }
}
